import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { Checkpoint } from "@/domain/shipment/shipment";
import type { ShipmentReason, ShipmentStatus } from "@/domain/shipment/status";
import { monday } from "../builders/facts";

const HOUR = 3_600_000;

/** Uniform numbers in [0, 1) from a seed (mulberry32): a run can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export interface Arrival {
  readonly at: number;
  readonly event: CanonicalEvent;
}

const ref = { externalId: "shop-1", number: "#1" };

/**
 * What one order's senders say, as it reaches us: up to six parcels in up to three fulfilments, every hook late, lost,
 * doubled or out of order as chance will have it.
 */
export function randomArrivals(random: () => number): Arrival[] {
  const parcelCount = 1 + Math.floor(random() * 6);
  const events: CanonicalEvent[] = [orderEvent("created", 0, parcelCount)];
  if (random() < 0.5) events.push(orderEvent("updated", 1, parcelCount));
  for (let parcel = 0; parcel < parcelCount; parcel++) {
    events.push(fulfilmentEvent(parcel, random));
    events.push(...trackingEvents(parcel, random));
  }
  const kept = events.filter(() => random() > 0.08);
  const doubled = kept.filter(() => random() < 0.25);
  return [...kept, ...doubled]
    .map((event) => ({
      at: event.occurredAt + Math.round((random() < 0.2 ? 30 : 1) * HOUR * random()),
      event,
    }))
    .sort((a, b) => a.at - b.at);
}

function orderEvent(change: "created" | "updated", hours: number, lineCount: number): CanonicalEvent {
  const at = monday + hours * HOUR;
  const lines = Array.from({ length: lineCount }, (_, i) => ({
    externalId: `line-${i}`,
    title: `Item ${i}`,
    quantity: 1,
    requiresShipping: true,
  }));
  return {
    type: "order",
    change,
    key: `order:${change}`,
    occurredAt: at,
    ref,
    order: {
      placedAt: monday,
      updatedAt: at,
      currency: "EUR",
      totalMinor: 5000,
      lines,
      customer: { email: "dana@example.com", firstName: "Dana" },
      shippingAddress: { country: "DE" },
    },
  };
}

/** Parcels 2k and 2k+1 leave in one fulfilment; its hook may know one of them or both. */
function fulfilmentEvent(parcel: number, random: () => number): CanonicalEvent {
  const fulfilment = Math.floor(parcel / 2);
  const at = monday + (10 + parcel) * HOUR;
  const known = random() < 0.5 ? [parcel] : [fulfilment * 2, parcel];
  return {
    type: "fulfilment",
    key: `fulfilment:${fulfilment}:${parcel}`,
    occurredAt: at,
    ref,
    fulfilment: {
      externalId: `fulfilment-${fulfilment}`,
      status: "success",
      createdAt: monday + 10 * HOUR,
      lines: [{ externalId: `line-${parcel}`, quantity: 1 }],
      parcels: [...new Set(known)].map((one) => ({ trackingNumber: `TN${one}`, carrier: "dhl" })),
    },
  };
}

const ways: readonly (readonly [ShipmentStatus, ShipmentReason | null])[][] = [
  [
    ["InfoReceived", "label_created"],
    ["InTransit", null],
    ["OutForDelivery", null],
    ["Delivered", null],
  ],
  [
    ["InTransit", null],
    ["OutForDelivery", null],
    ["AttemptFail", "failed_attempt"],
    ["OutForDelivery", null],
    ["Delivered", null],
  ],
  [
    ["InTransit", null],
    ["Exception", "delay"],
    ["InTransit", null],
    ["OutForDelivery", null],
    ["Delivered", null],
  ],
  [
    ["InTransit", null],
    ["OutForDelivery", null],
    ["Exception", "returned_to_sender"],
  ],
];

function trackingEvents(parcel: number, random: () => number): CanonicalEvent[] {
  const way = ways[Math.floor(random() * ways.length)] ?? [];
  const checkpoints: Checkpoint[] = [];
  return way.map(([status, reason], i) => {
    const at = monday + (24 + parcel * 2 + i * 20) * HOUR;
    checkpoints.push({ at, tzSource: "offset", status, reason, code: status, city: "Berlin" });
    return {
      type: "tracking",
      key: `tracking:${parcel}:${i}`,
      occurredAt: at,
      ref: random() < 0.8 ? ref : {},
      parcel: { trackingNumber: `TN${parcel}`, carrier: "dhl", providerId: `provider-${parcel}` },
      mark: { status, reason, at },
      checkpoints: random() < 0.7 ? [...checkpoints] : checkpoints.slice(-1),
      edds: [{ span: { from: "2026-03-14", to: "2026-03-14" }, source: "carrier", at }],
    };
  });
}
