"use client";

import { useState } from "react";
import { stepTitle } from "@/domain/journey/edit/draft";
import type { Spot } from "@/domain/journey/edit/graph";
import { Button } from "../../primitives/button";
import { Combobox } from "../../primitives/combobox";
import { Dialog } from "../../primitives/dialog";
import { Field } from "../../primitives/field";
import { useEditor, useEditorState } from "../state/editor-context";
import { spotKey } from "../state/editor-state";

/** A way is led to a step that is there already: arms come together, or go round. */
export function JoinDialog() {
  const overlay = useEditorState((state) => state.overlay);
  return overlay?.type === "join" ? <Choose key={spotKey(overlay.from)} from={overlay.from} /> : null;
}

function Choose({ from }: { from: Spot }) {
  const { commands } = useEditor();
  const draft = useEditorState(({ history }) => history.present);
  const [to, setTo] = useState<string | null>(null);
  const close = () => {
    commands.show(null);
    commands.focus(`spot ${spotKey(from)}`);
  };
  const options = Object.entries(draft.nodes)
    .filter(([id]) => id !== draft.start && id !== from.nodeId)
    .map(([id, node]) => ({ value: id, label: stepTitle(node) }));
  const join = () => {
    if (to === null) return;
    commands.show(null);
    if (commands.act({ type: "connect", from, to })) commands.focus(`spot ${spotKey(from)}`);
  };
  return (
    <Dialog
      open
      onOpenChange={close}
      title="Go on at another step"
      description="The journey goes on there, and what both ways share is kept once. What followed here only goes."
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button tone="primary" aria-disabled={to === null || undefined} onClick={join}>
            Go on there
          </Button>
        </>
      }
    >
      <Field label="Step">
        <Combobox
          options={options}
          value={to}
          onChange={setTo}
          placeholder="Choose a step"
          empty="There is no other step yet."
        />
      </Field>
    </Dialog>
  );
}
