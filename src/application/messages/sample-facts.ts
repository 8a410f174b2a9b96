import type { Facts } from "@/domain/journey/facts";
import { newOrder } from "@/domain/order/new-order";
import type { Order } from "@/domain/order/order";
import { DAY_MS, HOUR_MS, type Instant } from "@/domain/shared/instant";
import { localDate } from "@/domain/shared/zone";
import type { EddRevision, Shipment } from "@/domain/shipment/shipment";
import { factsOfOrderAlone } from "../facts/facts-of-order-alone";
import type { Store } from "../ports/rows";

/** An order nobody placed, three days old with its parcel on the way: for stores that have no order to show. */
export function sampleFacts(store: Store, now: Instant): Facts {
  const made = { order: sampleOrder(store, now), shipments: [sampleParcel(store, now)] };
  return { ...factsOfOrderAlone(store, made, now), earlierOrders: 0 };
}

const line = { externalId: "sample line", title: "Alder wool blanket", variantTitle: "Moss", quantity: 1 };

function sampleOrder(store: Store, now: Instant): Order {
  const placedAt = now - 3 * DAY_MS;
  return {
    ...newOrder({
      id: "sample",
      storeId: store.id,
      trackingCode: "sample",
      ref: { number: "#1042" },
      now: placedAt,
      currency: store.currency,
    }),
    email: "dana@example.com",
    firstName: "Dana",
    lastName: "Whitfield",
    placedAt,
    shopUpdatedAt: placedAt,
    paidAt: placedAt,
    financialStatus: "paid",
    totalMinor: 12_900,
    locale: store.locale,
    shippingMethod: { code: "standard", title: "Standard" },
    deliveryMethod: "shipping",
    customerOrderCount: 1,
    lines: [line],
    updatedAt: now,
  };
}

function sampleParcel(store: Store, now: Instant): Shipment {
  const shippedAt = now - 2 * DAY_MS;
  const scannedAt = now - 6 * HOUR_MS;
  const span = { from: localDate(now + DAY_MS, store.zone), to: localDate(now + 2 * DAY_MS, store.zone) };
  const edd: EddRevision = { span, source: "carrier", at: shippedAt };
  return {
    id: "sample parcel",
    storeId: store.id,
    orderId: "sample",
    trackingNumber: "9400111899560012345678",
    carrier: "usps",
    carrierName: "USPS",
    providerId: null,
    fulfilmentId: null,
    warehouseId: null,
    lines: [{ externalId: line.externalId, quantity: 1 }],
    status: "InTransit",
    reason: null,
    detail: null,
    statusAt: shippedAt + HOUR_MS,
    shippedAt,
    pickedUpAt: shippedAt + HOUR_MS,
    outForDeliveryAt: null,
    deliveredAt: null,
    returnedAt: null,
    cancelledAt: null,
    failedAttempts: 0,
    checkpoints: [
      sampleScan(shippedAt + HOUR_MS, "Picked up by the carrier", "Grand Junction"),
      sampleScan(scannedAt, "Departed regional facility", "Denver"),
    ],
    lastScanAt: scannedAt,
    silentSince: null,
    eddRevisions: [edd],
    edd,
    firstEdd: edd,
    originCountry: null,
    destinationCountry: null,
    pickupPoint: null,
    handedOverTo: null,
    createdAt: shippedAt,
    updatedAt: scannedAt,
  };
}

function sampleScan(at: Instant, text: string, city: string): Shipment["checkpoints"][number] {
  return {
    at,
    tzSource: "offset",
    status: "InTransit",
    reason: null,
    text,
    city,
    region: "CO",
    country: "US",
  };
}
