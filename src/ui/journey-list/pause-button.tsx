"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Pause, Play } from "lucide-react";
import { useState } from "react";
import type { JourneyRow } from "@/application/journeys/list-journeys";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { toast } from "../primitives/toast";
import { countWords } from "./count-words";

export interface PauseButtonProps {
  readonly journey: Pick<JourneyRow, "id" | "name" | "state" | "counts">;
  /** An icon alone, for rows. */
  readonly isSmall?: boolean;
}

/** Parks a journey or lets it go on. Asks once, with what will happen to the orders in it. */
export function PauseButton({ journey, isSmall = false }: PauseButtonProps) {
  const [asking, setAsking] = useState(false);
  const change = useChangeState(journey, () => setAsking(false));
  if (journey.state === "draft" || journey.state === "archived") return null;
  const isLive = journey.state === "live";
  const verb = isLive ? "Pause" : "Resume";
  const Icon = isLive ? Pause : Play;
  return (
    <span className="relative">
      <Button
        tone={isSmall ? "quiet" : "secondary"}
        size={isSmall ? "icon-small" : "medium"}
        onClick={() => setAsking(true)}
        aria-label={isSmall ? `${verb} ${journey.name}` : undefined}
      >
        <Icon aria-hidden />
        {isSmall ? null : verb}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`${verb} “${journey.name}”?`}
        description={whatHappens(journey)}
        confirm={verb}
        busy={change.isPending}
        onConfirm={change.change}
      />
    </span>
  );
}

function whatHappens({ state, counts }: PauseButtonProps["journey"]): string {
  const orders = counts.waiting === 1 ? "1 order stands" : `${countWords(counts.waiting)} orders stand`;
  if (state === "live")
    return `${orders} in it and stay where they are: nothing of it moves or is sent, and no order enters. Resume lets them go on.`;
  return `${orders} in it. Each looks at the facts as they are now: what is still true is sent, what no longer is dies with that reason.`;
}

function useChangeState({ id, name, state }: PauseButtonProps["journey"], onDone: () => void) {
  const api = useApi();
  const { store } = useConsoleStore();
  const queries = useQueryClient();
  const done = (words: string) => async () => {
    toast.done(words);
    onDone();
    await queries.invalidateQueries({ queryKey: api.journeys.pathKey() });
  };
  const pause = useMutation(api.journeys.pause.mutationOptions({ onSuccess: done(`“${name}” is paused`) }));
  const resume = useMutation(api.journeys.resume.mutationOptions({ onSuccess: done(`“${name}” goes on`) }));
  const mutation = state === "live" ? pause : resume;
  return {
    isPending: mutation.isPending,
    change: () => mutation.mutate({ store, journeyId: id }),
  };
}
