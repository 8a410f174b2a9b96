"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import type { Condition } from "@/domain/journey/condition";
import type { JourneyContent } from "@/domain/journey/version";
import { useApi } from "../../../frame/api-provider";
import { useConsoleStore } from "../../../frame/store-provider";
import { isUnfinished } from "./unfinished";

export interface RuleMatchesProps {
  readonly condition: Condition;
  readonly scope: JourneyContent["scope"];
}

/** How many recent orders the rule fits, once it can be asked. */
export function RuleMatches({ condition, scope }: RuleMatchesProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const count = useMutation({ ...api.facts.matches.mutationOptions(), meta: { silent: true } });
  const { data } = useQuery({
    queryKey: ["orders that fit", store, scope, condition],
    queryFn: () => count.mutateAsync({ store, condition, scope }),
    retry: false,
    enabled: !isUnfinished(condition),
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  });
  if (data === undefined || isUnfinished(condition)) return null;
  const { matching, orders, days, isAll } = data;
  if (orders === 0) return null;
  const looked = isAll
    ? `the last ${days} days’ ${ordersInWords(orders)}`
    : `the newest ${ordersInWords(orders)}`;
  return (
    <p className="mt-1 text-ink-quiet tabular-nums">
      As they stand now, {matching.toLocaleString("en")} of {looked} fit{matching === 1 ? "s" : ""}.
    </p>
  );
}

const FRESH_MS = 60_000;

function ordersInWords(orders: number): string {
  return `${orders.toLocaleString("en")} ${orders === 1 ? "order" : "orders"}`;
}
