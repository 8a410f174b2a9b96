import type { StoreId } from "@/domain/access/store-id";
import type { LedgerDraft } from "@/domain/journey/ledger";
import type { Run } from "@/domain/journey/run";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";
import type { Timer } from "./rows";

export interface RunStore {
  /** Inserts; false when (store, journey, scope id, occurrence) is there already. */
  insert(tx: Tx, run: Run): Promise<boolean>;
  update(tx: Tx, run: Run): Promise<void>;
  find(db: Reader, storeId: StoreId, id: string): Promise<Run | null>;
  /** All runs of an order, its parcels' included. */
  ofOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly Run[]>;
  /** Active runs of one journey, in pages by id. */
  activeOfJourney(
    db: Reader,
    storeId: StoreId,
    journeyId: string,
    page: { afterId: string | null; limit: number },
  ): Promise<readonly Run[]>;
  saveExposure(
    tx: Tx,
    exposure: { storeId: StoreId; experiment: string; unitId: string; arm: string; at: Instant },
  ): Promise<void>;
}

export interface LedgerStore {
  /** Whoever catches its error must roll the transaction back: some of the entries may stand. */
  append(
    tx: Tx,
    entries: readonly (LedgerDraft & {
      id: string;
      storeId: StoreId;
      orderId: string;
      shipmentId: string | null;
      journeyId: string;
      versionId: string;
      runId: string | null;
      messageId: string | null;
      eventId: string | null;
      at: Instant;
    })[],
  ): Promise<void>;
}

export interface TimerStore {
  /** Sets or moves the one timer of (kind, subject, node). */
  set(
    tx: Tx,
    timer: {
      id: string;
      storeId: StoreId;
      kind: Timer["kind"];
      subjectId: string;
      nodeId: string;
      dueAt: Instant;
    },
  ): Promise<void>;
  cancel(tx: Tx, kind: Timer["kind"], subjectId: string, nodeId: string): Promise<void>;
  /** Atomic claim of what is due, oldest first; a claim not finished is free again after the lease (D17, D35). */
  claimDue(tx: Tx, claim: { now: Instant; leaseMs: number; limit: number }): Promise<readonly Timer[]>;
  /**
   * On PostgreSQL, locks the order a timer is about. Before anything else of the timer: hooks lock an order first and
   * its runs and timers after, and whoever goes the other way round waits for them in a circle.
   */
  lockOrder(tx: Tx, timer: Timer): Promise<void>;
  /** Removes it if it is still the claimed one (same due time); false when it was moved meanwhile. */
  finish(tx: Tx, timer: Timer): Promise<boolean>;
  /** Whether there is a timer of this kind, subject and node. */
  isSet(db: Reader, timer: Pick<Timer, "kind" | "subjectId" | "nodeId">): Promise<boolean>;
  nextDueAt(db: Reader): Promise<Instant | null>;
}
