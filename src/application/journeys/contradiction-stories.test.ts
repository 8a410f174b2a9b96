import { describe, expect, it } from "vitest";
import {
  DAY,
  handedOver,
  orderPlaced,
  scanAt,
  scanNow,
  shippedNow,
  startStory,
  storyRef,
  tellApp,
  textsSent,
} from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";

/** Handed over on Monday at ten, scanned by the carrier six hours later, expected on Friday. */
async function underWay(order: Parameters<typeof shippedNow>[1] = {}): Promise<TestApp> {
  const app = await startStory();
  await shippedNow(app, order);
  await app.advance("6h");
  await scanNow(app, "InTransit");
  return app;
}

const afterShipping = (app: TestApp) => textsSent(app).slice(2);
const addressIssue = { reason: "address_issue" } as const;
const goingBack = { reason: "returned_to_sender", detail: "returning" } as const;
const isBack = { reason: "returned_to_sender", detail: "returned" } as const;
const atPickupPoint = { reason: "held_at_pickup" } as const;

describe("no message contradicts another", () => {
  it("a parcel with a problem is not said to be fine when it goes silent, but late", async () => {
    const app = await underWay();
    await app.advance("6h");
    await scanNow(app, "Exception", addressIssue);
    await app.advance("50h");
    expect(afterShipping(app)).toEqual(["address_problem", "delay"]);
  });

  it("a silent parcel that the carrier has put off for a week is not said to be on schedule", async () => {
    const app = await underWay();
    await app.advance("20h");
    await scanNow(app, "InTransit", { edd: "2026-03-20" });
    await app.advance("50h");
    expect(afterShipping(app)).toEqual(["delay_new_date"]);
  });

  it("a first-time buyer who was told of a problem is not told that all is well", async () => {
    const app = await underWay({ customerOrderCount: 1 });
    await app.advance("2h");
    await scanNow(app, "Exception", addressIssue);
    await app.advance("4h");
    expect(afterShipping(app)).toEqual(["address_problem"]);
  });

  it("a parcel that waits for the shopper is neither on its way nor late", async () => {
    const app = await underWay();
    await app.advance("20h");
    await scanNow(app, "AvailableForPickup", atPickupPoint);
    await app.advance("8d");
    expect(afterShipping(app)).toEqual(["held_for_pickup"]);
  });

  it("a parcel that comes back is not said to be late", async () => {
    const app = await underWay();
    await app.advance("49h");
    await scanNow(app, "Exception", goingBack);
    await app.advance("4d");
    await scanNow(app, "InTransit");
    await app.advance("4d");
    expect(afterShipping(app)).toEqual(["reassurance", "returning"]);
  });

  it("a parcel that is back when we hear of it is told once", async () => {
    const app = await underWay();
    await app.advance("20h");
    await scanNow(app, "Exception", isBack);
    expect(afterShipping(app)).toEqual(["return_received"]);
  });

  it("a late parcel that is lost is told to be lost, not late", async () => {
    const app = await underWay();
    await app.advance("40h");
    await scanNow(app, "OutForDelivery");
    await app.advance("40h");
    await scanNow(app, "Exception", { reason: "lost" });
    await app.advance("4d");
    expect(afterShipping(app)).toEqual(["out_for_delivery", "lost_or_damaged"]);
  });

  it("the day after a failed attempt at the end of its window, the parcel is not said to be late", async () => {
    const app = await underWay();
    await app.advance("40h");
    await scanNow(app, "InTransit");
    await app.advance("48h");
    await scanNow(app, "AttemptFail", { reason: "failed_attempt" });
    await app.advance("20h");
    await scanNow(app, "InTransit");
    await app.advance("4h");
    expect(afterShipping(app)).toEqual(["in_transit", "reassurance", "attempt_failed"]);
  });

  it("a cancelled order is not said to be late", async () => {
    const app = await underWay();
    const now = app.deps.clock.now();
    await tellApp(app, {
      type: "order",
      change: "cancelled",
      key: "c",
      occurredAt: now,
      ref: storyRef,
      order: { cancelledAt: now },
    });
    await app.advance("9d");
    expect(afterShipping(app)).toEqual([]);
  });

  it("a parcel that customs has cleared is not said to be in customs", async () => {
    const app = await underWay({ shippingAddress: { country: "CH" } });
    await scanNow(app, "InTransit", { reason: "customs", detail: "cleared" });
    expect(afterShipping(app)).toEqual([]);
  });

  it("a parcel in customs is told so, also by a shop that has not said where it ships from", async () => {
    const app = await startStory({ settings: { country: null } });
    await shippedNow(app, { shippingAddress: { country: "CH" } });
    await scanNow(app, "InTransit", { reason: "customs", detail: "processing" });
    expect(afterShipping(app)).toEqual(["customs"]);
  });

  it("an order that is heard of after it has left is not confirmed any more", async () => {
    const app = await startStory();
    const now = app.deps.clock.now();
    await tellApp(app, { ...handedOver(now), order: { customer: { email: "dana@example.com" } } });
    await tellApp(app, orderPlaced(now - DAY));
    expect(textsSent(app)).toEqual(["shipped"]);
  });

  it("a parcel that is out for delivery is not announced as shipped hours later, without a date", async () => {
    const app = await startStory();
    await shippedNow(app, { shippingMethod: { title: "Free" } });
    await app.advance("1h");
    await scanNow(app, "OutForDelivery", { edd: null });
    await app.advance("8h");
    expect(textsSent(app)).toEqual(["order_confirmed", "out_for_delivery"]);
  });

  it("what is collected at the shop, or never travels, is not promised to be sent", async () => {
    const app = await startStory();
    await tellApp(app, orderPlaced(app.deps.clock.now(), { deliveryMethod: "pickup" }));
    expect(textsSent(app)).toEqual(["order_confirmed_stays"]);
  });
});

describe("somebody hears of it", () => {
  it("when a parcel went out for delivery and was never seen again", async () => {
    const app = await underWay();
    await app.advance("40h");
    await scanNow(app, "OutForDelivery");
    await app.advance("4d");
    expect(afterShipping(app)).toEqual(["out_for_delivery", "delay", "delay_update"]);
  });

  it("when a silent parcel has no date by which it should come (R57)", async () => {
    const app = await startStory();
    await shippedNow(app, { shippingMethod: { title: "Free" } });
    await app.advance("7h");
    await scanNow(app, "InTransit", { edd: null });
    await app.advance("50h");
    expect(afterShipping(app)).toEqual(["delay"]);
  });

  it("when a silent parcel with a far date does not come by then", async () => {
    const app = await startStory();
    await shippedNow(app);
    await app.advance("7h");
    await scanNow(app, "InTransit", { edd: "2026-03-30" });
    await app.advance("19d");
    expect(afterShipping(app)).toEqual(["reassurance"]);
    await app.advance("4d");
    expect(afterShipping(app)).toEqual(["reassurance", "delay", "delay_update"]);
  });

  it("half-way, when the estimate becomes known after the first scan (R50)", async () => {
    const app = await startStory();
    await shippedNow(app, { shippingMethod: { title: "Free" } });
    await app.advance("7h");
    await scanNow(app, "InTransit", { edd: null });
    await app.advance("1h");
    await scanNow(app, "InTransit", { edd: "2026-03-13" });
    await app.advance("47h");
    expect(afterShipping(app)).toEqual(["in_transit"]);
  });

  it("but not half-way of a delivery that has become a matter of two days (R52)", async () => {
    const app = await underWay();
    await app.advance("10h");
    await scanNow(app, "InTransit", { edd: "2026-03-10" });
    await app.advance("20h");
    expect(afterShipping(app)).not.toContain("in_transit");
  });

  it("when the last parcel arrives, although an earlier notice of it was withdrawn (D6)", async () => {
    const app = await underWay();
    await app.advance("20h");
    const now = app.deps.clock.now();
    await tellApp(app, scanAt(now, "Delivered"), handedOver(now, "TN2"));
    await app.advance("1d");
    expect(textsSent(app)).not.toContain("delivered");
    await scanNow(app, "Delivered", { trackingNumber: "TN2" });
    expect(textsSent(app).at(-1)).toBe("delivered");
  });

  it("when a replacement leaves and arrives after the order was complete", async () => {
    const app = await underWay();
    await app.advance("20h");
    await scanNow(app, "Delivered");
    await app.advance("2d");
    await tellApp(app, handedOver(app.deps.clock.now(), "TN2"));
    await app.advance("1d");
    const again = { trackingNumber: "TN2", edd: "2026-03-20" } as const;
    await scanNow(app, "OutForDelivery", again);
    await app.advance("4h");
    await scanNow(app, "Delivered", again);
    const about = ["shipped", "out_for_delivery", "delivered"];
    expect(afterShipping(app)).toEqual(["delivered", ...about]);
  });
});
