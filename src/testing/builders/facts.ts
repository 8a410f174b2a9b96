import { asStoreId } from "@/domain/access/store-id";
import type { Facts } from "@/domain/journey/facts";
import type { JourneyEvent, JourneyEventType } from "@/domain/journey/journey-event";
import type { StoreFacts } from "@/domain/journey/store-facts";
import type { JourneyContent, JourneyVersion } from "@/domain/journey/version";
import type { Order } from "@/domain/order/order";
import type { Shipment } from "@/domain/shipment/shipment";

/** Monday 9 March 2026, 10:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 9, 9, 0);

export const testStoreId = asStoreId("store-1");

export function aStore(changes: Partial<StoreFacts> = {}): StoreFacts {
  return {
    id: testStoreId,
    name: "Ash & Ember",
    zone: "Europe/Berlin",
    locale: "en",
    currency: "EUR",
    country: "DE",
    silence: { beforePickup: 48, moving: 48, customs: 96, lastMile: 48 },
    defaultTransit: [],
    highValueMinor: 20_000,
    warehouses: {},
    ...changes,
  };
}

export function anOrder(changes: Partial<Order> = {}): Order {
  return {
    id: "order-1",
    storeId: testStoreId,
    externalId: "6128475930112",
    number: "#1042",
    state: "open",
    trackingCode: "code-1",
    customerId: "customer-1",
    email: "dana@example.com",
    phone: null,
    firstName: "Dana",
    lastName: "Whitfield",
    placedAt: monday,
    shopUpdatedAt: monday,
    paidAt: monday,
    preparingAt: null,
    cancelledAt: null,
    cancelReason: null,
    deliveredAt: null,
    isTest: false,
    isSubscription: false,
    financialStatus: "paid",
    currency: "EUR",
    totalMinor: 5390,
    locale: "en",
    tags: [],
    shippingMethod: { code: "Standard", title: "Standard" },
    deliveryMethod: "shipping",
    shippingAddress: { city: "Berlin", country: "DE", postalCode: "10115" },
    billingAddress: null,
    customerOrderCount: null,
    lines: [],
    refunds: [],
    warehouseId: null,
    sourceName: "web",
    promised: null,
    readyForPickupAt: null,
    redactedAt: null,
    revision: 1,
    createdAt: monday,
    updatedAt: monday,
    ...changes,
  };
}

export function aShipment(changes: Partial<Shipment> = {}): Shipment {
  return {
    id: "shipment-1",
    storeId: testStoreId,
    orderId: "order-1",
    trackingNumber: "9400111899561234567890",
    carrier: "usps",
    carrierName: "USPS",
    providerId: null,
    fulfilmentId: "fulfilment-1",
    warehouseId: null,
    lines: [],
    status: "InTransit",
    reason: null,
    detail: null,
    statusAt: monday,
    shippedAt: monday,
    pickedUpAt: monday,
    outForDeliveryAt: null,
    deliveredAt: null,
    returnedAt: null,
    cancelledAt: null,
    failedAttempts: 0,
    checkpoints: [],
    lastScanAt: monday,
    silentSince: null,
    eddRevisions: [],
    edd: { span: { from: "2026-03-13", to: "2026-03-13" }, source: "carrier", at: monday },
    firstEdd: null,
    originCountry: null,
    destinationCountry: null,
    pickupPoint: null,
    handedOverTo: null,
    createdAt: monday,
    updatedAt: monday,
    ...changes,
  };
}

/** The facts of one order with one parcel, at `now`. */
export function someFacts(changes: Partial<Facts> = {}): Facts {
  const shipment = changes.shipment === undefined ? aShipment() : changes.shipment;
  return {
    now: monday,
    store: aStore(),
    order: anOrder(),
    shipments: shipment === null ? [] : [shipment],
    shipment,
    zone: "Europe/Berlin",
    phone: null,
    consents: [],
    tickets: [],
    messages: [],
    visits: { count: 0, lastAt: null },
    earlierOrders: 3,
    blocked: [],
    ...changes,
  };
}

export function anEvent(
  type: JourneyEventType,
  at: number = monday,
  shipmentId: string | null = "shipment-1",
): JourneyEvent {
  return { type, at, arrivedAt: at, shipmentId };
}

export function aVersion(content: JourneyContent, id = "version-1"): JourneyVersion {
  return {
    ...content,
    id,
    storeId: testStoreId,
    journeyId: `journey-of-${id}`,
    number: 1,
    publishedAt: monday,
  };
}
