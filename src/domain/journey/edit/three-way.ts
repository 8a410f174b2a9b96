import { sameValue } from "./same-value";

export interface ThreeWay<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

export interface Merged<T> {
  readonly value: T;
  /** Both have changed it, and not in the same way: mine is taken. */
  readonly isConflict: boolean;
}

/** What only one of two has changed is taken from that one. */
export function threeWay<T>({ base, mine, theirs }: ThreeWay<T>): Merged<T> {
  if (sameValue(mine, theirs) || sameValue(theirs, base)) return { value: mine, isConflict: false };
  if (sameValue(mine, base)) return { value: theirs, isConflict: false };
  return { value: mine, isConflict: true };
}

/** The three sides in turn: the other's point of view. */
export function seenByThem<T>({ base, mine, theirs }: ThreeWay<T>): ThreeWay<T> {
  return { base, mine: theirs, theirs: mine };
}
