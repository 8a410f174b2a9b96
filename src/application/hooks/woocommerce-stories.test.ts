import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { startTestApp } from "@/testing/test-app";
import { receiveHook } from "./receive-hook";

const sample = (name: string) =>
  readFileSync(`src/adapters/sources/samples/woocommerce/${name}.json`, "utf8");
const placed = Date.parse("2026-11-09T18:22:40Z");

it("a WooCommerce shop's order is confirmed and told to be shipped, each once, however often it is told", async () => {
  const app = await startTestApp({ now: placed });
  const tell = (topic: string, name: string) =>
    app.hook("woocommerce", topic, sample(name), { "x-wc-webhook-topic": topic });
  expect(await tell("order.created", "order.created")).toEqual({ outcome: "accepted" });
  expect(await tell("order.updated", "order.created")).toEqual({ outcome: "accepted" });
  expect(await tell("order.updated", "order.created")).toEqual({ outcome: "duplicate" });
  await app.advance("22h");
  await tell("order.updated", "order.updated.with_tracking");
  await app.advance("1d");
  const { deps, store } = app;
  const order = await deps.orders.findByRef(deps.db.read, store.id, { externalId: "7311", number: null });
  const shipments = order ? await deps.shipments.ofOrder(deps.db.read, store.id, order.id) : [];
  expect(shipments).toMatchObject([{ trackingNumber: "9400111899561234567890", carrier: "usps" }]);
  const texts = app.outbox.map(({ subject }) => subject.split(" ")[0]);
  expect(texts.filter((text) => text?.startsWith("order_confirmed"))).toHaveLength(1);
  expect(texts.filter((text) => text?.startsWith("shipped"))).toHaveLength(1);
  expect(new Set(texts).size).toBe(texts.length);
  expect(app.outbox[0]?.to).toBe("dana.whitfield@example.com");
});

it("a ticked box is a consent with its proof, and the greeting is answered without being kept", async () => {
  const app = await startTestApp({ now: placed });
  const body = {
    ...JSON.parse(sample("order.created")),
    meta_data: [{ id: 1, key: "_wc_other/milepost/sms-updates", value: "1" }],
  };
  await app.hook("woocommerce", "order.created", body, { "x-wc-webhook-topic": "order.created" });
  const { deps, store } = app;
  const order = await deps.orders.findByRef(deps.db.read, store.id, { externalId: "7311", number: null });
  const consents = await deps.customers.consents(deps.db.read, store.id, order?.customerId ?? "");
  expect(consents).toMatchObject([
    { channel: "sms", class: "transactional", state: "granted", source: "woocommerce", ip: "203.0.113.24" },
  ]);
  const greeting = { source: "woocommerce", storeSlug: null, headers: {} };
  const say = (words: string) => receiveHook(deps, { ...greeting, body: new TextEncoder().encode(words) });
  expect(await say("webhook_id=3")).toEqual({ outcome: "ignored" });
  expect(await say("webhook_id=3&more=1")).toEqual({ outcome: "missing_signature" });
});

const updated = "order.updated";
const number = "9400111899561234567890";

async function shopThat() {
  const app = await startTestApp({ now: placed });
  const tell = (changes: Record<string, unknown>) =>
    app.hook(
      "woocommerce",
      updated,
      { ...JSON.parse(sample("order.created")), ...changes },
      { "x-wc-webhook-topic": updated },
    );
  const find = () =>
    app.deps.orders.findByRef(app.deps.db.read, app.store.id, { externalId: "7311", number: null });
  return { app, tell, find };
}

it("a checkout that nobody paid makes no order when WooCommerce cancels it, and is one when it is paid late", async () => {
  const { app, tell, find } = await shopThat();
  expect(await tell({ status: "pending", date_paid_gmt: null })).toEqual({ outcome: "ignored" });
  await app.advance("1h");
  await tell({ status: "cancelled", date_paid_gmt: null, date_modified_gmt: "2026-11-09T19:22:40" });
  await app.advance("1h");
  expect(await find()).toBeNull();
  await tell({ date_paid_gmt: "2026-11-09T20:22:00", date_modified_gmt: "2026-11-09T20:22:00" });
  await app.advance("1h");
  expect(await find()).toMatchObject({ state: "open", cancelledAt: null, financialStatus: "paid" });
  expect(app.outbox.map(({ subject }) => subject.split("_")[0])).toEqual(["order", "payment"]);
});

it("an order that waited for its money and is cancelled is cancelled", async () => {
  const { app, tell, find } = await shopThat();
  await tell({ status: "on-hold", date_paid_gmt: null });
  await app.advance("2h");
  await tell({ status: "cancelled", date_paid_gmt: null, date_modified_gmt: "2026-11-09T20:22:00" });
  await app.advance("1h");
  expect(await find()).toMatchObject({ state: "cancelled" });
});

it("a number that follows after the order was completed is the same parcel, told to be shipped once", async () => {
  const { app, tell, find } = await shopThat();
  const completed = { status: "completed", date_completed_gmt: "2026-11-10T14:00:00" };
  await tell({});
  await app.advance("20h");
  await tell({ ...completed, date_modified_gmt: "2026-11-10T14:00:00" });
  await app.advance("2h");
  const items = [{ tracking_provider: "usps", tracking_number: number, date_shipped: "1794268800" }];
  const meta_data = [{ id: 1, key: "_wc_shipment_tracking_items", value: items }];
  await tell({ ...completed, meta_data, date_modified_gmt: "2026-11-10T16:00:00" });
  await tell({ ...completed, date_modified_gmt: "2026-11-10T14:00:01" });
  await app.advance("1d");
  const order = await find();
  const shipments = await app.deps.shipments.ofOrder(app.deps.db.read, app.store.id, order?.id ?? "");
  expect(shipments).toMatchObject([{ trackingNumber: number, carrier: "usps", cancelledAt: null }]);
  expect(app.outbox.filter(({ subject }) => subject.startsWith("shipped"))).toHaveLength(1);
  await tell({ ...completed, status: "delivered", meta_data, date_modified_gmt: "2026-11-12T10:00:00" });
  expect(await find()).toMatchObject({ state: "delivered" });
});
