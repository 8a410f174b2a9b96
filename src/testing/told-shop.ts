import { createQueries } from "@/adapters/db/queries/create-queries";
import { ingestEvents } from "@/application/events/ingest-events";
import type { ReadDeps } from "@/application/read-deps";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { OrderPatch } from "@/domain/order/order";
import type { ShipmentReason, ShipmentStatus } from "@/domain/shipment/status";
import { startTestApp, type TestApp } from "./test-app";

export interface ToldShop extends TestApp {
  readonly readDeps: ReadDeps;
  /** What a screen's use case is given beside its own question. */
  readonly reader: { readonly store: TestApp["store"]; readonly seesPerson: boolean };
  /** Tells facts as a program would, and does all work that follows. */
  tell(...events: CanonicalEvent[]): Promise<void>;
  /** An order of Dana Whitfield's, placed now. */
  place(number: string, order?: OrderPatch): Promise<void>;
  /** A parcel of that order, handed over now. */
  ship(number: string, trackingNumber?: string): Promise<void>;
  /** A scan of that parcel, made now in Leipzig; expected on Friday 13 March. */
  scan(trackingNumber: string, status: ShipmentStatus, more?: ScanDetails): Promise<void>;
  /** The id of the order with this number. */
  idOf(number: string): Promise<string>;
}

export interface ScanDetails {
  readonly reason?: ShipmentReason;
  readonly detail?: string;
  readonly text?: string;
  readonly eddTo?: string;
}

/** The product with what its screens read from, and short ways to tell a story. */
export async function startToldShop(options: Parameters<typeof startTestApp>[0] = {}): Promise<ToldShop> {
  const app = await startTestApp(options);
  const readDeps = { ...app.deps, queries: createQueries(app.database) };
  const tell = async (...events: CanonicalEvent[]) => {
    await ingestEvents(app.deps, { store: app.store, source: "test", events });
    await app.deps.drain();
  };
  const now = () => app.deps.clock.now();
  return {
    ...app,
    readDeps,
    reader: { store: app.store, seesPerson: true },
    tell,
    place: (number, order = {}) => tell(placed(number, now(), order)),
    ship: (number, trackingNumber = `TN${number}`) => tell(shipped(number, trackingNumber, now())),
    scan: (trackingNumber, status, more = {}) =>
      tell(scanned(trackingNumber, status, { ...more, at: now() })),
    async idOf(number) {
      const ref = { externalId: null, number };
      const order = await app.deps.orders.findByRef(app.deps.db.read, app.store.id, ref);
      if (order === null) throw new Error(`There is no order ${number}`);
      return order.id;
    },
  };
}

function placed(number: string, at: number, order: OrderPatch): CanonicalEvent {
  const customer = {
    externalId: `customer ${number}`,
    email: "dana@example.com",
    firstName: "Dana",
    lastName: "Whitfield",
    phone: "+493012345",
  };
  return {
    type: "order",
    change: "created",
    key: `order ${number}`,
    occurredAt: at,
    ref: { externalId: number, number: `#${number}` },
    order: {
      placedAt: at,
      paidAt: at,
      currency: "EUR",
      totalMinor: 5390,
      customer,
      lines: [{ externalId: "line", title: "Candle", quantity: 1 }],
      customerOrderCount: 4,
      shippingMethod: { title: "Standard" },
      deliveryMethod: "shipping",
      shippingAddress: { line1: "Lindenweg 7", postalCode: "10115", city: "Berlin", country: "DE" },
      ...order,
    },
  };
}

function shipped(number: string, trackingNumber: string, at: number): CanonicalEvent {
  return {
    type: "fulfilment",
    key: `fulfilment ${trackingNumber}`,
    occurredAt: at,
    ref: { externalId: number, number: `#${number}` },
    fulfilment: {
      externalId: `fulfilment ${trackingNumber}`,
      status: "success",
      createdAt: at,
      lines: [{ externalId: "line", quantity: 1 }],
      parcels: [{ trackingNumber, carrier: "dhl" }],
    },
  };
}

function scanned(
  trackingNumber: string,
  status: ShipmentStatus,
  {
    at,
    reason = null,
    detail = null,
    text = null,
    eddTo = "2026-03-13",
  }: {
    readonly at: number;
    readonly reason?: ShipmentReason | null;
    readonly detail?: string | null;
    readonly text?: string | null;
    readonly eddTo?: string;
  },
): CanonicalEvent {
  return {
    type: "tracking",
    key: `scan ${trackingNumber} ${status} ${at}`,
    occurredAt: at,
    ref: {},
    parcel: { trackingNumber, carrier: "dhl" },
    mark: { status, reason, detail, at },
    checkpoints: [
      { at, tzSource: "offset", status, reason, detail, text, code: status, city: "LEIPZIG", country: "DE" },
    ],
    edds: [{ span: { from: eddTo, to: eddTo }, source: "carrier", at }],
  };
}
