import type { PageSet } from "./document";

/** A state one can go back or forward to. */
interface Step {
  readonly set: PageSet;
  /** Changes in a row of the same name, such as typing in one field, are one step. */
  readonly act: string | null;
}

export interface PageHistory {
  /** Oldest first. */
  readonly past: readonly Step[];
  readonly present: PageSet;
  /** What would be redone next comes first. */
  readonly future: readonly Step[];
}

const LONGEST_PAST = 200;

/** A page of which nothing can be undone yet. */
export function newPageHistory(present: PageSet): PageHistory {
  return { past: [], present, future: [] };
}

/** One act, one step of undo. What had been undone is given up. */
export function noteEdit(history: PageHistory, set: PageSet, act: string | null = null): PageHistory {
  const last = history.past.at(-1);
  const goesOn = act !== null && last?.act === act && history.future.length === 0;
  const past = goesOn ? history.past : [...history.past, { set: history.present, act }].slice(-LONGEST_PAST);
  return { past, present: set, future: [] };
}

/** One step back; the same history when there is none. */
export function undoEdit(history: PageHistory): PageHistory {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const future = [{ ...last, set: history.present }, ...history.future];
  return { past: history.past.slice(0, -1), present: last.set, future };
}

/** One step forward again; the same history when there is none. */
export function redoEdit(history: PageHistory): PageHistory {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  const past = [...history.past, { ...next, set: history.present }];
  return { past, present: next.set, future };
}
