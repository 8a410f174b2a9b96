import { timingSafeEqual } from "node:crypto";

/** Compares in the same time wherever the texts differ; texts of unequal length differ. */
export function isEqualText(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
