"use client";

import { useState } from "react";
import { readJourneyFile } from "@/domain/journey/edit/journey-file";
import { Button } from "../../primitives/button";
import { Dialog } from "../../primitives/dialog";
import { Field } from "../../primitives/field";
import { controlStyle } from "../../primitives/input";
import { Notice } from "../../primitives/notice";
import { useEditor, useEditorState } from "../state/editor-context";

/** A journey from a file takes the place of the draft. Nothing is published by it, and undo takes it back. */
export function ImportDialog() {
  const isOpen = useEditorState(({ overlay }) => overlay?.type === "import");
  return isOpen ? <Import /> : null;
}

function Import() {
  const { commands } = useEditor();
  const [text, setText] = useState("");
  const read = text.trim() === "" ? null : readJourneyFile(text);
  const take = () => {
    if (read?.kind !== "draft") return;
    commands.show(null);
    commands.act({
      type: "replace_all",
      draft: read.draft,
      says: `Imported ${read.name === null ? "a journey" : `"${read.name}"`}`,
    });
  };
  return (
    <Dialog
      open
      onOpenChange={() => commands.show(null)}
      title="Import a journey"
      description="It takes the place of the draft. Nothing is published, and undo brings back what stands here now."
      actions={
        <>
          <Button onClick={() => commands.show(null)}>Cancel</Button>
          <Button tone="primary" aria-disabled={read?.kind !== "draft" || undefined} onClick={take}>
            Import
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label="File">
          <input
            type="file"
            aria-label="File"
            accept=".json,application/json"
            onChange={(event) => void event.target.files?.[0]?.text().then(setText)}
            className="text-sm file:mr-3 file:h-8 file:rounded file:border file:border-line file:bg-surface-raised file:px-3 file:font-medium"
          />
        </Field>
        <Field label="Or its text" error={read?.kind === "refused" ? read.why : undefined}>
          <textarea
            aria-label="Or its text"
            value={text}
            onChange={(event) => setText(event.target.value)}
            className={`${controlStyle} h-40 resize-y py-2 font-mono text-xs`}
          />
        </Field>
        {read?.kind === "draft" ? (
          <Notice
            tone={read.repairs.length === 0 ? "delivered" : "waiting"}
            title={`${read.name ?? "A journey"}: ${Object.keys(read.draft.nodes).length} steps`}
          >
            {read.repairs.length === 0 ? null : (
              <ul>
                {read.repairs.map((repair) => (
                  <li key={repair}>{repair}</li>
                ))}
              </ul>
            )}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  );
}
