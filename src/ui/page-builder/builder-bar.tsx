"use client";

import { History, Redo2, Undo2 } from "lucide-react";
import { Button } from "../primitives/button";
import type { PageDraft } from "./use-page-draft";

interface BuilderBarProps {
  readonly draft: PageDraft;
  readonly liveNumber: number | null;
  readonly changes: number;
  readonly canEdit: boolean;
  readonly onVersions: () => void;
  readonly onDiscard: () => void;
  readonly onPublish: () => void;
}

/** What is live, what is not yet, and what can be done about it. */
export function BuilderBar({ draft, liveNumber, changes, canEdit, ...acts }: BuilderBarProps) {
  const { history } = draft;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <output className="mr-2 text-sm text-ink-quiet">
        {liveNumber === null ? "Milepost's own page is live" : `Version ${liveNumber} is live`} ·{" "}
        {changes === 0
          ? "nothing unpublished"
          : `${changes} unpublished ${changes === 1 ? "change" : "changes"}, ${draft.isSaved ? "saved" : draft.isSaving ? "saving" : "not saved yet"}`}
      </output>
      <Button tone="quiet" onClick={acts.onVersions}>
        <History aria-hidden />
        Versions
      </Button>
      {canEdit ? (
        <>
          <Button
            size="icon"
            tone="quiet"
            aria-label="Undo"
            disabled={history.past.length === 0}
            onClick={draft.undo}
          >
            <Undo2 aria-hidden />
          </Button>
          <Button
            size="icon"
            tone="quiet"
            aria-label="Redo"
            disabled={history.future.length === 0}
            onClick={draft.redo}
          >
            <Redo2 aria-hidden />
          </Button>
          <Button disabled={changes === 0 || !draft.isSaved} onClick={acts.onDiscard}>
            Discard
          </Button>
          <Button tone="primary" disabled={changes === 0 || !draft.isSaved} onClick={acts.onPublish}>
            Publish
          </Button>
        </>
      ) : null}
    </div>
  );
}
