import type { StoreId } from "@/domain/access/store-id";
import {
  OUTCOME_MS,
  type RecommendationPlacement,
  recommendationPlacements,
} from "@/domain/recommendation/attribution";
import {
  armOutcome,
  type RevenueDifference,
  revenueDifference,
} from "@/domain/recommendation/revenue-difference";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { CreditedOrder, RecommendationOffer } from "../ports/recommendations";

type ReportDeps = Pick<Deps, "db" | "recommendations" | "clock">;

/** How one placement did. Each number counts orders. */
export interface PlacementResult {
  readonly placement: RecommendationPlacement;
  /** Orders whose shopper was shown something. */
  readonly offered: number;
  /** Of these, orders from which a person clicked. */
  readonly clicked: number;
  /** Orders bought within five days of a click. */
  readonly bought: number;
  readonly revenueMinor: number;
}

export interface CrossSellReport {
  readonly days: number;
  readonly currency: string;
  readonly trackedShipments: number;
  readonly placements: readonly PlacementResult[];
  /** By the last human click, five days. Never to be added to the incremental figure (kpis §3). */
  readonly attributed: { readonly orders: number; readonly revenueMinor: number };
  /** Orders credited in other currencies: not in the sums. */
  readonly otherCurrencies: number;
  readonly incremental: Incremental;
}

/** What people spent more because something was recommended, measured against those who saw nothing. */
export interface Incremental {
  readonly shown: number;
  readonly holdout: number;
  /** Per person, with its 95 % interval. */
  readonly difference: RevenueDifference;
}

const ORDERS_AT_ONCE = 1000;

/** What recommending brought in the last `days`, both ways: attributed to clicks, and against the holdout (R84, R123). */
export async function crossSellReport(
  deps: ReportDeps,
  {
    storeId,
    currency,
    days,
  }: { readonly storeId: StoreId; readonly currency: string; readonly days: number },
): Promise<CrossSellReport> {
  const to = deps.clock.now() + 1;
  const from = to - days * DAY_MS;
  const { read } = deps.db;
  const span = [read, storeId, from, to] as const;
  const offers = await deps.recommendations.offersBetween(...span);
  const clicks = (await deps.recommendations.clicksBetween(...span)).filter(({ isHuman }) => isHuman);
  const credited = await deps.recommendations.creditedBetween(...span);
  const counted = credited.filter((one) => one.currency === currency);
  const spent = await spentAfter(deps, { storeId, currency, offers, from });
  return {
    days,
    currency,
    trackedShipments: await deps.recommendations.trackedShipments(...span),
    placements: recommendationPlacements.map((placement) => {
      const bought = counted.filter((one) => one.placement === placement);
      return {
        placement,
        offered: offers.filter((one) => one.placement === placement && one.arm === "shown").length,
        clicked: new Set(clicks.flatMap((one) => (one.placement === placement ? [one.orderId] : []))).size,
        bought: bought.length,
        revenueMinor: sumOf(bought),
      };
    }),
    attributed: { orders: counted.length, revenueMinor: sumOf(counted) },
    otherCurrencies: credited.length - counted.length,
    incremental: {
      shown: spent.shown.length,
      holdout: spent.holdout.length,
      difference: revenueDifference(armOutcome(spent.shown), armOutcome(spent.holdout)),
    },
  };
}

/** What each known person spent in the fourteen days after something was first offered to them, by arm; 0 for nothing. */
async function spentAfter(
  deps: ReportDeps,
  {
    storeId,
    currency,
    offers,
    from,
  }: {
    readonly storeId: StoreId;
    readonly currency: string;
    readonly offers: readonly RecommendationOffer[];
    readonly from: Instant;
  },
): Promise<{ readonly shown: readonly number[]; readonly holdout: readonly number[] }> {
  const people = new Map<
    string,
    { readonly arm: "shown" | "holdout"; readonly at: Instant; spent: number }
  >();
  for (const { unitId, orderId, arm, at } of offers) {
    // Whom the shop does not name cannot be followed from one order to the next.
    if (unitId !== orderId && !people.has(unitId)) people.set(unitId, { arm, at, spent: 0 });
  }
  for (let offset = 0; people.size > 0; offset += ORDERS_AT_ONCE) {
    const page = { since: from, limit: ORDERS_AT_ONCE, offset };
    const orders = await deps.recommendations.placedSince(deps.db.read, storeId, page);
    for (const order of orders) {
      const person = people.get(order.customerId ?? "");
      if (person === undefined || order.currency !== currency) continue;
      const isAfter = order.placedAt > person.at && order.placedAt - person.at <= OUTCOME_MS;
      if (isAfter) person.spent += order.totalMinor ?? 0;
    }
    if (orders.length < ORDERS_AT_ONCE) break;
  }
  const ofArm = (arm: "shown" | "holdout") =>
    [...people.values()].flatMap((person) => (person.arm === arm ? [person.spent] : []));
  return { shown: ofArm("shown"), holdout: ofArm("holdout") };
}

function sumOf(orders: readonly CreditedOrder[]): number {
  return orders.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0);
}
