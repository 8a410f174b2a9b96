import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** Somebody holds back the messages of one order. */
export interface MessagePause {
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly pausedAt: Instant;
  readonly pausedBy: string;
  readonly pausedByName: string;
}

export interface MessagePauseStore {
  find(db: Reader, storeId: StoreId, orderId: string): Promise<MessagePause | null>;
  /** False when they are held back already. */
  insert(tx: Tx, pause: MessagePause): Promise<boolean>;
  /** False when nobody holds them back. */
  remove(tx: Tx, storeId: StoreId, orderId: string): Promise<boolean>;
}
