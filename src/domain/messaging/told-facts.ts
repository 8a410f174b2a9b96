import type { Facts } from "../journey/facts";

/** All of an order's facts that a text may tell of. */
export type ToldFacts = Pick<
  Facts,
  "now" | "store" | "order" | "shipments" | "shipment" | "zone" | "earlierOrders"
>;

/** What a text about these facts is made of, the moment aside: where it is the same, the text says the same. */
export function basisOf({ order, shipments, shipment, zone, earlierOrders }: ToldFacts): string {
  return JSON.stringify([order, shipments, shipment?.id ?? null, zone, earlierOrders]);
}
