import type { BacktestReport } from "@/domain/journey/backtest/report";
import type { Backtest, BacktestStore } from "../ports/backtests";
import type { Transactor } from "../ports/database";
import type { Clock, Ids, Logger } from "../ports/system";
import type { BacktestPlan } from "./backtest-plan";
import { type Replayers, runBacktest } from "./run-backtest";

export interface BacktestsDeps {
  readonly startReplayers: (plan: BacktestPlan) => Replayers;
  readonly backtestReports: BacktestStore;
  readonly db: Transactor;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** A backtest that waits or runs in this process. */
export interface OwnBacktest {
  backtest: Backtest;
  readonly plan: BacktestPlan;
  /** Nobody waits for it any more. */
  isStopped: boolean;
  /** Progress that is being written. */
  saving: Promise<void> | null;
}

/** How often progress is written: for other processes, and as a sign of life. */
const SAVED_EVERY_MS = 1_000;

/** Runs a backtest whose turn it is, and writes down how far it is and what it found. Never throws. */
export async function runAndKeep(
  deps: BacktestsDeps,
  own: Map<string, OwnBacktest>,
  entry: OwnBacktest,
): Promise<void> {
  try {
    if (entry.isStopped) return;
    const startedAt = deps.clock.now();
    await save(deps, entry, { state: "running", startedAt });
    const report = await replayAll(deps, own, entry);
    await entry.saving;
    if (report !== null)
      await save(deps, entry, { state: "done", tookMs: deps.clock.now() - startedAt }, report);
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    deps.log.error("A backtest failed", { journey: entry.backtest.journey, error: why });
    await noteFailure(deps, entry);
  } finally {
    own.delete(entry.backtest.id);
  }
}

async function replayAll(
  deps: BacktestsDeps,
  own: ReadonlyMap<string, OwnBacktest>,
  entry: OwnBacktest,
): Promise<BacktestReport | null> {
  if (entry.isStopped) return null;
  const replayers = deps.startReplayers(entry.plan);
  try {
    return await runBacktest({
      plan: entry.plan,
      replayers,
      isCancelled: () => entry.isStopped,
      onProgress: (done, of) => {
        entry.backtest = { ...entry.backtest, done, of };
        const isDue = deps.clock.now() - entry.backtest.seenAt >= SAVED_EVERY_MS;
        if (isDue && entry.saving === null) entry.saving = saveProgress(deps, own, entry);
      },
    });
  } finally {
    await replayers.close();
  }
}

/** One that cannot be written down is written down next time: a busy database fails no backtest. */
async function saveProgress(
  deps: BacktestsDeps,
  own: ReadonlyMap<string, OwnBacktest>,
  entry: OwnBacktest,
): Promise<void> {
  try {
    await save(deps, entry, {});
    const others = [...own.keys()].filter((id) => id !== entry.backtest.id);
    if (others.length > 0)
      await deps.db.transaction((tx) => deps.backtestReports.noteSeen(tx, others, deps.clock.now()));
  } catch (error) {
    deps.log.warn("The progress of a backtest could not be written", { error: String(error) });
  } finally {
    entry.saving = null;
  }
}

/** Written first, then said. Where somebody has stopped it in another process, its row says so and stays as it is. */
async function save(
  { db, clock, backtestReports }: BacktestsDeps,
  entry: OwnBacktest,
  change: Partial<Backtest>,
  report?: BacktestReport,
): Promise<void> {
  const said = { ...change, seenAt: clock.now() };
  const next = { ...entry.backtest, ...said };
  const isOpen = await db.transaction((tx) => backtestReports.update(tx, next, report));
  if (isOpen) entry.backtest = { ...entry.backtest, ...said };
  else entry.isStopped = true;
}

async function noteFailure(deps: BacktestsDeps, entry: OwnBacktest): Promise<void> {
  try {
    await save(deps, entry, { state: "failed" });
  } catch (error) {
    deps.log.error("A failed backtest could not be written down", { error: String(error) });
  }
}
