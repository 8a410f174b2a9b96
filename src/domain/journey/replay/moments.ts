import type { CanonicalEvent } from "../../event/canonical-event";
import type { Order } from "../../order/order";
import type { Instant } from "../../shared/instant";
import type { ZoneId } from "../../shared/zone";
import type { Shipment } from "../../shipment/shipment";
import type { JourneyEvent } from "../journey-event";
import type { StoreFacts } from "../store-facts";
import { endWatch, hear, newCourse, nextWatchAt } from "./course";
import type { OrderHistory } from "./order-history";

/** A point in an order's history at which something was news, with the facts as they were then. */
export interface Moment {
  readonly at: Instant;
  readonly order: Order;
  readonly shipments: readonly Shipment[];
  readonly zone: ZoneId;
  /** What journeys may react to; empty where a fact changed nothing for them. */
  readonly events: readonly JourneyEvent[];
  /** The fact behind it; null where a watch over a parcel ended. */
  readonly cause: CanonicalEvent["type"] | null;
}

/**
 * An order's history up to `until`, folded once, with the watches for silence and the end of the estimate ending at
 * their own time. No journey has a say in it, so that any number of versions can be played over it.
 */
export function momentsOf(
  history: OrderHistory,
  { store, until }: { readonly store: StoreFacts; readonly until: Instant },
): Moment[] {
  let parcels = 0;
  const course = newCourse({
    store,
    newOrderId: () => history.orderId,
    newShipmentId: () => {
      parcels += 1;
      return history.shipmentIds[parcels - 1] ?? `${history.orderId}-parcel-${parcels}`;
    },
    newTrackingCode: () => history.trackingCode,
    customerId: history.customerId,
  });
  const moments: Moment[] = [];
  let now = history.arrivals[0]?.at ?? until;

  const note = (events: readonly JourneyEvent[], cause: Moment["cause"]) => {
    const { order, shipments, zone } = course;
    if (order !== null) moments.push({ at: now, order, shipments, zone, events, cause });
  };
  const endWatches = (before: Instant) => {
    for (let due = nextWatchAt(course); due !== null && due <= before; due = nextWatchAt(course)) {
      now = Math.max(now, due);
      const events = endWatch(course, now);
      if (events.length > 0) note(events, null);
    }
  };
  for (const { at, event } of history.arrivals) {
    if (at > until) break;
    endWatches(at);
    now = Math.max(now, at);
    note(hear(course, event, now), event.type);
  }
  endWatches(until);
  return moments;
}
