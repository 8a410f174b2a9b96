"use client";

import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { PageDraftSaved } from "@/application/page-builder/save-page-draft";
import type { PageSet } from "@/domain/page/document";
import { newPageHistory, noteEdit, type PageHistory, redoEdit, undoEdit } from "@/domain/page/page-history";
import { applyPageIntent, type PageIntent } from "@/domain/page/page-intent";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { toast } from "../primitives/toast";
import type { OpenedPage } from "./opened-page";

export type DraftConflict = Extract<PageDraftSaved, { kind: "conflict" }>;

interface Saved {
  readonly set: PageSet;
  readonly revision: number;
  readonly at: number | null;
}

export interface PageDraft {
  readonly history: PageHistory;
  readonly revision: number;
  readonly savedAt: number | null;
  readonly isSaving: boolean;
  /** All that is shown has reached the server. */
  readonly isSaved: boolean;
  readonly conflict: DraftConflict | null;
  /** One act. `act` joins changes in a row, such as typing, into one step of undo. */
  readonly apply: (intent: PageIntent, act?: string | null) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes what the server has now in the place of what is shown. */
  readonly take: (state: Saved) => void;
  /** Writes what is shown over what somebody else has saved meanwhile. */
  readonly keepMine: () => void;
}

const SAVE_AFTER_MS = 500;

/** The draft under the hands: every act is one step of undo and reaches the server within a second. */
export function usePageDraft(opened: OpenedPage, canEdit: boolean): PageDraft {
  const { store } = useConsoleStore();
  const { draft } = opened;
  const [history, setHistory] = useState(() => newPageHistory(draft.set));
  const [saved, setSaved] = useState<Saved>({ set: draft.set, revision: draft.revision, at: draft.savedAt });
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const { mutate, isPending, isError, reset } = useMutation(useApi().trackingPage.save.mutationOptions());
  const { present } = history;

  useEffect(() => {
    if (!canEdit || isPending || isError || conflict !== null || present === saved.set) return undefined;
    const settle = (outcome: PageDraftSaved) =>
      outcome.kind === "saved"
        ? setSaved({ set: present, revision: outcome.revision, at: outcome.at })
        : setConflict(outcome);
    const timer = setTimeout(
      () => mutate({ store, expectedRevision: saved.revision, set: present }, { onSuccess: settle }),
      SAVE_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [canEdit, isPending, isError, conflict, present, saved, mutate, store]);

  const change = useCallback(
    (next: PageHistory) => {
      // Only a failed saving is forgotten: of one under way, the revision that it makes must be heard.
      if (isError) reset();
      setHistory(next);
    },
    [isError, reset],
  );
  return {
    history,
    revision: saved.revision,
    savedAt: saved.at,
    isSaving: isPending,
    isSaved: present === saved.set,
    conflict,
    apply(intent, act = null) {
      const outcome = applyPageIntent(history.present, intent);
      if (outcome.kind === "refused") toast.note(outcome.why);
      else change(noteEdit(history, outcome.set, act));
      return outcome.kind === "applied";
    },
    undo: () => change(undoEdit(history)),
    redo: () => change(redoEdit(history)),
    take(state) {
      setSaved(state);
      setConflict(null);
      change(newPageHistory(state.set));
    },
    keepMine() {
      if (conflict !== null) setSaved({ set: conflict.theirs, revision: conflict.revision, at: conflict.at });
      setConflict(null);
    },
  };
}
