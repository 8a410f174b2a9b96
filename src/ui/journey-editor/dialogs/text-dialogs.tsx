"use client";

import { useState } from "react";
import { readClip } from "@/domain/journey/edit/clip";
import type { Spot } from "@/domain/journey/edit/graph";
import { Button } from "../../primitives/button";
import { CopyButton } from "../../primitives/copy-button";
import { Dialog } from "../../primitives/dialog";
import { Field } from "../../primitives/field";
import { controlStyle } from "../../primitives/input";
import { useEditor, useEditorState } from "../state/editor-context";

const areaStyle = `${controlStyle} h-48 resize-y py-2 font-mono text-xs`;

/** Steps as text: to take along where the clipboard may not be written, and to put in where it may not be read. */
export function TextDialogs() {
  const overlay = useEditorState((state) => state.overlay);
  if (overlay?.type === "copy_text") return <CopyText what={overlay.what} text={overlay.text} />;
  if (overlay?.type === "paste_text") return <PasteText at={overlay.at} />;
  return null;
}

function CopyText({ what, text }: { what: string; text: string }) {
  const { commands } = useEditor();
  return (
    <Dialog
      open
      onOpenChange={() => commands.show(null)}
      title={`Copy ${what}`}
      description="The browser does not let Milepost write to the clipboard. Copy this text; pasted into any journey it becomes steps again."
      actions={<CopyButton text={text} what="text" worded />}
    >
      <Field label="Steps as text">
        <TextArea value={text} />
      </Field>
    </Dialog>
  );
}

function TextArea({ value }: { value: string }) {
  return (
    <textarea
      readOnly
      aria-label="Steps as text"
      value={value}
      onFocus={(event) => event.currentTarget.select()}
      className={areaStyle}
    />
  );
}

function PasteText({ at }: { at: Spot | null }) {
  const { commands } = useEditor();
  const [text, setText] = useState("");
  const clip = text.trim() === "" ? null : readClip(text);
  const why = clip !== null && "refused" in clip ? clip.refused : undefined;
  const paste = () => {
    if (clip === null || "refused" in clip) return;
    commands.show(null);
    if (at === null) commands.pickUp({ type: "paste", clip });
    else commands.paste(clip, at);
  };
  return (
    <Dialog
      open
      onOpenChange={() => commands.show(null)}
      title="Paste steps"
      description="Paste the text of copied steps, of a branch or of a whole journey here."
      actions={
        <>
          <Button onClick={() => commands.show(null)}>Cancel</Button>
          <Button
            tone="primary"
            aria-disabled={clip === null || why !== undefined || undefined}
            onClick={paste}
          >
            Paste
          </Button>
        </>
      }
    >
      <Field label="Steps as text" error={why}>
        <textarea
          aria-label="Steps as text"
          aria-invalid={why !== undefined || undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className={areaStyle}
        />
      </Field>
    </Dialog>
  );
}
