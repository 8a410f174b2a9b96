import type { Deps } from "@/application/deps";
import type { PlacedOrderRow, RecommendationOffer } from "@/application/ports/recommendations";
import type { Store } from "@/application/ports/rows";
import { creditOrders } from "@/application/recommendations/credit-orders";
import { learnRecommendations } from "@/application/recommendations/learn-recommendations";
import type { Product } from "@/domain/product/product";
import { ATTRIBUTION_MS } from "@/domain/recommendation/attribution";
import { stickyRank } from "@/domain/recommendation/sticky-rank";
import { HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";

type DemoDeps = Pick<Deps, "db" | "products" | "recommendations" | "clock" | "ids">;

interface History {
  readonly store: Store;
  readonly products: readonly Product[];
  readonly from: Instant;
  readonly until: Instant;
}

/** Puts the shop's products in, as an uploaded file would. */
export async function stockDemoStore(
  { db, products: kept, clock }: DemoDeps,
  { store, products }: Pick<History, "store" | "products">,
): Promise<void> {
  const at = clock.now();
  await db.transaction((tx) => kept.save(tx, store.id, { products, source: "csv", reading: "demo", at }));
}

/** As if the file had been uploaded again not long ago. */
async function noteUpload(
  { db, products: kept }: DemoDeps,
  { store, products, at }: Pick<History, "store" | "products"> & { readonly at: Instant },
): Promise<void> {
  await db.transaction(async (tx) => {
    await kept.saveConnection(tx, {
      storeId: store.id,
      source: "csv",
      sealedAccess: null,
      reading: null,
      startedAt: null,
      cursor: null,
      seen: products.length,
      lastSuccessAt: at,
      lastErrorAt: null,
      lastError: null,
      nextAt: null,
    });
  });
}

/** What people did with what was recommended by mail: some looked at the page, some clicked, some came back and bought. */
export async function liveCrossSell(
  deps: DemoDeps,
  { store, products, from, until }: History,
): Promise<void> {
  await noteUpload(deps, { store, products, at: until - 20 * HOUR_MS });
  const { read } = deps.db;
  const mailed = await deps.recommendations.offersBetween(read, store.id, from, until);
  const placed = await ordersOf(deps, store, from);
  const sold = products.filter(({ isInStock, isPublished }) => isInStock && isPublished);
  await deps.db.transaction(async (tx) => {
    for (const offer of mailed) {
      const hasLooked = chance(offer.orderId, "look") < 0.6;
      const looked = { ...offer, placement: "page" as const, at: offer.at + HOUR_MS };
      if (hasLooked) await deps.recommendations.noteOffer(tx, looked);
      const clickedAt = clickOf(offer, placed.get(offer.unitId) ?? []);
      const product = sold[stickyRank(offer.orderId, "product") % Math.max(1, sold.length)];
      if (offer.arm === "holdout" || clickedAt === null || clickedAt >= until || product === undefined)
        continue;
      await deps.recommendations.noteClick(tx, {
        storeId: store.id,
        clickId: deps.ids.secret(),
        orderId: offer.orderId,
        customerId: offer.unitId === offer.orderId ? null : offer.unitId,
        productId: product.id,
        placement: hasLooked && chance(offer.orderId, "place") < 0.65 ? "page" : "email",
        at: clickedAt,
        isHuman: true,
      });
    }
  });
  await learnRecommendations(deps, store.id);
  await creditOrders(deps, store.id, until - from);
}

/** People who came back soon after often came by a click; a few of the others clicked and bought nothing. */
function clickOf({ orderId, at }: RecommendationOffer, orders: readonly PlacedOrderRow[]): Instant | null {
  const next = orders.find(({ placedAt }) => placedAt > at && placedAt - at < ATTRIBUTION_MS);
  if (next !== undefined && chance(orderId, "click") < 0.7)
    return Math.max(at + MINUTE_MS, next.placedAt - 2 * HOUR_MS);
  return chance(orderId, "click") < 0.06 ? at + 3 * HOUR_MS : null;
}

async function ordersOf(
  { db, recommendations }: DemoDeps,
  { id }: Store,
  since: Instant,
): Promise<ReadonlyMap<string, readonly PlacedOrderRow[]>> {
  const orders = await recommendations.placedSince(db.read, id, { since, limit: 100_000, offset: 0 });
  const byCustomer = new Map<string, PlacedOrderRow[]>();
  for (const order of orders) {
    const known = byCustomer.get(order.customerId ?? "") ?? [];
    known.push(order);
    byCustomer.set(order.customerId ?? "", known);
  }
  return byCustomer;
}

/** The same each time the demo is made, from 0 up to 1. */
function chance(orderId: string, what: string): number {
  return stickyRank(orderId, what) / 2 ** 32;
}
