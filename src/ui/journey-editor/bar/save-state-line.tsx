"use client";

import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { useConsoleStore } from "../../frame/store-provider";
import { cn } from "../../primitives/class-names";
import { Moment } from "../../primitives/moment";
import type { SaveState } from "../state/draft-sync";

/** Whether the work is safe, always in words: saved, being saved, or kept on this device. */
export function SaveStateLine({ state }: { state: SaveState }) {
  const { zone } = useConsoleStore();
  switch (state.kind) {
    case "saved":
      return (
        <Line icon={Check} tone="quiet">
          Saved
          {state.at === null ? null : (
            <span className="max-xl:hidden">
              {" "}
              <Moment at={state.at} zone={zone} />
            </span>
          )}
        </Line>
      );
    case "saving":
      return (
        <Line icon={LoaderCircle} tone="quiet" isTurning>
          Saving…
        </Line>
      );
    case "offline":
      return (
        <Line icon={CloudOff} tone="waiting">
          Not saved: offline, kept on this device
        </Line>
      );
    case "refused":
      return (
        <Line icon={TriangleAlert} tone="trouble">
          Not saved: {state.why}
        </Line>
      );
    default:
      return (
        <Line icon={TriangleAlert} tone="waiting">
          Not saved: somebody else changed it too
        </Line>
      );
  }
}

interface LineProps {
  readonly icon: typeof Check;
  readonly tone: "quiet" | "waiting" | "trouble";
  readonly isTurning?: boolean;
  readonly children: React.ReactNode;
}

function Line({ icon: Icon, tone, isTurning = false, children }: LineProps) {
  return (
    <output data-save-state className={cn("flex min-w-0 items-center gap-1.5 text-sm", tones[tone])}>
      <Icon aria-hidden className={cn("size-3.5 shrink-0", isTurning && "animate-spin")} />
      <span className="truncate">{children}</span>
    </output>
  );
}

const tones = { quiet: "text-ink-quiet", waiting: "text-waiting", trouble: "text-trouble" } as const;
