import { aboutShipment } from "@/domain/journey/advance";
import type { Facts } from "@/domain/journey/facts";
import { type Fact, findFact } from "@/domain/journey/facts-catalogue/registry";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { factsOfOrderAlone } from "./facts-of-order-alone";
import { recentOrders } from "./recent-orders";

/** A value that a fact had in this store, for people to choose from. */
export interface SeenValue {
  readonly value: string;
  readonly label: string;
  /** In so many of the orders that were looked at. */
  readonly orders: number;
}

const DAYS = 365;
const LOOKED_AT = 1_000;
const SHOWN = 200;

/**
 * The values a fact had in the store's newest orders, the most frequent first: product titles, tags, carriers, shipping
 * methods. Empty for facts that are not about what was ordered and sent, and for facts whose values name a person.
 */
export async function factValues(
  deps: ReadDeps,
  { store, factId }: { store: Store; factId: string },
): Promise<readonly SeenValue[]> {
  const fact = findFact(factId);
  if (fact === undefined || !isOfferable(fact)) return [];
  const { listings } = await recentOrders(deps, { store, days: DAYS, limit: LOOKED_AT });
  const now = deps.clock.now();
  const seen = new Map<string, { label: string; orders: number }>();
  for (const listing of listings) {
    const facts = factsOfOrderAlone(store, listing, now);
    const labels = new Map(valuesIn(fact, facts).map((value) => [value, labelOf(fact, value, facts)]));
    for (const [value, label] of labels) {
      const known = seen.get(value);
      seen.set(value, { label: known?.label ?? label, orders: (known?.orders ?? 0) + 1 });
    }
  }
  return [...seen]
    .map(([value, { label, orders }]) => ({ value, label, orders }))
    .toSorted((a, b) => b.orders - a.orders || a.label.localeCompare(b.label, "en"))
    .slice(0, SHOWN);
}

function isOfferable({ id, type }: Fact): boolean {
  const isWords = type === "text" || type === "list" || type === "country";
  return (
    isWords && (id.startsWith("order.") || id.startsWith("shipment.")) && id !== "shipment.tracking_number"
  );
}

function valuesIn(fact: Fact, facts: Facts): string[] {
  const asked =
    fact.needsShipment === true ? facts.shipments.map(({ id }) => aboutShipment(facts, id)) : [facts];
  return asked.flatMap((one) => {
    const value = fact.read(one);
    const values = Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
    return values.filter((entry) => entry !== "");
  });
}

/** Ids say nothing to people: a product has a title, a warehouse and a carrier a name. */
function labelOf({ id }: Fact, value: string, { order, shipments, store }: Facts): string {
  switch (id) {
    case "order.products":
      return order.lines.find((line) => line.productId === value)?.title ?? value;
    case "order.skus": {
      const title = order.lines.find((line) => line.sku === value)?.title;
      return title === undefined ? value : `${value}, ${title}`;
    }
    case "order.warehouse":
      return store.warehouses[value]?.name ?? value;
    case "shipment.carrier":
      return shipments.find((parcel) => parcel.carrier === value)?.carrierName ?? value;
    default:
      return value;
  }
}
