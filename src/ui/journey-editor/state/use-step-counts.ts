import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import type { ExtrasSources, StepCounts } from "./step-extras";

const REFRESH_MS = 60_000;

/** What happened at each published step in the last so many days, and when orders come by. */
export function useStepCounts({
  journeyId,
}: {
  readonly journeyId: string;
  readonly days: number;
}): ExtrasSources["counts"] {
  const api = useApi();
  const { store } = useConsoleStore();
  const { data } = useQuery({
    ...api.journeys.open.queryOptions({ store, journeyId }),
    refetchInterval: REFRESH_MS,
  });
  return useMemo(() => {
    const counts = new Map<string, StepCounts>(
      data?.nodes.map(({ id, counts: { waiting, sent, notSent, topReason, failed, uncertain } }) => [
        id,
        {
          waiting,
          through: 0,
          sent,
          notSent,
          topReason: topReason?.label ?? null,
          failed: failed + uncertain,
        },
      ]),
    );
    return counts;
  }, [data]);
}
