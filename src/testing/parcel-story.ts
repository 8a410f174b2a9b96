import { ingestEvents } from "@/application/events/ingest-events";
import type {
  CanonicalEvent,
  FulfilmentEvent,
  OrderEvent,
  TrackingEvent,
} from "@/domain/event/canonical-event";
import type { OrderPatch } from "@/domain/order/order";
import type { ShipmentReason, ShipmentStatus } from "@/domain/shipment/status";
import { monday } from "./builders/facts";
import { startTestApp, type TestApp } from "./test-app";

export const DAY = 86_400_000;
export const storyRef = { externalId: "1", number: "#1" };

/** A German shop on a Monday morning. */
export const startStory = (settings: Parameters<typeof startTestApp>[0] = {}): Promise<TestApp> =>
  startTestApp({ now: monday, settings: { zone: "Europe/Berlin", country: "DE" }, ...settings });

/** Tells facts as a program with an API key does, and does all the work that follows. */
export async function tellApp(app: TestApp, ...events: CanonicalEvent[]): Promise<void> {
  await ingestEvents(app.deps, { store: app.store, source: "test", events });
  await app.deps.drain();
}

/** Order #1, placed at `at` by somebody who has ordered before, to come within five business days. */
export function orderPlaced(at: number, order: Partial<OrderPatch> = {}): OrderEvent {
  return {
    type: "order",
    change: "created",
    key: "o",
    occurredAt: at,
    ref: storyRef,
    order: {
      placedAt: at,
      currency: "USD",
      totalMinor: 4000,
      customer: { email: "dana@example.com", firstName: "Dana" },
      lines: [{ externalId: "l1", title: "Candle", quantity: 1 }],
      customerOrderCount: 4,
      shippingMethod: { title: "Standard" },
      shippingAddress: { country: "DE" },
      ...order,
    },
  };
}

/** A parcel of order #1, handed over at `at`. */
export function handedOver(at: number, trackingNumber = "TN1"): FulfilmentEvent {
  return {
    type: "fulfilment",
    key: `f:${trackingNumber}`,
    occurredAt: at,
    ref: storyRef,
    fulfilment: {
      externalId: `f:${trackingNumber}`,
      status: "success",
      createdAt: at,
      lines: [{ externalId: "l1", quantity: 1 }],
      parcels: [{ trackingNumber, carrier: "dhl" }],
    },
  };
}

/** Ordered and handed over now. */
export async function shippedNow(app: TestApp, order: Partial<OrderPatch> = {}): Promise<void> {
  const now = app.deps.clock.now();
  await tellApp(app, orderPlaced(now, order), handedOver(now));
}

interface ScanOptions {
  readonly reason?: ShipmentReason;
  readonly detail?: string;
  /** The estimated day that comes with it; null = none. */
  readonly edd?: string | null;
  readonly trackingNumber?: string;
}

/** A scan at `at`, with the carrier's estimate: Friday unless something else is said. */
export function scanAt(at: number, status: ShipmentStatus, options: ScanOptions = {}): TrackingEvent {
  const { reason = null, detail = null, edd = "2026-03-13", trackingNumber = "TN1" } = options;
  const mark = { status, reason, detail };
  return {
    type: "tracking",
    key: `scan:${trackingNumber}:${status}:${reason ?? ""}:${at}`,
    occurredAt: at,
    ref: storyRef,
    parcel: { trackingNumber, carrier: "dhl" },
    mark: { ...mark, at },
    checkpoints: [{ ...mark, at, tzSource: "offset", code: status, city: "Leipzig", country: "DE" }],
    edds: edd === null ? [] : [{ span: { from: edd, to: edd }, source: "carrier", at }],
  };
}

/** A scan now. */
export const scanNow = (app: TestApp, status: ShipmentStatus, options: ScanOptions = {}): Promise<void> =>
  tellApp(app, scanAt(app.deps.clock.now(), status, options));

/** The texts that left, oldest first. */
export const textsSent = (app: TestApp): (string | undefined)[] =>
  app.outbox.map((email) => email.subject.split(" ")[0]);
