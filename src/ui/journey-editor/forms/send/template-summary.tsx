"use client";

import { PenLine, Trash2 } from "lucide-react";
import { useState } from "react";
import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { Button } from "../../../primitives/button";
import { MessageDialog } from "../../message-editor/message-dialog";
import type { OnIntent } from "../form-props";

export interface TemplateSummaryProps {
  readonly label: string;
  readonly draft: JourneyDraft;
  readonly templateId: string;
  readonly onIntent: OnIntent;
  readonly onRemove?: () => void;
}

/** Subject and first words of a text, with the door to its editor. */
export function TemplateSummary({ label, draft, templateId, onIntent, onRemove }: TemplateSummaryProps) {
  const [isOpen, setOpen] = useState(false);
  const template = draft.messages[templateId];
  const firstText = template?.blocks.find((block) => block.kind === "text");
  return (
    <section
      aria-label={label}
      className="flex flex-col gap-2 rounded-card border border-line bg-surface p-3"
    >
      <h3 className="text-sm font-medium text-ink-quiet">{label}</h3>
      <p className="font-medium break-words">
        {template?.subject.trim() || <span className="text-waiting">No subject yet</span>}
      </p>
      {firstText?.text.trim() ? (
        <p className="line-clamp-3 text-sm break-words text-ink-quiet">{firstText.text}</p>
      ) : null}
      <div className="flex flex-wrap gap-1.5">
        <Button size="small" tone="primary" disabled={templateId === ""} onClick={() => setOpen(true)}>
          <PenLine aria-hidden />
          {template === undefined ? "Write the message" : "Edit the message"}
        </Button>
        {onRemove ? (
          <Button size="small" tone="quiet" onClick={onRemove}>
            <Trash2 aria-hidden />
            Do without
          </Button>
        ) : null}
      </div>
      <MessageDialog
        open={isOpen}
        onOpenChange={setOpen}
        draft={draft}
        templateId={templateId}
        onIntent={onIntent}
      />
    </section>
  );
}
