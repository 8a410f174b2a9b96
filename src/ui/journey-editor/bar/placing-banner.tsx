"use client";

import { Button } from "../../primitives/button";
import { Kbd } from "../../primitives/kbd";
import { useEditor, useEditorState } from "../state/editor-context";
import { placingWords } from "../state/placing-words";

/** What is being placed, and the way out of it. */
export function PlacingBanner() {
  const { commands } = useEditor();
  const placing = useEditorState((state) => state.placing);
  const draft = useEditorState(({ history }) => history.present);
  if (placing === null) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 top-3 z-10 flex justify-center px-4">
      <p className="pointer-events-auto flex max-w-full items-center gap-3 rounded border border-accent bg-surface-raised py-1.5 pr-1.5 pl-3 shadow-float">
        <span className="truncate">
          <span className="font-medium">{placingWords(draft, placing)}.</span> Choose where.
        </span>
        <Button size="small" onClick={commands.drop}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
      </p>
    </div>
  );
}
