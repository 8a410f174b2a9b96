"use client";

import { Button } from "../primitives/button";

export interface SaveBarProps {
  readonly isDirty: boolean;
  readonly busy: boolean;
  readonly onDiscard: () => void;
}

/** Rises while a form holds what is not saved yet. */
export function SaveBar({ isDirty, busy, onDiscard }: SaveBarProps) {
  if (!isDirty) return null;
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom)+0.75rem)] z-10 flex animate-in items-center justify-between gap-3 rounded border border-line bg-surface-raised px-4 py-2.5 shadow-float fade-in-0 slide-in-from-bottom-2 md:bottom-4">
      <p className="text-ink-quiet">Not saved yet</p>
      <div className="flex gap-2">
        <Button tone="quiet" onClick={onDiscard}>
          Discard
        </Button>
        <Button type="submit" tone="primary" busy={busy}>
          Save
        </Button>
      </div>
    </div>
  );
}
