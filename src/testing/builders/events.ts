import type { FulfilmentEvent, OrderEvent, ParcelPatch, TrackingEvent } from "@/domain/event/canonical-event";
import { foldEvent, type OrderBoundEvent } from "@/domain/event/fold-event";
import type { JourneyEvent } from "@/domain/journey/journey-event";
import type { StoreFacts } from "@/domain/journey/store-facts";
import type { Order, OrderPatch } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import type { Checkpoint, Shipment } from "@/domain/shipment/shipment";
import type { StatusMark } from "@/domain/shipment/status";
import { aStore, monday } from "./facts";

const ref = { externalId: "6128475930112", number: "#1042" };
export const trackingNumber = "9400111899561234567890";

/** What the shop says of order #1042. */
export function orderSaid(
  change: OrderEvent["change"],
  order: OrderPatch = {},
  at: Instant = order.updatedAt ?? monday,
): OrderEvent {
  return { type: "order", key: `order:${change}:${at}`, occurredAt: at, change, ref, order };
}

/** A fulfilment of order #1042 with one parcel. */
export function fulfilmentSaid(
  fulfilment: Partial<FulfilmentEvent["fulfilment"]> = {},
  at: Instant = monday,
): FulfilmentEvent {
  const parcels: ParcelPatch[] = [{ trackingNumber, carrier: "usps" }];
  return {
    type: "fulfilment",
    key: `fulfilment:${at}`,
    occurredAt: at,
    ref,
    fulfilment: { externalId: "5530012345664", status: "success", createdAt: at, parcels, ...fulfilment },
  };
}

/** What a tracker says of the parcel of order #1042. It happened when its newest scan did. */
export function trackingSaid(
  checkpoints: readonly Checkpoint[],
  changes: Partial<TrackingEvent> = {},
): TrackingEvent {
  const at = checkpoints.reduce((newest, one) => Math.max(newest, one.at), -Infinity);
  return {
    type: "tracking",
    key: `tracking:${at}`,
    occurredAt: checkpoints.length === 0 ? monday : at,
    ref,
    parcel: { trackingNumber, carrier: "usps", providerId: `provider ${trackingNumber}` },
    mark: null,
    checkpoints: [...checkpoints],
    ...changes,
  };
}

/** One scan, by a clock that can be trusted. */
export function scan(
  at: Instant,
  status: StatusMark["status"] | null,
  more: Partial<Checkpoint> = {},
): Checkpoint {
  return { at, tzSource: "offset", status, reason: null, ...more };
}

export interface Told {
  readonly order: Order | null;
  readonly shipments: readonly Shipment[];
  readonly events: readonly JourneyEvent[];
  readonly now: Instant;
  /** How many ids were given out. */
  readonly ids: number;
}

export const nothingTold: Told = { order: null, shipments: [], events: [], now: 0, ids: 0 };

/** Tells facts one after the other, each a second after it happened or after the one before. */
export function tell(
  facts: readonly OrderBoundEvent[],
  { told = nothingTold, store = aStore() }: { told?: Told; store?: StoreFacts } = {},
): Told {
  return facts.reduce((sofar, fact) => tellOne(sofar, fact, store), told);
}

function tellOne(told: Told, event: OrderBoundEvent, store: StoreFacts): Told {
  const now = Math.max(told.now, event.occurredAt) + 1000;
  let { ids } = told;
  const folded = foldEvent({
    event,
    order: told.order,
    shipments: told.shipments,
    store,
    now,
    newId: () => `id-${String(ids++).padStart(4, "0")}`,
    newTrackingCode: () => "code",
  });
  const { created, updated } = folded.shipments;
  const kept = told.shipments.map((one) => updated.find((other) => other.id === one.id) ?? one);
  return {
    order: folded.order,
    shipments: [...kept, ...created],
    events: [...told.events, ...folded.events],
    now,
    ids,
  };
}
