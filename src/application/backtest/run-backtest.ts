import { type BacktestReport, reportOf } from "@/domain/journey/backtest/report";
import { addTally, type BacktestTally, newTally } from "@/domain/journey/backtest/tally";
import type { BacktestPlan } from "./backtest-plan";

/** Somebody who replays pages: threads of their own beside live traffic, or this very one. */
export interface Replayers {
  /** Pages that may be under way at once. */
  readonly count: number;
  /** The orders of the plan's span, the oldest first. */
  orderIds(): Promise<readonly string[]>;
  replay(orderIds: readonly string[]): Promise<BacktestTally>;
  close(): Promise<void>;
}

export interface BacktestRun {
  readonly plan: BacktestPlan;
  readonly replayers: Replayers;
  readonly onProgress: (done: number, of: number) => void;
  readonly isCancelled: () => boolean;
}

/** Small enough that progress moves and a cancel is heard at once, large enough that reading is cheap. */
const ORDERS_A_PAGE = 100;

/**
 * Replays every order of the span through both sides. Pages end in any order and are added in theirs, so that the same
 * history gives the same report. Null when it was cancelled.
 */
export async function runBacktest({
  plan,
  replayers,
  onProgress,
  isCancelled,
}: BacktestRun): Promise<BacktestReport | null> {
  const { from, until, textMinor } = plan;
  const orderIds = await replayers.orderIds();
  const pages = pagesOf(orderIds);
  const tallies: (BacktestTally | undefined)[] = pages.map(() => undefined);
  let next = 0;
  let done = 0;
  onProgress(0, orderIds.length);
  const work = async () => {
    while (next < pages.length && !isCancelled()) {
      const at = next;
      next += 1;
      const page = pages[at] ?? [];
      tallies[at] = await replayers.replay(page);
      done += page.length;
      onProgress(done, orderIds.length);
    }
  };
  await Promise.all(Array.from({ length: replayers.count }, work));
  if (isCancelled()) return null;
  const sum = newTally();
  for (const tally of tallies) if (tally !== undefined) addTally(sum, tally);
  return reportOf(sum, { from, until, ...(textMinor === undefined ? {} : { textMinor }) });
}

function pagesOf(orderIds: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  for (let start = 0; start < orderIds.length; start += ORDERS_A_PAGE)
    pages.push(orderIds.slice(start, start + ORDERS_A_PAGE));
  return pages;
}
