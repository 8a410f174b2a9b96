import { describe, expect, it } from "vitest";
import {
  handedOver,
  orderPlaced,
  scanNow,
  shippedNow,
  startStory,
  storyRef,
  tellApp,
  textsSent,
} from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";

const lines = ["l1", "l2"].map((externalId) => ({ externalId, title: externalId, quantity: 1 }));

/** Two parcels of one order, of which the first has arrived. */
async function halfArrived(): Promise<TestApp> {
  const app = await startStory();
  const now = app.deps.clock.now();
  const second = handedOver(now, "TN2");
  await tellApp(app, orderPlaced(now, { lines }), handedOver(now), {
    ...second,
    fulfilment: { ...second.fulfilment, lines: [{ externalId: "l2", quantity: 1 }] },
  });
  await app.advance("1d");
  await scanNow(app, "InTransit", { trackingNumber: "TN2" });
  await scanNow(app, "Delivered");
  await app.advance("5d");
  await scanNow(app, "InTransit", { trackingNumber: "TN2", edd: "2026-03-20" });
  return app;
}

const arrivals = (app: TestApp) => textsSent(app).filter((text) => text?.includes("delivered"));

async function withdraw(app: TestApp): Promise<void> {
  const at = app.deps.clock.now();
  const second = handedOver(at, "TN2");
  await tellApp(app, {
    ...second,
    key: "withdrawn",
    fulfilment: { ...second.fulfilment, status: "cancelled", lines: [] },
  });
}

async function refund(app: TestApp): Promise<void> {
  const at = app.deps.clock.now();
  const told = { externalId: "r1", amountMinor: 2000, at };
  await tellApp(app, { type: "refund", key: "r1", occurredAt: at, ref: storyRef, refund: told });
}

describe("when a part of an order has arrived and the rest is not coming", () => {
  it("because it was withdrawn and taken off the order, the order is told complete then", async () => {
    const app = await halfArrived();
    expect(arrivals(app)).toEqual(["part_delivered"]);
    await withdraw(app);
    expect(arrivals(app)).toEqual(["part_delivered"]);
    const now = app.deps.clock.now();
    const kept = { ...orderPlaced(now), key: "edited", change: "updated" } as const;
    await tellApp(app, { ...kept, order: { updatedAt: now, lines: lines.slice(0, 1) } });
    expect(arrivals(app)).toEqual(["part_delivered", "delivered"]);
  });

  it("because it is lost and was refunded, the order is told complete then", async () => {
    const app = await halfArrived();
    await scanNow(app, "Exception", { trackingNumber: "TN2", reason: "lost" });
    expect(arrivals(app)).toEqual(["part_delivered"]);
    await refund(app);
    expect(arrivals(app)).toEqual(["part_delivered", "delivered"]);
  });

  it("and arrives after all, the order is told complete once", async () => {
    const app = await halfArrived();
    await scanNow(app, "Delivered", { trackingNumber: "TN2" });
    await app.advance("1d");
    expect(arrivals(app)).toEqual(["part_delivered", "delivered"]);
  });
});

describe("a parcel that came back", () => {
  it("and is sent again completes the order when it arrives", async () => {
    const app = await startStory();
    await shippedNow(app);
    await app.advance("1d");
    await scanNow(app, "InTransit");
    await app.advance("1d");
    await scanNow(app, "Exception", { reason: "returned_to_sender", detail: "returning" });
    await app.advance("2d");
    await scanNow(app, "Exception", { reason: "returned_to_sender", detail: "returned" });
    await app.advance("1d");
    await tellApp(app, handedOver(app.deps.clock.now(), "TN2"));
    await app.advance("1d");
    await scanNow(app, "InTransit", { trackingNumber: "TN2", edd: "2026-03-20" });
    await app.advance("1d");
    await scanNow(app, "Delivered", { trackingNumber: "TN2", edd: "2026-03-20" });
    expect(arrivals(app)).toEqual(["delivered"]);
    const ref = { externalId: storyRef.externalId, number: null };
    const order = await app.deps.orders.findByRef(app.deps.db.read, app.store.id, ref);
    expect(order).toMatchObject({ state: "delivered", deliveredAt: app.deps.clock.now() });
  });
});
