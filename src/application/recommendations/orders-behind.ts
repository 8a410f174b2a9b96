import type { StoreId } from "@/domain/access/store-id";
import type { RecommendationPlacement } from "@/domain/recommendation/attribution";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";

/** A number of the report: what is counted. */
export const countedFigures = ["offered", "clicked", "bought"] as const;
export type CountedFigure = (typeof countedFigures)[number];

/** An order behind a number. */
export interface CountedOrder {
  readonly orderId: string;
  readonly number: string | null;
  readonly at: Instant;
  /** What was bought; null for an order that was only looked at. */
  readonly revenueMinor: number | null;
  readonly currency: string;
}

interface Figure {
  readonly storeId: StoreId;
  readonly days: number;
  readonly placement: RecommendationPlacement;
  readonly figure: CountedFigure;
}

/** So many are listed, the newest. */
const MOST_LISTED = 100;

/** The orders behind one number of the cross-sell report, newest first. */
export async function ordersBehind(
  deps: Pick<Deps, "db" | "recommendations" | "orders" | "clock">,
  figure: Figure,
): Promise<readonly CountedOrder[]> {
  const counted = await countedBy(deps, figure);
  const newest = counted.toSorted((one, other) => other.at - one.at).slice(0, MOST_LISTED);
  const found: CountedOrder[] = [];
  for (const { orderId, at, revenueMinor } of newest) {
    const order = await deps.orders.find(deps.db.read, figure.storeId, orderId);
    if (order !== null)
      found.push({ orderId, number: order.number, at, revenueMinor, currency: order.currency });
  }
  return found;
}

interface Counted {
  readonly orderId: string;
  readonly at: Instant;
  readonly revenueMinor: number | null;
}

async function countedBy(
  { db, recommendations, clock }: Pick<Deps, "db" | "recommendations" | "clock">,
  { storeId, days, placement, figure }: Figure,
): Promise<readonly Counted[]> {
  const to = clock.now() + 1;
  const span = [db.read, storeId, to - days * DAY_MS, to] as const;
  if (figure === "bought") {
    const credited = await recommendations.creditedBetween(...span);
    return credited
      .filter((one) => one.placement === placement)
      .map(({ orderId, placedAt, revenueMinor }) => ({ orderId, at: placedAt, revenueMinor }));
  }
  const marks =
    figure === "offered"
      ? (await recommendations.offersBetween(...span)).filter(({ arm }) => arm === "shown")
      : (await recommendations.clicksBetween(...span)).filter(({ isHuman }) => isHuman);
  const first = new Map<string, Counted>();
  for (const { orderId, at, placement: own } of marks)
    if (own === placement && !first.has(orderId)) first.set(orderId, { orderId, at, revenueMinor: null });
  return [...first.values()];
}
