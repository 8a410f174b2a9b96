/** Ids in one statement, at most: both databases limit how many values a statement may carry. */
const LARGEST = 500;

/** Cuts a list into pieces that one statement can carry. */
export function chunks<T>(values: readonly T[]): T[][] {
  const made: T[][] = [];
  for (let start = 0; start < values.length; start += LARGEST)
    made.push(values.slice(start, start + LARGEST));
  return made;
}
