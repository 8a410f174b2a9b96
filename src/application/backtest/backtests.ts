import type { StoreId } from "@/domain/access/store-id";
import type { BacktestReport } from "@/domain/journey/backtest/report";
import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Clock, Ids, Logger } from "../ports/system";
import type { BacktestPlan } from "./backtest-plan";
import { type Replayers, runBacktest } from "./run-backtest";

/** Of what a backtest is, for those who look at it. */
export interface BacktestSubject {
  readonly storeId: StoreId;
  readonly journeyId: string;
  readonly journey: string;
  /** The saved draft that was played. */
  readonly revision: number;
  readonly publishedNumber: number | null;
  readonly days: number;
  readonly by: string;
}

export type BacktestState = "waiting" | "running" | "done" | "cancelled" | "failed";

/** A backtest and how far it is. Kept in memory: nothing of a backtest is ever written. */
export interface Backtest extends BacktestSubject {
  readonly id: string;
  readonly state: BacktestState;
  readonly startedAt: Instant;
  readonly done: number;
  readonly of: number;
  readonly tookMs: number | null;
}

export interface Backtests {
  start(subject: BacktestSubject, plan: BacktestPlan): Backtest;
  /** Newest first. */
  ofJourney(storeId: StoreId, journeyId: string): readonly Backtest[];
  /** Throws AppError `not_found`. */
  find(storeId: StoreId, id: string): Backtest;
  /** Null while it is not done. Throws AppError `not_found`. */
  report(storeId: StoreId, id: string): BacktestReport | null;
  cancel(storeId: StoreId, id: string): void;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export interface BacktestsDeps {
  readonly startReplayers: (plan: BacktestPlan) => Replayers;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** So many are remembered, the newest. */
const KEPT = 20;

interface Entry {
  backtest: Backtest;
  readonly plan: BacktestPlan;
  report: BacktestReport | null;
  isCancelled: boolean;
}

/** The backtests of this process, one at a time: live traffic keeps the machine. */
export function createBacktests(deps: BacktestsDeps): Backtests {
  const entries = new Map<string, Entry>();
  let line: Promise<void> = Promise.resolve();

  const entryOf = (storeId: StoreId, id: string): Entry => {
    const entry = entries.get(id);
    if (entry === undefined || entry.backtest.storeId !== storeId)
      throw new AppError("not_found", "This backtest is not there any more. Start it again.");
    return entry;
  };
  return {
    start(subject, plan) {
      const id = deps.ids.next();
      const startedAt = deps.clock.now();
      const backtest: Backtest = {
        ...subject,
        id,
        state: "waiting",
        startedAt,
        done: 0,
        of: 0,
        tookMs: null,
      };
      const entry: Entry = { backtest, plan, report: null, isCancelled: false };
      entries.set(id, entry);
      forgetOldest(entries);
      line = line.then(() => run(deps, entry));
      return backtest;
    },
    ofJourney: (storeId, journeyId) =>
      [...entries.values()]
        .map(({ backtest }) => backtest)
        .filter((one) => one.storeId === storeId && one.journeyId === journeyId)
        .reverse(),
    find: (storeId, id) => entryOf(storeId, id).backtest,
    report: (storeId, id) => entryOf(storeId, id).report,
    cancel(storeId, id) {
      cancel(entryOf(storeId, id));
    },
    async close() {
      for (const entry of entries.values()) cancel(entry);
      await line;
    },
  };
}

function cancel(entry: Entry): void {
  const { state } = entry.backtest;
  if (state !== "waiting" && state !== "running") return;
  entry.isCancelled = true;
  entry.backtest = { ...entry.backtest, state: "cancelled" };
}

function forgetOldest(entries: Map<string, Entry>): void {
  for (const [id, { backtest }] of entries) {
    if (entries.size <= KEPT) return;
    if (backtest.state !== "waiting" && backtest.state !== "running") entries.delete(id);
  }
}

async function run(deps: BacktestsDeps, entry: Entry): Promise<void> {
  if (entry.isCancelled) return;
  const startedAt = deps.clock.now();
  const replayers = deps.startReplayers(entry.plan);
  entry.backtest = { ...entry.backtest, state: "running", startedAt };
  try {
    entry.report = await runBacktest({
      plan: entry.plan,
      replayers,
      isCancelled: () => entry.isCancelled,
      onProgress: (done, of) => {
        entry.backtest = { ...entry.backtest, done, of };
      },
    });
    if (entry.report !== null)
      entry.backtest = { ...entry.backtest, state: "done", tookMs: deps.clock.now() - startedAt };
  } catch (error) {
    entry.backtest = { ...entry.backtest, state: "failed" };
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    deps.log.error("A backtest failed", { journey: entry.backtest.journey, error: why });
  } finally {
    await replayers.close();
  }
}
