import type { OrderEvent, OrderRef } from "../event/canonical-event";
import type { JourneyEvent, JourneyEventType } from "../journey/journey-event";
import { type Instant, MINUTE_MS } from "../shared/instant";
import { applyOrderPatch } from "./apply-order-patch";
import type { Order, OrderPatch } from "./order";

/** Paid later than this after placing, the payment is news of its own (R29). */
const ORDINARY_PAYMENT_MS = 10 * MINUTE_MS;

export interface OrderChange {
  readonly patch: OrderPatch;
  /** Absent when the words about the order only came along with a parcel's. */
  readonly change?: OrderEvent["change"] | undefined;
  /** The shop platform, or a carrier service that repeats what it was once told. */
  readonly from: "shop" | "tracker";
  /** When it happened. */
  readonly at: Instant;
  readonly arrivedAt: Instant;
}

export interface FoldedOrder {
  readonly order: Order;
  readonly events: readonly JourneyEvent[];
}

/**
 * One statement about an order, folded into it. The newest dated word of the shop overwrites; an older one, an undated
 * one and every hint of a tracker only fill what is not known, so updates may arrive in any order, before the creation
 * too. Returns the same object when nothing changes, else one with the next revision.
 *
 * `order_placed` comes once, when the time of placing is first known, from whoever tells it, dated by that time: an
 * order heard of through a parcel alone is not news. `payment_captured` comes once, for a subscription or a payment
 * more than 10 minutes after placing (R29).
 */
export function foldOrder(before: Order, change: OrderChange): FoldedOrder {
  const saidAt =
    change.from === "shop" ? (change.patch.updatedAt ?? (change.change && change.at)) : undefined;
  const isNewest = saidAt !== undefined && saidAt >= (before.shopUpdatedAt ?? -Infinity);
  const patched = applyOrderPatch(before, withTimeOfChange(change), isNewest ? "overwrites" : "fills");
  const events = eventsBetween(before, patched, change);
  const isDated = isNewest && saidAt !== before.shopUpdatedAt;
  if (patched === before && !isDated) return { order: before, events };
  const shopUpdatedAt = isDated ? saidAt : before.shopUpdatedAt;
  const revision = before.revision + 1;
  return { order: { ...patched, shopUpdatedAt, revision, updatedAt: change.arrivedAt }, events };
}

/** The order with the names a hook calls it by. The shop's own name wins over one a tracker was told. */
export function nameOrder(order: Order, ref: OrderRef, from: OrderChange["from"]): Order {
  const isShop = from === "shop";
  const externalId = isShop
    ? (ref.externalId ?? order.externalId)
    : (order.externalId ?? ref.externalId ?? null);
  const number = isShop ? (ref.number ?? order.number) : (order.number ?? ref.number ?? null);
  return externalId === order.externalId && number === order.number
    ? order
    : { ...order, externalId, number };
}

/** The topic itself tells a time where the payload forgets to: a "cancelled" is cancelled when it happened. */
function withTimeOfChange({ patch, change, from, at }: OrderChange): OrderPatch {
  // What a tracker says of payment or cancellation is hearsay.
  if (from === "tracker")
    return { ...patch, paidAt: undefined, cancelledAt: undefined, cancelReason: undefined };
  switch (change) {
    case "created":
      return { ...patch, placedAt: patch.placedAt ?? at };
    case "paid":
      return { ...patch, paidAt: patch.paidAt ?? at };
    case "cancelled":
      return { ...patch, cancelledAt: patch.cancelledAt ?? at };
    default:
      return patch;
  }
}

function eventsBetween(before: Order, after: Order, { change, at, arrivedAt }: OrderChange): JourneyEvent[] {
  const events: JourneyEvent[] = [];
  const emit = (type: JourneyEventType, when: Instant) =>
    events.push({ type, at: when, arrivedAt, shipmentId: null });
  if (before.placedAt === null && after.placedAt !== null) emit("order_placed", after.placedAt);
  if (after.paidAt !== null && isPaymentNews(after) && !isPaymentNews(before)) {
    emit("payment_captured", after.paidAt);
  }
  if (before.cancelledAt === null && after.cancelledAt !== null) emit("order_cancelled", after.cancelledAt);
  const isTold = events.some((one) => one.type === "order_placed" || one.type === "order_cancelled");
  if (change !== undefined && after !== before && !isTold) emit("order_updated", at);
  return events;
}

function isPaymentNews({ placedAt, paidAt, isSubscription }: Order): boolean {
  if (placedAt === null || paidAt === null) return false;
  return isSubscription || paidAt - placedAt > ORDINARY_PAYMENT_MS;
}
