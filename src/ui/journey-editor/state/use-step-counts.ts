import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CountedDays } from "@/application/journeys/journey-counts";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import type { StepCounts } from "./step-extras";

const REFRESH_MS = 60_000;

/** What happened at each published step in the last so many days. */
export function useStepCounts({
  journeyId,
  days,
}: {
  readonly journeyId: string;
  readonly days: CountedDays;
}): ReadonlyMap<string, StepCounts> {
  const api = useApi();
  const { store } = useConsoleStore();
  const { data } = useQuery({
    ...api.journeys.counts.queryOptions({ store, journeyId, days }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  return useMemo(
    () =>
      new Map(
        Object.entries(data?.nodes ?? {}).map(([id, { topReason, failed, uncertain, ...counts }]) => [
          id,
          {
            waiting: counts.waiting,
            through: counts.through,
            sent: counts.sent,
            notSent: counts.notSent,
            topReason: topReason?.label ?? null,
            failed: failed + uncertain,
          },
        ]),
      ),
    [data],
  );
}
