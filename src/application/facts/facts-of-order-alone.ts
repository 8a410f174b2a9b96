import type { Facts } from "@/domain/journey/facts";
import type { Instant } from "@/domain/shared/instant";
import { storeFacts } from "../events/load-facts";
import type { Store } from "../ports/rows";

/** What is known of an order and its parcels alone, without a look at the person; in order scope. */
export function factsOfOrderAlone(
  store: Store,
  { order, shipments }: Pick<Facts, "order" | "shipments">,
  now: Instant,
): Facts {
  return {
    now,
    store: storeFacts(store),
    order,
    shipments,
    shipment: null,
    zone: store.zone,
    phone: null,
    consents: [],
    tickets: [],
    messages: [],
    visits: { count: 0, lastAt: null },
    earlierOrders: null,
    blocked: [],
  };
}
