import type { StoreId } from "@/domain/access/store-id";

/** What stands in the address that a shopper answers to, so that the answer finds its order. */
export interface ReplyTokens {
  /** Small letters and digits, short enough for an address's first half; null for an id that is no UUID. */
  issue(storeId: StoreId, messageId: string): string | null;
  /** The message it was issued for; null when it is not ours, altered, or another store's. Constant time. */
  read(storeId: StoreId, token: string): string | null;
}
