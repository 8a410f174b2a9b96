import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { PushAddress } from "./channel";
import type { Reader, Tx } from "./database";

/** A browser that somebody has asked for notifications in. */
export interface PushSubscription extends PushAddress {
  readonly storeId: StoreId;
  readonly customerId: string;
  readonly createdAt: Instant;
}

/** The browsers people have subscribed with. */
export interface PushSubscriptionStore {
  /** A browser that is known already belongs to whoever subscribed last; of one person's, the newest few stay. */
  save(tx: Tx, subscription: PushSubscription): Promise<void>;
  ofCustomer(db: Reader, storeId: StoreId, customerId: string): Promise<readonly PushSubscription[]>;
  /** By their ids: those that exist no more, or that nobody wants. */
  remove(tx: Tx, storeId: StoreId, ids: readonly string[]): Promise<void>;
}
