/** Something with an id whose place in a list can be changed. */
interface Arm {
  readonly id: string;
}

/** The list with the arm moved by so many places, as far as there are places. */
export function movedBy<A extends Arm>(arms: readonly A[], id: string, by: number): A[] {
  const from = arms.findIndex((arm) => arm.id === id);
  const arm = arms[from];
  if (arm === undefined) return [...arms];
  const to = Math.min(arms.length - 1, Math.max(0, from + by));
  const others = arms.filter((one) => one !== arm);
  return [...others.slice(0, to), arm, ...others.slice(to)];
}

/** The first of "branch-2", "branch-3", … that is not taken. */
export function freeArmId(arms: readonly Arm[], stem: string): string {
  const taken = new Set(arms.map(({ id }) => id));
  let number = arms.length + 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Whole shares of 100 that differ by at most one. */
export function evenShares(count: number): number[] {
  const least = Math.floor(100 / count);
  return Array.from({ length: count }, (_none, index) => least + (index < 100 - least * count ? 1 : 0));
}
