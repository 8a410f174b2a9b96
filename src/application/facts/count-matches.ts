import { aboutShipment } from "@/domain/journey/advance";
import { type Condition, factsOf, holds } from "@/domain/journey/condition";
import type { Facts } from "@/domain/journey/facts";
import type { JourneyContent } from "@/domain/journey/version";
import { loadFacts } from "../events/load-facts";
import type { OrderListing } from "../ports/order-queries";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { orderFacts, recentOrders } from "./recent-orders";

export interface Matches {
  readonly matching: number;
  /** Orders looked at. */
  readonly orders: number;
  readonly days: number;
  /** False when the store had more orders in these days than were looked at. */
  readonly isAll: boolean;
}

const DAYS = 30;
/** With facts about the person there are several reads per order. */
const LOOKED_AT = { order: 2_000, person: 300 } as const;

/**
 * How many of the last 30 days' orders a rule fits as they stand now; in shipment scope an order counts when the rule
 * fits one of its parcels.
 */
export async function countMatches(
  deps: ReadDeps,
  { store, condition, scope }: { store: Store; condition: Condition; scope: JourneyContent["scope"] },
): Promise<Matches> {
  const isAboutOrder = factsOf(condition).every(isOfOrder);
  const limit = isAboutOrder ? LOOKED_AT.order : LOOKED_AT.person;
  const { listings, isAll } = await recentOrders(deps, { store, days: DAYS, limit });
  const now = deps.clock.now();
  const load = (listing: OrderListing): Facts | Promise<Facts> =>
    isAboutOrder
      ? orderFacts(store, listing, now)
      : loadFacts(deps, deps.db.read, { store, ...listing, now });
  let matching = 0;
  for (const listing of listings) {
    const facts = await load(listing);
    const subjects = scope === "order" ? [facts] : facts.shipments.map(({ id }) => aboutShipment(facts, id));
    if (subjects.some((subject) => holds(condition, subject, {}))) matching += 1;
  }
  return { matching, orders: listings.length, days: DAYS, isAll };
}

/** Answered by the order and its parcels alone. */
function isOfOrder(factId: string): boolean {
  if (factId === "order.is_first" || factId === "order.earlier_orders") return false;
  return factId.startsWith("order.") || factId.startsWith("shipment.");
}
