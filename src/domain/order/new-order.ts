import type { StoreId } from "../access/store-id";
import type { OrderRef } from "../event/canonical-event";
import type { Instant } from "../shared/instant";
import type { Order } from "./order";

export interface NewOrder {
  readonly id: string;
  readonly storeId: StoreId;
  /** Random, unguessable (C11). */
  readonly trackingCode: string;
  readonly ref: OrderRef;
  readonly now: Instant;
  /** The store's currency, until the shop names the order's own. */
  readonly currency: string;
}

/** An order of which nothing is known but its name: whoever speaks of it first makes it. */
export function newOrder({ id, storeId, trackingCode, ref, now, currency }: NewOrder): Order {
  return {
    id,
    storeId,
    externalId: ref.externalId ?? null,
    number: ref.number ?? null,
    state: "open",
    trackingCode,
    customerId: null,
    email: null,
    phone: null,
    firstName: null,
    lastName: null,
    placedAt: null,
    shopUpdatedAt: null,
    paidAt: null,
    preparingAt: null,
    cancelledAt: null,
    cancelReason: null,
    deliveredAt: null,
    isTest: false,
    isSubscription: false,
    financialStatus: null,
    currency,
    totalMinor: null,
    locale: null,
    tags: [],
    shippingMethod: null,
    deliveryMethod: "unknown",
    shippingAddress: null,
    billingAddress: null,
    customerOrderCount: null,
    lines: [],
    refunds: [],
    warehouseId: null,
    sourceName: null,
    promised: null,
    readyForPickupAt: null,
    redactedAt: null,
    revision: 0,
    createdAt: now,
    updatedAt: now,
  };
}
