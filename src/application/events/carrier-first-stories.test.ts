import { describe, expect, it } from "vitest";
import type { FulfilmentEvent, OrderRef, TrackingEvent } from "@/domain/event/canonical-event";
import type { Order } from "@/domain/order/order";
import { handedOver, orderPlaced, scanAt, startStory, tellApp, textsSent } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";

const shop = { externalId: "5001", number: "#1042" };
const dana = { email: "dana@example.com", firstName: "Dana" };

/** What a carrier service says, knowing the parcel and whatever the shop's connector has told it. */
function scan(app: TestApp, ref: OrderRef, email: string | null = dana.email): TrackingEvent {
  const customer = email === null ? undefined : { email };
  return {
    ...scanAt(app.deps.clock.now(), "InTransit"),
    ref,
    ...(customer === undefined ? {} : { order: { customer } }),
  };
}

const placed = (app: TestApp) => ({ ...orderPlaced(app.deps.clock.now()), ref: shop });
const fulfilled = (app: TestApp): FulfilmentEvent => ({ ...handedOver(app.deps.clock.now()), ref: shop });

function sorted(texts: readonly (string | null | undefined)[]): string[] {
  return texts.map(String).sort();
}

async function orderOfParcel(app: TestApp): Promise<Order[]> {
  const { db, shipments, orders } = app.deps;
  const parcels = await shipments.findByNumber(db.read, app.store.id, "TN1");
  const found = await Promise.all(parcels.map(({ orderId }) => orders.find(db.read, app.store.id, orderId)));
  return found.filter((order) => order !== null);
}

describe("a carrier service that speaks before the shop", () => {
  it("and was told no order: the shop's order takes its parcel over, and nothing is told twice", async () => {
    const app = await startStory();
    await tellApp(app, scan(app, {}));
    await app.advance("1h");
    const [stray] = await orderOfParcel(app);
    await tellApp(app, placed(app));
    await app.advance("1m");
    await tellApp(app, fulfilled(app));
    await app.advance("7h");
    expect(textsSent(app).filter((text) => text !== "first_scan")).toEqual(["shipped", "order_confirmed"]);
    const found = await orderOfParcel(app);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ externalId: "5001", number: "#1042", email: "dana@example.com" });
    expect(await app.deps.orders.find(app.deps.db.read, app.store.id, stray?.id ?? "")).toBeNull();
    const led = await app.deps.orders.findByCode(app.deps.db.read, stray?.trackingCode ?? "");
    expect(led?.id).toBe(found[0]?.id);
    const runs = await app.deps.runs.ofOrder(app.deps.db.read, app.store.id, found[0]?.id ?? "");
    expect(runs.some((run) => run.shipmentId !== null)).toBe(true);
  });

  it.each<[string, OrderRef]>([
    ["the number as the id", { externalId: "1042" }],
    ["the number as the id and as the number", { externalId: "1042", number: "1042" }],
    ["the number alone", { number: "1042" }],
  ])("and was told %s: it is the shop's order", async (_what, ref) => {
    const app = await startStory();
    await tellApp(app, scan(app, ref, null));
    await app.advance("1m");
    await tellApp(app, placed(app), fulfilled(app));
    await app.advance("1h");
    await tellApp(app, { ...scan(app, ref, null), key: "again" });
    await app.advance("7h");
    const found = await orderOfParcel(app);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ externalId: "5001", number: "#1042" });
    expect(sorted(textsSent(app))).toEqual(["order_confirmed", "shipped"]);
  });

  it("is joined by the shop's word of the parcel when that comes before its word of the order", async () => {
    const app = await startStory();
    await tellApp(app, scan(app, {}));
    await app.advance("1m");
    await tellApp(app, fulfilled(app), placed(app));
    await app.advance("7h");
    expect(await orderOfParcel(app)).toHaveLength(1);
    expect(textsSent(app).filter((text) => text === "shipped")).toHaveLength(1);
  });

  it("is joined by its own later word of the order's number", async () => {
    const app = await startStory();
    await tellApp(app, scan(app, {}));
    await app.advance("1m");
    await tellApp(app, placed(app));
    await app.advance("1h");
    await tellApp(app, { ...scan(app, { number: "1042" }), key: "again" });
    const found = await orderOfParcel(app);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ externalId: "5001" });
  });

  it("when the shop has placed the order first, its id of the order need not be the shop's", async () => {
    const app = await startStory();
    await tellApp(app, placed(app));
    await app.advance("1m");
    await tellApp(app, scan(app, { externalId: "1042" }));
    await tellApp(app, fulfilled(app));
    await app.advance("7h");
    expect(await orderOfParcel(app)).toHaveLength(1);
    expect(sorted(textsSent(app))).toEqual(["order_confirmed", "shipped"]);
  });
});

describe("two people's orders stay two", () => {
  it("when the carrier service names somebody else for the parcel", async () => {
    const app = await startStory();
    await tellApp(app, scan(app, {}, "kim@example.com"));
    await app.advance("1m");
    await tellApp(app, placed(app), fulfilled(app));
    const found = await orderOfParcel(app);
    expect(sorted(found.map((order) => order.email))).toEqual(["dana@example.com", "kim@example.com"]);
  });

  it("when the number that was told as an id is somebody else's", async () => {
    const app = await startStory();
    await tellApp(app, scan(app, { externalId: "1042" }, "kim@example.com"));
    await app.advance("1m");
    await tellApp(app, placed(app));
    const [carriers] = await orderOfParcel(app);
    expect(carriers).toMatchObject({ externalId: "1042", email: "kim@example.com" });
  });

  it("when two orders that the shop knows lie in one parcel", async () => {
    const app = await startStory();
    await tellApp(app, placed(app), fulfilled(app));
    await app.advance("1m");
    const ref = { externalId: "5002", number: "#1043" };
    await tellApp(app, { ...placed(app), key: "second", ref }, { ...fulfilled(app), key: "other", ref });
    const found = await orderOfParcel(app);
    expect(sorted(found.map((order) => order.number))).toEqual(["#1042", "#1043"]);
  });

  it("when a carrier gives a number out again, half a year later", async () => {
    const app = await startStory();
    await tellApp(app, scan(app, {}, null));
    await app.advance("200d");
    await tellApp(app, placed(app), fulfilled(app));
    expect(await orderOfParcel(app)).toHaveLength(2);
  });
});
