import type { JourneyEvent } from "../journey/journey-event";
import type { StoreFacts } from "../journey/store-facts";
import { type FoldedOrder, foldOrder, nameOrder } from "../order/fold-order";
import { foldPreparing } from "../order/fold-preparing";
import { foldReadyForPickup } from "../order/fold-ready-for-pickup";
import { foldRefund } from "../order/fold-refund";
import { matchParcel } from "../order/match-parcel";
import { newOrder } from "../order/new-order";
import type { Order } from "../order/order";
import { orderState } from "../order/order-state";
import { assertNever } from "../shared/assert-never";
import type { Instant } from "../shared/instant";
import { type FoldedShipments, foldFulfilment } from "../shipment/fold-fulfilment";
import { foldTracking } from "../shipment/fold-tracking";
import { arrivedAt } from "../shipment/order-truth";
import { settleShipment } from "../shipment/settle-shipment";
import type { Shipment } from "../shipment/shipment";
import type { CanonicalEvent, TrackingEvent } from "./canonical-event";

/** The events that are about one order. The others are about a person or a whole store. */
export type OrderBoundEvent = Exclude<CanonicalEvent, { type: "customer" | "compliance" }>;

export interface EventFold {
  readonly event: OrderBoundEvent;
  /** Null when nobody has told of the order yet; a ticket needs one. */
  readonly order: Order | null;
  /** All parcels of the order. */
  readonly shipments: readonly Shipment[];
  readonly store: StoreFacts;
  readonly now: Instant;
  readonly newId: () => string;
  readonly newTrackingCode: () => string;
}

export interface FoldedEvent {
  /** The very order that was given when nothing changed; else one with the next revision. */
  readonly order: Order;
  readonly shipments: { readonly created: readonly Shipment[]; readonly updated: readonly Shipment[] };
  /** What journeys may react to, in the order to step them. */
  readonly events: readonly JourneyEvent[];
  /** For the review list (R40). */
  readonly unknownCodes: NonNullable<TrackingEvent["unknownCodes"]>;
}

/**
 * One canonical fact, folded into its order and parcels: plain values in, plain values out. The same fact twice changes
 * nothing and is no news; the same facts in any order end in the same states (D12, C7).
 *
 * A `ticket` leaves the order as it is and always yields `ticket_opened`: whether the ticket is a new one only the
 * caller knows. Throws for a ticket without an order.
 */
export function foldEvent(fold: EventFold): FoldedEvent {
  const { event, now } = fold;
  const before = fold.order ?? makeOrder(fold);
  const ofOrder = foldIntoOrder(before, event, now);
  const ofParcels = foldIntoParcels(fold, before, ofOrder.order);
  const parcels = replaced(fold.shipments, ofParcels);
  const ofTruth = foldTruth(ofOrder.order, { before: fold.shipments, parcels, at: event.occurredAt, now });
  const isChanged =
    fold.order === null ||
    ofTruth.order !== before ||
    ofParcels.created.length > 0 ||
    ofParcels.updated.length > 0;
  return {
    order: isChanged ? { ...ofTruth.order, revision: before.revision + 1, updatedAt: now } : before,
    shipments: { created: ofParcels.created, updated: ofParcels.updated },
    events: [...ofOrder.events, ...ofParcels.events, ...ofTruth.events],
    unknownCodes: (event.type === "tracking" ? event.unknownCodes : undefined) ?? [],
  };
}

function makeOrder({ event, store, now, newId, newTrackingCode }: EventFold): Order {
  if (event.type === "ticket") throw new Error("A ticket does not make an order.");
  const { id: storeId, currency } = store;
  return newOrder({ id: newId(), storeId, trackingCode: newTrackingCode(), ref: event.ref, now, currency });
}

function foldIntoOrder(before: Order, event: OrderBoundEvent, now: Instant): FoldedOrder {
  const at = event.occurredAt;
  const from = event.type === "tracking" ? "tracker" : "shop";
  const order = event.type === "ticket" ? before : nameOrder(before, event.ref, from);
  switch (event.type) {
    case "order":
      return foldOrder(order, { patch: event.order, change: event.change, from, at, arrivedAt: now });
    case "fulfilment":
    case "tracking":
      return event.order === undefined
        ? { order, events: [] }
        : foldOrder(order, { patch: event.order, from, at, arrivedAt: now });
    case "preparing":
      return foldPreparing(order, { at, arrivedAt: now, warehouseId: event.warehouseId ?? null });
    case "ready_for_pickup":
      return foldReadyForPickup(order, { at, arrivedAt: now });
    case "refund":
      return foldRefund(order, event.refund, now);
    case "ticket": {
      const { openedAt } = event.ticket;
      return { order, events: [{ type: "ticket_opened", at: openedAt, arrivedAt: now, shipmentId: null }] };
    }
    default:
      return assertNever(event);
  }
}

function foldIntoParcels(fold: EventFold, before: Order, order: Order): FoldedShipments {
  const folded = foldIntoNamedParcels(fold, order);
  return estimatesMoved(before, order) ? resettleOthers(fold, order, folded) : folded;
}

function foldIntoNamedParcels(fold: EventFold, order: Order): FoldedShipments {
  const { event, shipments, store, now, newId } = fold;
  if (event.type === "tracking") return foldIntoParcel(fold, event, order);
  if (event.type !== "fulfilment") return NOTHING;
  return foldFulfilment({ shipments, event, order, store, arrivedAt: now, newId });
}

const NOTHING: FoldedShipments = { created: [], updated: [], events: [] };

function foldIntoParcel(fold: EventFold, event: TrackingEvent, order: Order): FoldedShipments {
  const { shipments, store, now, newId } = fold;
  const match = matchParcel(event, shipments);
  if (match.kind === "ambiguous") return NOTHING;
  const known = match.kind === "known" ? match.shipment : null;
  const folded = foldTracking({ shipment: known, event, order, store, arrivedAt: now, newId });
  if (known === null) return { created: [folded.shipment], updated: [], events: folded.events };
  const updated = folded.shipment === known ? [] : [folded.shipment];
  return { created: [], updated, events: folded.events };
}

/** What an estimate rests on besides the parcel's own revisions. */
function estimatesMoved(before: Order, after: Order): boolean {
  return (
    before.promised !== after.promised ||
    before.placedAt !== after.placedAt ||
    before.shippingMethod !== after.shippingMethod ||
    before.deliveryMethod !== after.deliveryMethod ||
    before.warehouseId !== after.warehouseId
  );
}

function resettleOthers(fold: EventFold, order: Order, folded: FoldedShipments): FoldedShipments {
  const { event, shipments, store, now } = fold;
  const done = new Set(folded.updated.map((one) => one.id));
  const others = shipments.filter((one) => !done.has(one.id));
  const settled = others.map((one) =>
    settleShipment({ before: one, draft: one, order, store, at: event.occurredAt, arrivedAt: now }),
  );
  const moved = settled.map((one) => one.shipment).filter((one, index) => one !== others[index]);
  return {
    created: folded.created,
    updated: [...folded.updated, ...moved],
    events: [...folded.events, ...settled.flatMap((one) => one.events)],
  };
}

function replaced(
  shipments: readonly Shipment[],
  { created, updated }: FoldedShipments,
): readonly Shipment[] {
  const newer = new Map(updated.map((one) => [one.id, one]));
  return [...shipments.map((one) => newer.get(one.id) ?? one), ...created];
}

interface Truth {
  readonly before: readonly Shipment[];
  readonly parcels: readonly Shipment[];
  /** When what was told happened. */
  readonly at: Instant;
  readonly now: Instant;
}

/**
 * The order as a whole: its state, and `order_delivered` once, when the last parcel has arrived; or when what was still
 * awaited is not coming any more, which is news of that moment and not of the last arrival.
 */
function foldTruth(order: Order, { before, parcels, at, now }: Truth): FoldedOrder {
  const state = orderState(order, parcels);
  const deliveredAt = arrivedAt(order, parcels) ?? order.deliveredAt;
  if (state === order.state && deliveredAt === order.deliveredAt) return { order, events: [] };
  const settled = { ...order, state, deliveredAt };
  if (order.deliveredAt !== null || deliveredAt === null) return { order: settled, events: [] };
  const known = new Map(before.map((one) => [one.id, one.deliveredAt]));
  const isArrival = parcels.some((one) => one.deliveredAt !== null && (known.get(one.id) ?? null) === null);
  const newsAt = isArrival ? deliveredAt : Math.max(deliveredAt, at);
  const event = { type: "order_delivered", at: newsAt, arrivedAt: now, shipmentId: null } as const;
  return { order: settled, events: [event] };
}
