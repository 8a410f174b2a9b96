const FIRST_MS = 2_000;
const LONGEST_MS = 15 * 60_000;

/**
 * How long to wait before the next try after `failures` failures: exponential with full jitter, so that jobs that
 * failed together do not come back together. `random` gives numbers from 0 up to 1.
 */
export function backOffMs(failures: number, random: () => number): number {
  return Math.round(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1)));
}
