import { isOwnTextPrice, priceOf, textPrices } from "@/domain/messaging/text-prices";
import type { Deps } from "../deps";
import type { Store } from "../ports/rows";

/** What one part of a text costs, in US dollars, and to which country. */
export interface TextPrice {
  readonly country: string;
  readonly each: number;
  /** By the store's own table; else by rounded list prices. */
  readonly isOwn: boolean;
}

/** The price of one part of a text from this store to a country; null: to its own. */
export async function textPriceOf(
  { db, channelSettings }: Pick<Deps, "db" | "channelSettings">,
  store: Pick<Store, "id" | "country">,
  country: string | null = null,
): Promise<TextPrice> {
  const set = await channelSettings.find(db.read, store.id, "sms");
  const written = set?.plain.prices ?? "";
  const to = country ?? store.country ?? "*";
  return { country: to, each: priceOf(to, textPrices(written)), isOwn: isOwnTextPrice(to, written) };
}
