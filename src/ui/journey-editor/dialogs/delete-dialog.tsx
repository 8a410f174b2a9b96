"use client";

import { useState } from "react";
import { portsOf, stepTitle } from "@/domain/journey/edit/draft";
import { ConfirmDialog } from "../../primitives/confirm-dialog";
import { useEditor, useEditorState } from "../state/editor-context";

/** A step with several ways goes: which of them closes the gap? */
export function DeleteDialog() {
  const overlay = useEditorState((state) => state.overlay);
  return overlay?.type === "delete" ? <Ask key={overlay.nodeId} nodeId={overlay.nodeId} /> : null;
}

const NOTHING = "";

function Ask({ nodeId }: { nodeId: string }) {
  const { commands } = useEditor();
  const nodes = useEditorState(({ history }) => history.present.nodes);
  const node = nodes[nodeId];
  const ways = node === undefined ? [] : portsOf(node).filter(({ id }) => node.next[id] !== undefined);
  const [keep, setKeep] = useState(ways[0]?.id ?? NOTHING);
  if (node === undefined) return null;
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        commands.show(null);
        commands.focus(`step ${nodeId}`);
      }}
      title={`Delete “${stepTitle(node)}”?`}
      description="It has several ways out. The one you keep closes the gap; what follows only on the others goes too. You can undo it."
      confirm="Delete"
      danger
      onConfirm={() => commands.remove(nodeId, keep === NOTHING ? null : keep)}
    >
      <fieldset className="mt-3 flex flex-col gap-1">
        <legend className="pb-1 font-medium">Keep</legend>
        {ways.map(({ id, label }) => (
          <Choice key={id} value={id} chosen={keep} onChoose={setKeep}>
            “{label}”: {stepTitle(nodes[node.next[id] ?? ""])}
          </Choice>
        ))}
        <Choice value={NOTHING} chosen={keep} onChoose={setKeep}>
          Nothing: the journey ends there
        </Choice>
      </fieldset>
    </ConfirmDialog>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  readonly children: React.ReactNode;
}

function Choice({ value, chosen, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex min-h-8 items-center gap-2.5 rounded px-2 py-1 hover:bg-surface-sunken">
      <input
        type="radio"
        name="keep"
        value={value}
        checked={chosen === value}
        onChange={() => onChoose(value)}
        className="size-4 accent-(--accent)"
      />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
