import type { StoreId } from "@/domain/access/store-id";
import type { BrakeSignals, RailReading } from "@/domain/journey/brake";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** The unpublished state of a journey. */
export interface JourneyDraftRow {
  readonly storeId: StoreId;
  readonly journeyId: string;
  /** Grows with every save and never starts again: it is the optimistic lock. */
  readonly revision: number;
  /** As the editor saved it, steps it could not read included; null while nothing is unpublished. */
  readonly content: unknown;
  /** The version that was live when the changes began. */
  readonly baseVersionId: string | null;
  readonly savedAt: Instant;
  readonly savedBy: string | null;
  readonly savedByName: string | null;
}

export interface JourneyDraftStore {
  /** Locks the row inside a transaction on PostgreSQL. Null when nothing was ever saved: that is revision 0. */
  find(db: Reader, storeId: StoreId, journeyId: string): Promise<JourneyDraftRow | null>;
  /** Which journeys have unpublished changes. */
  changed(db: Reader, storeId: StoreId): Promise<readonly string[]>;
  /** Writes the next revision; false when somebody else has written one since `expectedRevision`. */
  save(
    tx: Tx,
    draft: Omit<JourneyDraftRow, "revision"> & { readonly expectedRevision: number },
  ): Promise<boolean>;
  /** The draft as it was saved under that revision; null when that is too long ago or was never so. */
  contentAt(db: Reader, storeId: StoreId, journeyId: string, revision: number): Promise<unknown>;
}

/** How the guard rails stood when the brake stopped a soft launch. */
export interface BrakeReport {
  readonly at: Instant;
  /** "Stopped by the brake: 12 complaints on 400 messages, more than 3 in 1,000." */
  readonly says: string;
  readonly entered: number;
  readonly sent: number;
  readonly readings: readonly RailReading[];
}

export type SoftLaunchState = "running" | "stopped" | "stopped_by_brake" | "widened" | "replaced";

/** From this moment on, this share of the new orders entered; 0: none any more. */
export interface ShareChange {
  readonly at: Instant;
  readonly percent: number;
}

/** A version that a share of the new orders enters; the others enter the version that is live. */
export interface SoftLaunch {
  readonly id: string;
  readonly storeId: StoreId;
  readonly journeyId: string;
  readonly versionId: string;
  readonly percent: number;
  /** What it took from when on, the oldest first. None for one that began before this was noted. */
  readonly shares: readonly ShareChange[];
  readonly state: SoftLaunchState;
  readonly startedAt: Instant;
  readonly startedBy: string | null;
  readonly endedAt: Instant | null;
  /** Written when it was stopped by the brake. */
  readonly report: BrakeReport | null;
}

export interface SoftLaunchStore {
  /** At most one per journey. Of all stores when none is named. */
  running(db: Reader, storeId: StoreId | null): Promise<readonly SoftLaunch[]>;
  /** The newest of a journey, whatever became of it. Locks the row inside a transaction on PostgreSQL. */
  newest(db: Reader, storeId: StoreId, journeyId: string): Promise<SoftLaunch | null>;
  /** What its version has done since it began, and the live version of its journey beside it. */
  signals(db: Reader, launch: SoftLaunch): Promise<BrakeSignals>;
  insert(tx: Tx, launch: SoftLaunch): Promise<void>;
  update(tx: Tx, launch: SoftLaunch): Promise<void>;
}
