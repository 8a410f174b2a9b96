import type { StoreId } from "@/domain/access/store-id";
import type { RecommendationPlacement } from "@/domain/recommendation/attribution";
import { withClickId } from "@/domain/recommendation/attribution";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { RecommendationOffer, StoredClick } from "../ports/recommendations";

export interface Following {
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly productId: string;
  readonly placement: RecommendationPlacement;
  readonly at: Instant;
  readonly isHuman: boolean;
}

export interface Followed {
  /** The product's page in the shop, with the click's id. */
  readonly location: string;
  readonly click: StoredClick;
}

/**
 * Where a recommended product leads: to the address the shop's own catalogue names for it, never to one that the link
 * carries. Null for a product the store does not sell, or that has no page.
 */
export async function followRecommendation(
  deps: Pick<Deps, "db" | "orders" | "products" | "ids">,
  following: Following,
): Promise<Followed | null> {
  const { storeId, orderId, productId } = following;
  const [product] = await deps.products.byIds(deps.db.read, storeId, [productId]);
  if (product === undefined || product.url === null || !product.isPublished) return null;
  const clickId = deps.ids.secret();
  const location = withClickId(product.url, clickId);
  if (location === null) return null;
  const order = await deps.orders.find(deps.db.read, storeId, orderId);
  return { location, click: { clickId, customerId: order?.customerId ?? null, ...following } };
}

/** Writes down clicks; one transaction for all, shared with whatever else commits now. */
export async function recordClicks(
  deps: Pick<Deps, "db" | "recommendations">,
  clicks: readonly StoredClick[],
): Promise<void> {
  if (clicks.length === 0) return;
  await deps.db.grouped(async (tx) => {
    for (const click of clicks) await deps.recommendations.noteClick(tx, click);
  });
}

/** Writes down what was offered, in the same way. */
export async function recordOffers(
  deps: Pick<Deps, "db" | "recommendations">,
  offers: readonly RecommendationOffer[],
): Promise<void> {
  if (offers.length === 0) return;
  await deps.db.grouped(async (tx) => {
    for (const offer of offers) await deps.recommendations.noteOffer(tx, offer);
  });
}
