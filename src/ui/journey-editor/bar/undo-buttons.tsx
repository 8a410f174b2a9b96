"use client";

import { Redo2, Undo2 } from "lucide-react";
import { canRedo, canUndo } from "@/domain/journey/edit/history";
import { useModifierKey } from "../../frame/use-modifier-key";
import { Button } from "../../primitives/button";
import { Tooltip } from "../../primitives/tooltip";
import { useEditor, useEditorState } from "../state/editor-context";

/** Back and forth, each with what it would take back or do again in words. */
export function UndoButtons() {
  const { commands } = useEditor();
  const mod = useModifierKey();
  const undoes = useEditorState(({ history }) => canUndo(history));
  const redoes = useEditorState(({ history }) => canRedo(history));
  return (
    <span className="flex">
      <Tooltip words={undoes === null ? "Nothing to undo" : `Undo: ${undoes} (${mod} Z)`} side="bottom">
        <Button
          tone="quiet"
          size="icon-small"
          aria-label={undoes === null ? "Undo" : `Undo: ${undoes}`}
          aria-disabled={undoes === null || undefined}
          onClick={commands.undo}
        >
          <Undo2 aria-hidden />
        </Button>
      </Tooltip>
      <Tooltip words={redoes === null ? "Nothing to redo" : `Redo: ${redoes} (${mod} Shift Z)`} side="bottom">
        <Button
          tone="quiet"
          size="icon-small"
          aria-label={redoes === null ? "Redo" : `Redo: ${redoes}`}
          aria-disabled={redoes === null || undefined}
          onClick={commands.redo}
        >
          <Redo2 aria-hidden />
        </Button>
      </Tooltip>
    </span>
  );
}
