import type { StoreId } from "@/domain/access/store-id";
import type { LedgerDraft } from "@/domain/journey/ledger";
import type { Instant } from "@/domain/shared/instant";
import type { Tx } from "./database";

/** Runs of one journey that are under way in one version and stand at one node: publishing treats them alike. */
export interface RunGroup {
  readonly storeId: StoreId;
  readonly journeyId: string;
  readonly versionId: string;
  readonly nodeId: string;
}

export interface GroupChange {
  readonly group: RunGroup;
  /** The version that is published. */
  readonly to: string;
  readonly at: Instant;
  /** What stands in the ledger of each of them. */
  readonly entry: Omit<LedgerDraft, "nodeId">;
}

/** Changes of very many runs, a statement or two for all of them. */
export interface RunGroupStore {
  /** How many stand where. Nobody else moves runs of this journey until the transaction ends. */
  lockStanding(
    tx: Tx,
    storeId: StoreId,
    journeyId: string,
  ): Promise<
    readonly { readonly versionId: string; readonly nodeId: string | null; readonly orders: number }[]
  >;
  /** Pins them to another version; each gets a timer that is due at once. */
  move(tx: Tx, change: GroupChange): Promise<void>;
  /** Ends them where they stand, with the entry's reason. */
  end(tx: Tx, change: GroupChange): Promise<void>;
}
