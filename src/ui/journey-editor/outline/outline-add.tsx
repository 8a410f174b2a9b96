"use client";

import { Plus } from "lucide-react";
import { memo } from "react";
import { cn } from "../../primitives/class-names";
import { useEditorState } from "../state/editor-context";
import { spotKey } from "../state/editor-state";
import type { EditorStep } from "../state/editor-steps";
import { spotWords } from "../state/spot-words";
import { usePressSpot } from "../state/use-press-spot";

export interface OutlineAddProps {
  readonly step: EditorStep;
  readonly port: string;
  /** Nothing follows: the journey ends here. */
  readonly isEnd: boolean;
}

/** "Add a step here", between two lines of the outline; takes what is being placed. */
export const OutlineAdd = memo(function OutlineAdd({ step, port, isEnd }: OutlineAddProps) {
  const at = { nodeId: step.id, port };
  const placing = useEditorState((state) => state.placing?.type ?? null);
  const words = placing === null ? "Add a step here" : placeWords[placing];
  const press = usePressSpot(at);
  return (
    <div className="flex items-center gap-2 py-1 pl-3.5">
      <button
        type="button"
        data-spot={spotKey(at)}
        aria-label={`${words}, ${spotWords(step, port)}`}
        onClick={press}
        className={cn(
          "group/add flex h-6 items-center gap-1.5 rounded-full border px-1.5 text-sm transition-colors hover:border-accent hover:text-accent focus-visible:border-accent focus-visible:text-accent",
          placing === null ? "border-line text-ink-quiet" : "border-accent px-2.5 font-medium text-accent",
        )}
      >
        <Plus aria-hidden className="size-3.5" />
        <span
          className={cn(
            placing === null &&
              "sr-only group-hover/add:not-sr-only group-focus-visible/add:not-sr-only max-md:not-sr-only",
          )}
        >
          {words}
        </span>
      </button>
      {isEnd ? <span className="text-sm text-ink-quiet">The journey ends here.</span> : null}
    </div>
  );
});

const placeWords = { new: "Add it here", move: "Move it here", paste: "Paste it here" } as const;
