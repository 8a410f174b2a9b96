import type { StoreId } from "@/domain/access/store-id";
import { emptyTally, learnPairs, tallyBasket } from "@/domain/recommendation/bought-together";
import { DAY_MS } from "@/domain/shared/instant";
import type { Deps } from "../deps";

/** What was bought longer ago says little about what is wanted now. */
const LEARN_FROM_MS = 365 * DAY_MS;
const ORDERS_AT_ONCE = 500;
/** Fewer than three orders with both are an accident. */
const MINIMUM_TOGETHER = 3;
const MOST_PER_PRODUCT = 12;

/** Learns from a store's orders of a year which products go together and how often each is sold. Meant for the night. */
export async function learnRecommendations(
  deps: Pick<Deps, "db" | "products" | "recommendations" | "clock">,
  storeId: StoreId,
): Promise<{ readonly orders: number; readonly pairs: number }> {
  const since = deps.clock.now() - LEARN_FROM_MS;
  const tally = emptyTally();
  let afterId = "";
  for (;;) {
    const page = { since, afterId, limit: ORDERS_AT_ONCE };
    const baskets = await deps.recommendations.baskets(deps.db.read, storeId, page);
    for (const { productIds } of baskets) tallyBasket(tally, productIds);
    const last = baskets.at(-1);
    if (last === undefined || baskets.length < ORDERS_AT_ONCE) break;
    afterId = last.orderId;
  }
  const pairs = learnPairs(tally, { minimumTogether: MINIMUM_TOGETHER, mostPerProduct: MOST_PER_PRODUCT });
  await deps.db.transaction(async (tx) => {
    await deps.recommendations.replacePairs(tx, storeId, pairs);
    await deps.products.setSoldCounts(tx, storeId, tally.ofProduct);
  });
  return { orders: tally.orders, pairs: pairs.length };
}
