import type { StoreId } from "@/domain/access/store-id";
import type { BacktestReport } from "@/domain/journey/backtest/report";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

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

/**
 * A backtest and how far it is. "interrupted": its process ended before it did. It and its report are all that is ever
 * written of one.
 */
export interface Backtest extends BacktestSubject {
  readonly id: string;
  readonly state: "waiting" | "running" | "done" | "cancelled" | "failed" | "interrupted";
  readonly startedAt: Instant;
  readonly done: number;
  readonly of: number;
  readonly tookMs: number | null;
  /** When the process that runs it last said so. */
  readonly seenAt: Instant;
}

export interface BacktestStore {
  insert(tx: Tx, backtest: Backtest): Promise<void>;
  /** Of a journey, the newest first. */
  ofJourney(db: Reader, storeId: StoreId, journeyId: string): Promise<readonly Backtest[]>;
  find(db: Reader, storeId: StoreId, id: string): Promise<Backtest | null>;
  /** Null while it is not done. */
  report(db: Reader, storeId: StoreId, id: string): Promise<BacktestReport | null>;
  /** Writes how far one is that waits or runs; false when it has ended meanwhile: somebody has stopped it. */
  update(tx: Tx, backtest: Backtest, report?: BacktestReport): Promise<boolean>;
  /** Says of those that still wait or run that their process lives. */
  noteSeen(tx: Tx, ids: readonly string[], at: Instant): Promise<void>;
  /** Removes all but the newest `keep` of a journey. */
  forgetOldest(tx: Tx, storeId: StoreId, journeyId: string, keep: number): Promise<void>;
}
