import { describe, expect, it } from "vitest";
import { handedOver, orderPlaced, scanNow, startStory, tellApp, textsSent } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";

const numbers = ["TN1", "TN2", "TN3", "TN4", "TN5", "TN6"];

/** Six parcels of one order, each with a line of its own, all on their way. */
async function sixUnderWay(): Promise<TestApp> {
  const app = await startStory();
  const now = app.deps.clock.now();
  const lines = numbers.map((externalId) => ({ externalId, title: externalId, quantity: 1 }));
  const parcels = numbers.map((number) => {
    const event = handedOver(now, number);
    const own = [{ externalId: number, quantity: 1 }];
    return { ...event, fulfilment: { ...event.fulfilment, lines: own } };
  });
  await tellApp(app, orderPlaced(now, { lines }), ...parcels);
  await app.advance("7h");
  for (const trackingNumber of numbers) await scanNow(app, "InTransit", { trackingNumber });
  await app.advance("1d");
  return app;
}

const count = (app: TestApp, text: string) => textsSent(app).filter((one) => one === text).length;

async function messagesOf(app: TestApp, touchpoint: string) {
  const { db, orders, messages } = app.deps;
  const order = await orders.findByRef(db.read, app.store.id, { externalId: "1", number: null });
  const all = await messages.ofOrder(db.read, app.store.id, order?.id ?? "");
  return all.filter((one) => one.touchpoint === touchpoint && one.state === "sent");
}

describe("many parcels on one day", () => {
  it("go out in one message, and arrive in one or two", async () => {
    const app = await sixUnderWay();
    for (const trackingNumber of numbers) {
      await scanNow(app, "OutForDelivery", { trackingNumber });
      await app.advance("3m");
    }
    await app.advance("1h");
    const [out] = await messagesOf(app, "out_for_delivery");
    expect(out?.shipmentIds).toHaveLength(6);
    expect(count(app, "out_for_delivery")).toBe(1);
    for (const trackingNumber of numbers.slice(0, 5)) {
      await scanNow(app, "Delivered", { trackingNumber });
      await app.advance("10m");
    }
    await app.advance("4h");
    const [part] = await messagesOf(app, "part_delivered");
    expect(part?.shipmentIds).toHaveLength(5);
    await scanNow(app, "Delivered", { trackingNumber: "TN6" });
    await app.advance("4h");
    expect(count(app, "part_delivered")).toBe(1);
    expect(count(app, "delivered")).toBe(1);
  });

  it("that arrive together are told as the whole order, and nothing of its parts", async () => {
    const app = await sixUnderWay();
    for (const trackingNumber of numbers) {
      await scanNow(app, "Delivered", { trackingNumber });
      await app.advance("5m");
    }
    await app.advance("1d");
    expect(count(app, "delivered")).toBe(1);
    expect(count(app, "part_delivered")).toBe(0);
  });
});
