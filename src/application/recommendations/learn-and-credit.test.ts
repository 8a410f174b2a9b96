import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import { anOrder, aShipment, monday } from "@/testing/builders/facts";
import { aProduct } from "@/testing/builders/products";
import { startTestApp } from "@/testing/test-app";
import { creditOrders } from "./credit-orders";
import { crossSellReport } from "./cross-sell-report";
import { learnRecommendations } from "./learn-recommendations";
import { ordersBehind } from "./orders-behind";
import { previewRecommendations } from "./preview-recommendations";

const line = (productId: string) => ({ externalId: productId, productId, title: productId, quantity: 1 });

async function start() {
  const app = await startTestApp({ now: monday + 3 * DAY_MS });
  const { deps, store } = app;
  const { id: storeId } = store;
  let count = 0;
  const place = async (products: readonly string[], over: object = {}) => {
    count += 1;
    const id = `order-${count}`;
    const own = { id, storeId, externalId: id, number: `#${count}`, trackingCode: `code-${count}` };
    const order = anOrder({ ...own, placedAt: monday, lines: products.map(line), ...over });
    await deps.db.transaction(async (tx) => {
      await deps.orders.insert(tx, order);
      const parcel = { id: `parcel-${count}`, storeId, orderId: id, createdAt: monday };
      await deps.shipments.insert(tx, aShipment(parcel));
    });
    return order;
  };
  const save = (ids: readonly string[]) =>
    deps.db.transaction((tx) =>
      deps.products.save(tx, storeId, {
        products: ids.map((id) => aProduct({ id, currency: "EUR" })),
        source: "csv",
        reading: "r",
        at: monday,
      }),
    );
  return { app, deps, store, storeId, place, save };
}

it("learns from the store's orders what goes together, and a preview says what it comes to and why the rest is not shown", async () => {
  const { deps, store, storeId, place, save } = await start();
  await save(["mug", "tea", "rug"]);
  for (let at = 0; at < 4; at += 1) await place(["mug", "tea"], { customerId: `c-${at}` });
  for (let at = 0; at < 6; at += 1) await place(["rug"], { customerId: `d-${at}` });
  expect(await learnRecommendations(deps, storeId)).toEqual({ orders: 10, pairs: 2 });
  const order = await place(["mug"], { customerId: "new" });
  const settings = {
    isOn: true,
    rules: ["bought_together" as const, "bestsellers" as const],
    handPicked: [],
    limit: 4,
    isDiscreet: true,
    holdoutPercent: 0,
  };
  const preview = await previewRecommendations(deps, { store, order: order.number ?? "", settings });
  expect(preview.forRecipient.map(({ id, rule }) => [id, rule])).toEqual([
    ["tea", "bought_together"],
    ["rug", "bestsellers"],
  ]);
  expect(preview.forAnybody.map(({ id }) => id)).toEqual(["rug", "tea"]);
  expect(preview.leftOut).toEqual([{ title: "Product mug", why: "Just bought" }]);
  await expect(previewRecommendations(deps, { store, order: "#none", settings })).rejects.toThrow("no order");
});

it("credits orders once, tells both figures, and every number opens its orders", async () => {
  const { deps, storeId, place } = await start();
  const seen = await place(["mug"], { customerId: "c-1" });
  const offer = {
    storeId,
    orderId: seen.id,
    placement: "page",
    unitId: "c-1",
    arm: "shown",
    at: monday,
  } as const;
  await deps.db.transaction(async (tx) => {
    await deps.recommendations.noteOffer(tx, offer);
    await deps.recommendations.noteClick(tx, {
      storeId,
      clickId: "click-0001",
      orderId: seen.id,
      customerId: "c-1",
      productId: "tea",
      placement: "page",
      at: monday + HOUR_MS,
      isHuman: true,
    });
  });
  const next = { customerId: "c-1", placedAt: monday + DAY_MS, totalMinor: 4200 };
  const bought = await place(["tea"], next);
  await place(["rug"], { customerId: "stranger", placedAt: monday + DAY_MS, totalMinor: 9900 });
  expect(await creditOrders(deps, storeId)).toBe(1);
  expect(await creditOrders(deps, storeId)).toBe(1);
  const report = await crossSellReport(deps, { storeId, currency: "EUR", days: 28 });
  expect(report).toMatchObject({
    trackedShipments: 3,
    attributed: { orders: 1, revenueMinor: 4200 },
    incremental: { shown: 1, holdout: 0, difference: { kind: "too_few" } },
  });
  expect(report.placements).toEqual([
    { placement: "page", offered: 1, clicked: 1, bought: 1, revenueMinor: 4200 },
    { placement: "email", offered: 0, clicked: 0, bought: 0, revenueMinor: 0 },
  ]);
  const behind = (figure: "offered" | "clicked" | "bought") =>
    ordersBehind(deps, { storeId, days: 28, placement: "page", figure });
  expect((await behind("offered")).map(({ orderId }) => orderId)).toEqual([seen.id]);
  expect((await behind("clicked")).map(({ orderId }) => orderId)).toEqual([seen.id]);
  expect(await behind("bought")).toMatchObject([{ orderId: bought.id, revenueMinor: 4200 }]);
});
