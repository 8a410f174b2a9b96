import type { StoreId } from "@/domain/access/store-id";
import type { BacktestReport } from "@/domain/journey/backtest/report";
import { AppError } from "../app-error";
import type { Backtest, BacktestSubject } from "../ports/backtests";
import { asSeen } from "./as-seen";
import type { BacktestPlan } from "./backtest-plan";
import { type BacktestsDeps, type OwnBacktest, runAndKeep } from "./run-and-keep";

/** Backtests as screens and routes see them, whichever process runs them. */
export interface Backtests {
  start(subject: BacktestSubject, plan: BacktestPlan): Promise<Backtest>;
  /** Newest first. */
  ofJourney(storeId: StoreId, journeyId: string): Promise<readonly Backtest[]>;
  /** Throws AppError `not_found`. */
  find(storeId: StoreId, id: string): Promise<Backtest>;
  /** Null while it is not done. Throws AppError `not_found`. */
  report(storeId: StoreId, id: string): Promise<BacktestReport | null>;
  cancel(storeId: StoreId, id: string): Promise<void>;
  /** Ends what is under way here; it is kept as interrupted. */
  close(): Promise<void>;
}

/** So many of a journey are kept, the newest. */
const KEPT = 10;

/**
 * The backtests of this process run one at a time, so that live traffic keeps the machine. How far they are and what they
 * found is kept in the database: any process can show it, and a restart takes nothing away.
 */
export function createBacktests(deps: BacktestsDeps): Backtests {
  const { backtestReports: kept, db, clock } = deps;
  const own = new Map<string, OwnBacktest>();
  let line: Promise<void> = Promise.resolve();

  const find = async (storeId: StoreId, id: string): Promise<Backtest> => {
    const running = own.get(id)?.backtest;
    if (running?.storeId === storeId) return running;
    const found = await kept.find(db.read, storeId, id);
    if (found !== null) return asSeen(found, clock.now());
    throw new AppError("not_found", "This backtest is not there any more. Start it again.");
  };
  const end = async (backtest: Backtest, state: "cancelled" | "interrupted") => {
    const known = own.get(backtest.id);
    if (known !== undefined) {
      known.isStopped = true;
      known.backtest = { ...known.backtest, state };
    }
    await db.transaction((tx) => kept.update(tx, { ...backtest, state }));
  };
  return {
    async start(subject, plan) {
      const { storeId, journeyId } = subject;
      const now = clock.now();
      const fresh = { state: "waiting", startedAt: now, seenAt: now, done: 0, of: 0, tookMs: null } as const;
      const backtest: Backtest = { ...subject, ...fresh, id: deps.ids.next() };
      await db.transaction(async (tx) => {
        await kept.insert(tx, backtest);
        await kept.forgetOldest(tx, storeId, journeyId, KEPT);
      });
      const started: OwnBacktest = { backtest, plan, isStopped: false, saving: null };
      own.set(backtest.id, started);
      line = line.then(() => runAndKeep(deps, own, started));
      return backtest;
    },
    async ofJourney(storeId, journeyId) {
      const rows = await kept.ofJourney(db.read, storeId, journeyId);
      return rows.map((row) => own.get(row.id)?.backtest ?? asSeen(row, clock.now()));
    },
    find,
    async report(storeId, id) {
      await find(storeId, id);
      return kept.report(db.read, storeId, id);
    },
    async cancel(storeId, id) {
      await end(await find(storeId, id), "cancelled");
    },
    async close() {
      for (const { backtest } of own.values()) await end(backtest, "interrupted");
      await line;
    },
  };
}
