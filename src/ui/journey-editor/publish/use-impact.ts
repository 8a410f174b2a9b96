import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Fate, InFlightChoice } from "@/domain/journey/publish-fate";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { useEditor } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";

export interface PublishChoice {
  /** Share of the new orders, 1 to 100. */
  readonly percent: number;
  /** For those on their way: the rule for all, and what differs at a step. */
  readonly inFlight: {
    readonly default: InFlightChoice["default"];
    readonly perStep: Readonly<Record<string, Fate>>;
  };
}

/** What publishing what is on the screen would do; asked once it is saved. */
export function useImpact({ sync, state }: EditorSession, { percent, inFlight }: PublishChoice) {
  const api = useApi();
  const { store } = useConsoleStore();
  const { journeyId } = useEditor();
  const { default: rule, perStep } = inFlight;
  return useQuery({
    ...api.journeys.impact.queryOptions({
      store,
      journeyId,
      revision: sync.revision(),
      percent,
      inFlight: { default: rule, perStep: { ...perStep } },
    }),
    enabled: state.kind === "saved",
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
