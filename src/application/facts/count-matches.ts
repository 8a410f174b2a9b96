import { aboutShipment } from "@/domain/journey/advance";
import { type Condition, factsOf, holds } from "@/domain/journey/condition";
import type { Facts } from "@/domain/journey/facts";
import type { JourneyContent } from "@/domain/journey/version";
import { loadFacts } from "../events/load-facts";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { factsOfOrderAlone } from "./facts-of-order-alone";
import { recentOrders } from "./recent-orders";

export interface Matches {
  readonly matching: number;
  /** Orders looked at. */
  readonly orders: number;
  readonly days: number;
  /** False when the store had more orders in these days than were looked at. */
  readonly isAll: boolean;
}

const DAYS = 30;
const LOOKED_AT = 2_000;
/** Facts about the person are several reads per order: so many orders are asked for them. */
const PERSONS_ASKED = 300;

/**
 * How many of the last 30 days' orders a rule fits as they stand now; in shipment scope an order counts when the rule
 * fits one of its parcels. What the order alone denies is not asked of the person.
 */
export async function countMatches(
  deps: ReadDeps,
  { store, condition, scope }: { store: Store; condition: Condition; scope: JourneyContent["scope"] },
): Promise<Matches> {
  const { listings, isAll } = await recentOrders(deps, { store, days: DAYS, limit: LOOKED_AT });
  const now = deps.clock.now();
  const fits = (rule: Condition, facts: Facts) =>
    subjectsOf(facts, scope).some((one) => holds(rule, one, {}));
  const needed = answeredByOrder(condition);
  let orders = 0;
  let matching = 0;
  let asked = 0;
  for (const listing of listings) {
    const known = factsOfOrderAlone(store, listing, now);
    const mayFit = needed === null || fits(needed, known);
    if (mayFit && needed !== condition && asked === PERSONS_ASKED) break;
    orders += 1;
    if (!mayFit) continue;
    if (needed !== condition) asked += 1;
    const facts =
      needed === condition ? known : await loadFacts(deps, deps.db.read, { store, ...listing, now });
    if (fits(condition, facts)) matching += 1;
  }
  return { matching, orders, days: DAYS, isAll: isAll && orders === listings.length };
}

function subjectsOf(facts: Facts, scope: JourneyContent["scope"]): readonly Facts[] {
  return scope === "order" ? [facts] : facts.shipments.map(({ id }) => aboutShipment(facts, id));
}

/** What must be so of the order for the rule to hold: the rule itself, parts of it that all must hold, or null. */
function answeredByOrder(condition: Condition): Condition | null {
  if (factsOf(condition).every(isOfOrder)) return condition;
  if (!("all" in condition)) return null;
  const parts = condition.all.flatMap((part) => answeredByOrder(part) ?? []);
  return parts.length === 0 ? null : { all: parts };
}

/** Answered by the order and its parcels alone. */
function isOfOrder(factId: string): boolean {
  if (factId === "order.is_first" || factId === "order.earlier_orders") return false;
  return factId.startsWith("order.") || factId.startsWith("shipment.");
}
