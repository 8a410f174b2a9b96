import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";
import type { PromiseRow } from "./rows";

export interface PromiseStore {
  make(tx: Tx, promise: PromiseRow): Promise<void>;
  openOfOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly PromiseRow[]>;
  find(db: Reader, storeId: StoreId, id: string): Promise<PromiseRow | null>;
  close(tx: Tx, id: string, end: { keptAt: Instant } | { brokenAt: Instant }): Promise<void>;
  /** As if it had not been made: for a slip of the hand. */
  remove(tx: Tx, id: string): Promise<void>;
}
