import type { JourneyDraft } from "./draft";

/** What became of one act: the draft after it and a short past sentence, or why it cannot be done. */
export type EditOutcome =
  | { readonly kind: "applied"; readonly draft: JourneyDraft; readonly says: string }
  | { readonly kind: "refused"; readonly why: string };

/** A changed draft, with what was done, in words: "Removed 3 steps". */
export function applied(draft: JourneyDraft, says: string): EditOutcome {
  return { kind: "applied", draft, says };
}

/** Nothing was changed, and why. */
export function refused(why: string): EditOutcome {
  return { kind: "refused", why };
}

/** "1 step", "3 steps". */
export function stepCount(count: number): string {
  return `${count} ${count === 1 ? "step" : "steps"}`;
}
