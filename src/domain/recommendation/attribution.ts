import { DAY_MS, type Instant } from "../shared/instant";

/** An order counts for a click for so long (kpis §3: last human click, 5 days, no views). */
export const ATTRIBUTION_MS = 5 * DAY_MS;
/** Orders of both arms are compared over so long from when a person was first offered something. */
export const OUTCOME_MS = 14 * DAY_MS;

/** Where a recommendation stood. */
export const recommendationPlacements = ["page", "email"] as const;
export type RecommendationPlacement = (typeof recommendationPlacements)[number];

export interface RecommendationClick {
  /** Opaque; goes along to the shop and comes back with an order. */
  readonly clickId: string;
  readonly orderId: string;
  readonly customerId: string | null;
  readonly productId: string;
  readonly placement: RecommendationPlacement;
  readonly at: Instant;
  readonly isHuman: boolean;
}

export interface PlacedOrder {
  readonly id: string;
  readonly customerId: string | null;
  readonly placedAt: Instant;
  /** The click its visit to the shop began with, where the shop tells. */
  readonly clickId: string | null;
}

/**
 * The click an order is owed to: the last one of a person, not more than five days before it, by the same visit or the
 * same customer. Null when there is none. An order is never owed to a click on its own page.
 */
export function creditedClick(
  order: PlacedOrder,
  clicks: readonly RecommendationClick[],
): RecommendationClick | null {
  const eligible = clicks.filter(
    (click) =>
      click.isHuman &&
      click.orderId !== order.id &&
      click.at <= order.placedAt &&
      order.placedAt - click.at <= ATTRIBUTION_MS &&
      isSameVisitor(click, order),
  );
  return (
    eligible.toSorted((one, other) => other.at - one.at || (one.clickId < other.clickId ? -1 : 1))[0] ?? null
  );
}

function isSameVisitor(click: RecommendationClick, { clickId, customerId }: PlacedOrder): boolean {
  return click.clickId === clickId || (customerId !== null && click.customerId === customerId);
}

/** The name of the click's id in a link to the shop. */
export const CLICK_PARAMETER = "milepost";

/** The product's page with the click's id; everything else of the address stays. Null for what is no web address. */
export function withClickId(productUrl: string, clickId: string): string | null {
  const match = /^(https:\/\/[^?#\s]+)(\?[^#\s]*)?(#\S*)?$/i.exec(productUrl);
  if (match === null) return null;
  const [, page = "", query = "", fragment = ""] = match;
  const own = `${CLICK_PARAMETER}=${encodeURIComponent(clickId)}`;
  return `${page}${query === "" || query === "?" ? `?${own}` : `${query}&${own}`}${fragment}`;
}

/** The click's id in a landing address of the shop ("/products/mug?milepost=…"); null where there is none. */
export function clickIdIn(landing: string | null | undefined): string | null {
  const [, found] = /[?&]milepost=([A-Za-z0-9_-]{8,64})(?:[&#]|$)/.exec(landing ?? "") ?? [];
  return found ?? null;
}
