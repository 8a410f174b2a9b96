import type { JourneyDraft } from "./draft";
import { applyIntent, type Intent } from "./intent";

/** A state one can go back or forward to, and the act between it and the present. */
export interface Step {
  readonly draft: JourneyDraft;
  /** What the act did, as a past sentence: 'Added "Wait 2 days"'. */
  readonly says: string;
  /** Acts in a row of the same name, such as typing in one field, are one step. */
  readonly act: string | null;
}

export interface History {
  /** Oldest first. */
  readonly past: readonly Step[];
  readonly present: JourneyDraft;
  /** What would be redone next comes first. */
  readonly future: readonly Step[];
}

export type ActOutcome =
  | { readonly kind: "applied"; readonly history: History; readonly says: string }
  | { readonly kind: "refused"; readonly why: string };

const longestPast = 500;

/** A draft of which nothing can be undone yet. */
export function newHistory(draft: JourneyDraft): History {
  return { past: [], present: draft, future: [] };
}

/**
 * One user act, one step of undo (D28). What had been undone is given up; an act that changes nothing leaves the
 * history as it was. `act` joins acts in a row of the same name into one step.
 */
export function act(history: History, intent: Intent, act: string | null = null): ActOutcome {
  const outcome = applyIntent(history.present, intent);
  if (outcome.kind === "refused") return outcome;
  const { draft, says } = outcome;
  if (draft === history.present) return { kind: "applied", history, says };
  const last = history.past.at(-1);
  const goesOn = act !== null && last?.act === act && history.future.length === 0;
  const past = goesOn
    ? [...history.past.slice(0, -1), { ...last, says }]
    : [...history.past, { draft: history.present, says, act }].slice(-longestPast);
  return { kind: "applied", history: { past, present: draft, future: [] }, says };
}

/** One step back; the same history when there is none. */
export function undo(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.draft,
    future: [{ ...last, draft: history.present }, ...history.future],
  };
}

/** One step forward again; the same history when there is none. */
export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, { ...next, draft: history.present }], present: next.draft, future };
}

/** What undo would take back, as the past sentence of that act; null when there is nothing. */
export function canUndo({ past }: History): string | null {
  return past.at(-1)?.says ?? null;
}

/** What redo would do again; null when there is nothing. */
export function canRedo({ future }: History): string | null {
  return future[0]?.says ?? null;
}
