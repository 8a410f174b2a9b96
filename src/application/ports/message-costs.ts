import type { StoreId } from "@/domain/access/store-id";
import type { TextCost } from "@/domain/messaging/text-prices";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** What one text cost, or is taken to have cost. */
export interface MessageCost extends TextCost {
  readonly messageId: string;
  readonly storeId: StoreId;
  /** By the provider; else by the store's table of prices. */
  readonly isReported: boolean;
  readonly at: Instant;
}

export interface MessageCostStore {
  /** Writes down what a text cost; what the provider has reported is not written over by an estimate. */
  note(tx: Tx, cost: MessageCost): Promise<void>;
  find(db: Reader, messageId: string): Promise<MessageCost | null>;
}
