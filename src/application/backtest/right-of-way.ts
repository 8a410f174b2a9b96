/** What a replay knows of the work beside it. */
export interface Traffic {
  /** Share of its time in which the process did something else of late, 0 to 1. */
  readonly busy: number;
  /** How long ago it said so, in milliseconds. */
  readonly ageMs: number;
}

/** Below it, it is the backtest's own counting, a page somebody looks at, a clock that ticks. */
const QUIET_BELOW = 0.1;
/** From here on, the process is as good as fully at work. */
const BUSY_FROM = 0.3;
/** Then a replay works for one part of the time and rests for this many. */
const RESTS_A_PART = 5;
/** A process that does not come to say how busy it is, is busy. */
const SILENT_AFTER_MS = 250;
/** However long a stretch was, traffic may have ended by now. */
const LONGEST_REST_MS = 400;

/** How much the last moment counts against all before it. */
const WEIGHT_OF_THE_LAST = 0.2;

/** How busy a process is of late, by a share that was measured just now. What is over in a moment hardly counts. */
export function busyOfLate(before: number, measured: number): number {
  return before + (measured - before) * WEIGHT_OF_THE_LAST;
}

/**
 * How long a replaying thread rests after it has worked for `workedMs`: not at all on a quiet machine, most of the time
 * while live work is done. Low priority alone is not enough, since threads also share caches, memory and the disk.
 */
export function restAfter(workedMs: number, { busy, ageMs }: Traffic): number {
  const seen = ageMs > SILENT_AFTER_MS ? 1 : busy;
  const share = Math.min(1, Math.max(0, (seen - QUIET_BELOW) / (BUSY_FROM - QUIET_BELOW)));
  return Math.min(LONGEST_REST_MS, workedMs * share * RESTS_A_PART);
}
