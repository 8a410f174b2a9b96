import { describe, expect, it } from "vitest";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { ShipmentReason, ShipmentStatus } from "@/domain/shipment/status";
import { monday } from "@/testing/builders/facts";
import { startTestApp, type TestApp } from "@/testing/test-app";
import { ingestEvents } from "../events/ingest-events";

const HOUR = 3_600_000;
const ref = { externalId: "1", number: "#1" };

async function tell(app: TestApp, ...events: CanonicalEvent[]): Promise<void> {
  await ingestEvents(app.deps, { store: app.store, source: "test", events });
  await app.deps.drain();
}

/** Ordered and handed over on Monday, expected on Friday. */
async function shipped(
  app: TestApp,
  order: Partial<Extract<CanonicalEvent, { type: "order" }>["order"]> = {},
): Promise<void> {
  const now = app.deps.clock.now();
  const customer = { email: "dana@example.com", firstName: "Dana" };
  const lines = [{ externalId: "l1", title: "Candle", quantity: 1 }];
  await tell(
    app,
    {
      type: "order",
      change: "created",
      key: "o",
      occurredAt: now,
      ref,
      order: {
        placedAt: now,
        currency: "USD",
        totalMinor: 4000,
        customer,
        lines,
        customerOrderCount: 4,
        shippingMethod: { title: "Standard" },
        shippingAddress: { country: "DE" },
        ...order,
      },
    },
    {
      type: "fulfilment",
      key: "f",
      occurredAt: now,
      ref,
      fulfilment: {
        externalId: "f1",
        status: "success",
        createdAt: now,
        lines: [{ externalId: "l1", quantity: 1 }],
        parcels: [{ trackingNumber: "TN1", carrier: "dhl" }],
      },
    },
  );
}

function scan(
  app: TestApp,
  status: ShipmentStatus,
  reason: ShipmentReason | null = null,
  detail: string | null = null,
): CanonicalEvent {
  const at = app.deps.clock.now();
  return {
    type: "tracking",
    key: `scan:${status}:${reason ?? ""}:${at}`,
    occurredAt: at,
    ref,
    parcel: { trackingNumber: "TN1", carrier: "dhl" },
    mark: { status, reason, detail, at },
    checkpoints: [
      { at, tzSource: "offset", status, reason, detail, code: status, city: "Leipzig", country: "DE" },
    ],
    edds: [{ span: { from: "2026-03-13", to: "2026-03-13" }, source: "carrier", at }],
  };
}

const sent = (app: TestApp) => app.outbox.map((email) => email.subject.split(" ")[0]);
const start = () => startTestApp({ now: monday, settings: { zone: "Europe/Berlin", country: "DE" } });

describe("when something goes wrong", () => {
  it("a silent parcel that is not late gets reassurance, not the delay text (R133)", async () => {
    const app = await start();
    await shipped(app);
    await app.advance("6h");
    await tell(app, scan(app, "InTransit"));
    await app.advance("49h");
    expect(sent(app)).toEqual(["order_confirmed", "shipped", "reassurance"]);
  });

  it("a parcel that stays silent past its day gets the delay text and, within 24 hours, the update it promises (R57, R58)", async () => {
    const app = await start();
    await shipped(app);
    await app.advance("6h");
    await tell(app, scan(app, "InTransit"));
    await app.advance("5d");
    expect(sent(app)).toEqual(["order_confirmed", "shipped", "reassurance", "delay"]);
    const delayedAt = app.deps.clock.now();
    await app.advance("24h");
    expect(sent(app).at(-1)).toBe("delay_update");
    expect(app.deps.clock.now() - delayedAt).toBeLessThanOrEqual(24 * HOUR);
    const order = await app.deps.orders.findByRef(app.deps.db.read, app.store.id, {
      externalId: "1",
      number: null,
    });
    await app.advance("2h");
    expect(await app.deps.promises.openOfOrder(app.deps.db.read, app.store.id, order?.id ?? "")).toEqual([]);
  });

  it("a scan in time ends the silence and nothing is said", async () => {
    const app = await start();
    await shipped(app);
    await app.advance("6h");
    await tell(app, scan(app, "InTransit"));
    await app.advance("40h");
    await tell(app, scan(app, "InTransit"));
    await app.advance("40h");
    expect(sent(app)).not.toContain("reassurance");
  });

  it("a failed attempt is told with what to do, and the second day's delivery closes it (R59)", async () => {
    const app = await start();
    await shipped(app);
    await app.advance("4d");
    await tell(app, scan(app, "OutForDelivery"));
    await app.advance("3h");
    await tell(app, scan(app, "AttemptFail", "failed_attempt"));
    await app.advance("1d");
    await tell(app, scan(app, "Delivered"));
    expect(sent(app).slice(-3)).toEqual(["out_for_delivery", "attempt_failed", "delivered"]);
  });

  it("a parcel that comes back is told twice, and the promise to settle it runs from its return (R60)", async () => {
    const app = await start();
    await shipped(app);
    await app.advance("4d");
    await tell(app, scan(app, "Exception", "returned_to_sender", "returning"));
    await app.advance("3d");
    await tell(app, scan(app, "Exception", "returned_to_sender", "returned"));
    expect(sent(app).slice(-2)).toEqual(["returning", "return_received"]);
    const order = await app.deps.orders.findByRef(app.deps.db.read, app.store.id, {
      externalId: "1",
      number: null,
    });
    const [promise] = await app.deps.promises.openOfOrder(app.deps.db.read, app.store.id, order?.id ?? "");
    expect(promise).toMatchObject({
      kind: "return_resolved_within_48h",
      dueAt: app.deps.clock.now() + 48 * HOUR,
    });
    await app.advance("1d");
    const at = app.deps.clock.now();
    await tell(app, {
      type: "refund",
      key: "r",
      occurredAt: at,
      ref,
      refund: { externalId: "r1", amountMinor: 4000, at },
    });
    await app.advance("2d");
    const closed = await app.deps.promises.find(app.deps.db.read, app.store.id, promise?.id ?? "");
    expect(closed).toMatchObject({ brokenAt: null, keptAt: expect.any(Number) });
  });

  it("customs takes the place of the in-transit update (R146)", async () => {
    const app = await start();
    await shipped(app, { shippingAddress: { country: "CH" } });
    await app.advance("6h");
    await tell(app, scan(app, "InTransit", "customs"));
    await app.advance("2d");
    expect(sent(app)).toContain("customs");
    expect(sent(app)).not.toContain("in_transit");
  });

  it("out for delivery heard of the next morning is not sent (D22)", async () => {
    const app = await start();
    await shipped(app);
    await app.advance("3d");
    const out = scan(app, "OutForDelivery");
    await app.advance("20h");
    await tell(app, out);
    expect(sent(app)).not.toContain("out_for_delivery");
  });

  it("two orders of one person never hear of each other's parcels (D10)", async () => {
    const app = await start();
    await shipped(app);
    const now = app.deps.clock.now();
    const other = { externalId: "2", number: "#2" };
    await tell(
      app,
      {
        type: "order",
        change: "created",
        key: "o2",
        occurredAt: now,
        ref: other,
        order: {
          placedAt: now,
          currency: "USD",
          totalMinor: 4000,
          customer: { email: "dana@example.com" },
          lines: [],
        },
      },
      {
        type: "fulfilment",
        key: "f2",
        occurredAt: now,
        ref: other,
        fulfilment: {
          externalId: "f2",
          status: "success",
          createdAt: now,
          parcels: [{ trackingNumber: "TN2", carrier: "dhl" }],
        },
      },
    );
    await app.advance("4d");
    await tell(app, scan(app, "Delivered"));
    expect(app.outbox.filter((email) => email.subject.startsWith("delivered"))).toHaveLength(1);
    expect(app.outbox.find((email) => email.subject.startsWith("delivered"))?.subject).toContain("#1");
  });

  it("an old order of somebody else that has the same number is left alone", async () => {
    const app = await start();
    const now = app.deps.clock.now();
    const told = (key: string, email: string, externalId: string | null): CanonicalEvent => ({
      type: "order",
      change: "created",
      key,
      occurredAt: now,
      ref: { externalId, number: "#1042" },
      order: { placedAt: now, currency: "USD", customer: { email }, lines: [] },
    });
    await tell(app, told("a", "old@example.com", null), told("b", "new@example.com", "77"));
    expect(app.outbox.map((email) => email.to).toSorted()).toEqual(["new@example.com", "old@example.com"]);
  });
});
