import type { StoreId } from "@/domain/access/store-id";
import type { TextCost } from "@/domain/messaging/text-prices";

/** What providers say that a text cost. */
export interface ReportedPrices {
  /** By the provider's id of the text; null: it does not say, or not yet. */
  read(storeId: StoreId, providerId: string): Promise<TextCost | null>;
}
