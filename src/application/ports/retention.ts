import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Tx } from "./database";

export interface Expired {
  readonly before: Instant;
  readonly at: Instant;
  /** So many at once. Fewer than that returned: nothing is left. */
  readonly limit: number;
}

/** Empties what a store keeps no longer. Each returns how many rows it emptied. */
export interface RetentionStore {
  /** Bodies and headers of hooks that came before. Those still to be worked on stay; parked ones are given up. */
  emptyHooks(tx: Tx, storeId: StoreId, expired: Expired): Promise<number>;
  /** Orders unchanged since, with all that names the person. Never one with an open run or an undecided message. */
  emptyOrders(tx: Tx, storeId: StoreId, expired: Expired): Promise<number>;
  /** People unchanged since, all of whose orders are emptied. */
  emptyCustomers(tx: Tx, storeId: StoreId, expired: Expired): Promise<number>;
}
