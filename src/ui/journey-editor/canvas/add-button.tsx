"use client";

import { Plus } from "lucide-react";
import { memo } from "react";
import { cn } from "../../primitives/class-names";
import { useEditorState } from "../state/editor-context";
import { spotKey } from "../state/editor-state";
import type { EditorStep } from "../state/editor-steps";
import { spotWords } from "../state/spot-words";
import { usePressSpot } from "../state/use-press-spot";
import type { AddSpot } from "./flow-parts";

export interface AddButtonProps {
  readonly step: EditorStep;
  readonly spot: AddSpot;
}

/** The "+" on a way: adds a step there, or takes what is being placed. */
export const AddButton = memo(function AddButton({ step, spot }: AddButtonProps) {
  const at = { nodeId: step.id, port: spot.port };
  const key = spotKey(at);
  const isCurrent = useEditorState(({ currentId }) => currentId === step.id);
  const placing = useEditorState((state) => state.placing?.type ?? null);
  const isUnder = useEditorState(({ dropAt }) => dropAt === key);
  const press = usePressSpot(at);
  return (
    <button
      type="button"
      data-spot={key}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${placing === null ? "Add a step" : placeWords[placing]} ${spotWords(step, spot.port)}`}
      onClick={press}
      style={{ left: spot.x, top: spot.y }}
      className={cn(
        "nopan pointer-events-auto absolute flex h-6 -translate-x-1/2 -translate-y-1/2 items-center justify-center gap-1 rounded-full border bg-surface-raised text-sm font-medium whitespace-nowrap transition-colors hover:border-accent hover:bg-accent hover:text-accent-ink focus-visible:border-accent",
        placing === null
          ? "w-6 border-edge/70 text-ink-quiet"
          : "border-accent px-2.5 text-accent shadow-float",
        isUnder && "scale-110 bg-accent text-accent-ink",
      )}
    >
      <Plus aria-hidden className="size-3.5" />
      {placing === null ? null : placeWords[placing].replace(" it", "")}
    </button>
  );
});

const placeWords = { new: "Add it here", move: "Move it here", paste: "Paste it here" } as const;
