import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import type { DraftSync, SaveState } from "./draft-sync";
import { momentWords } from "./moment-words";

/** Twenty kinds of order are played through the draft for it: not after every keystroke. */
const PAUSE_MS = 2_000;

/** When orders come to each step of the saved draft, in words; empty while a step keeps the draft from being played. */
export function useStepMoments(
  journeyId: string,
  { sync, state }: { readonly sync: DraftSync; readonly state: SaveState },
): ReadonlyMap<string, string> {
  const api = useApi();
  const { store } = useConsoleStore();
  const [revision, setRevision] = useState(sync.revision());
  useEffect(() => {
    if (state.kind !== "saved") return;
    const timer = setTimeout(() => setRevision(sync.revision()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, sync]);
  const { data, refetch } = useQuery({
    ...api.planner.stepTimes.queryOptions({ store, journeyId }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  useEffect(() => {
    if (revision > 0) void refetch();
  }, [revision, refetch]);
  return useMemo(
    () => new Map(Object.entries(data ?? {}).map(([nodeId, times]) => [nodeId, momentWords(times)])),
    [data],
  );
}
