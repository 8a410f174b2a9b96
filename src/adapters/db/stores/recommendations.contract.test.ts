import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import type { StoredClick } from "@/application/ports/recommendations";
import { asStoreId } from "@/domain/access/store-id";
import { DAY_MS } from "@/domain/shared/instant";
import { anOrder, aShipment, monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

const click: StoredClick = {
  storeId: testStoreId,
  clickId: "click-0001",
  orderId: "order-1",
  customerId: "customer-1",
  productId: "mug",
  placement: "page",
  at: monday,
  isHuman: true,
};
const offer = {
  storeId: testStoreId,
  orderId: "order-1",
  placement: "page",
  unitId: "customer-1",
  arm: "shown",
  at: monday,
} as const;
const line = (productId: string, variantId: string | null = null) => ({
  externalId: `line-${productId}`,
  productId,
  variantId,
  title: productId,
  quantity: 1,
});

describeOnBothDatabases("what is recommended and what comes of it", (open) => {
  async function start() {
    const db = await open();
    const stores = createStores(db, systemIds);
    return { db, read: db.read, ...stores };
  }
  const placed = (id: string, over: object = {}) =>
    anOrder({ id, externalId: id, number: `#${id}`, trackingCode: `code-${id}`, placedAt: monday, ...over });

  it("what was learned takes the place of what was known", async () => {
    const { db, read, recommendations } = await start();
    const pair = { productId: "mug", otherId: "tea", together: 4, score: 12.345 };
    await db.transaction((tx) => recommendations.replacePairs(tx, testStoreId, [pair]));
    const next = [
      { ...pair, otherId: "tray", score: 3 },
      { ...pair, otherId: "jug", score: 9 },
    ];
    await db.transaction((tx) => recommendations.replacePairs(tx, testStoreId, next));
    const found = await recommendations.pairsOf(read, testStoreId, { ids: ["mug"], limit: 9 });
    expect(found.map(({ otherId, score }) => [otherId, score])).toEqual([
      ["jug", 9],
      ["tray", 3],
    ]);
    expect(await recommendations.pairsOf(read, asStoreId("other"), { ids: ["mug"], limit: 9 })).toEqual([]);
  });

  it("baskets come page by page, without tests", async () => {
    const { db, read, orders, recommendations } = await start();
    await db.transaction(async (tx) => {
      await orders.insert(tx, placed("1", { lines: [line("mug"), line("tea"), line("mug")] }));
      await orders.insert(tx, placed("2", { lines: [line("tray")] }));
      await orders.insert(tx, placed("3", { lines: [line("tray")], isTest: true }));
    });
    const page = { since: 0, afterId: "", limit: 1 };
    const first = await recommendations.baskets(read, testStoreId, page);
    expect(first).toEqual([{ orderId: "1", productIds: ["mug", "tea"] }]);
    const rest = await recommendations.baskets(read, testStoreId, { ...page, afterId: "1", limit: 9 });
    expect(rest).toEqual([{ orderId: "2", productIds: ["tray"] }]);
  });

  it("what a person bought lately is known, and what went back", async () => {
    const { db, read, orders, recommendations } = await start();
    await db.transaction(async (tx) => {
      await orders.insert(tx, placed("1", { customerId: "c", lines: [line("mug", "v-1")] }));
      await orders.insert(tx, placed("2", { customerId: "c", lines: [line("tea")], state: "returned" }));
      await orders.insert(tx, placed("3", { customerId: "d", lines: [line("tray")] }));
    });
    const of = { customerId: "c", since: 0 };
    const lately = await recommendations.latelyBought(read, testStoreId, of);
    expect(lately.productIds.toSorted()).toEqual(["mug", "tea"]);
    expect(lately).toMatchObject({ variantIds: ["v-1"], returningIds: ["tea"] });
  });

  it("clicks lead to an order by the visit or the person, of people only, five days back", async () => {
    const { db, read, recommendations } = await start();
    await db.transaction(async (tx) => {
      await recommendations.noteClick(tx, click);
      await recommendations.noteClick(tx, { ...click, clickId: "machine-1", isHuman: false });
      await recommendations.noteClick(tx, { ...click, clickId: "stranger-1", customerId: null });
    });
    const ids = async (customerId: string | null, clickId: string | null, placedAt: number) =>
      (await recommendations.clicksBefore(read, testStoreId, { id: "2", customerId, clickId, placedAt })).map(
        (one) => one.clickId,
      );
    expect(await ids("customer-1", null, monday + DAY_MS)).toEqual(["click-0001"]);
    expect(await ids(null, "stranger-1", monday + DAY_MS)).toEqual(["stranger-1"]);
    expect(await ids("customer-1", null, monday + 6 * DAY_MS)).toEqual([]);
    expect(await ids(null, null, monday)).toEqual([]);
  });

  it("an order is owed once; what was offered first stays", async () => {
    const { db, read, orders, recommendations } = await start();
    const credit = {
      storeId: testStoreId,
      orderId: "2",
      clickId: "click-0001",
      fromOrderId: "order-1",
      placement: "page",
      revenueMinor: 4200,
      currency: "USD",
      placedAt: monday,
    } as const;
    await db.transaction(async (tx) => {
      await recommendations.credit(tx, credit);
      await recommendations.credit(tx, { ...credit, clickId: "click-0002", revenueMinor: 4100 });
      await recommendations.noteOffer(tx, offer);
      await recommendations.noteOffer(tx, { ...offer, arm: "holdout", at: monday + 1 });
      await orders.insert(tx, placed("2", { totalMinor: 4100, clickId: "click-0002" }));
    });
    const span = [testStoreId, monday, monday + DAY_MS] as const;
    expect(await recommendations.creditedBetween(read, ...span)).toEqual([
      { ...credit, clickId: "click-0002", revenueMinor: 4100 },
    ]);
    expect(await recommendations.offersBetween(read, ...span)).toEqual([offer]);
    expect(
      await recommendations.placedSince(read, testStoreId, { since: 0, limit: 9, offset: 0 }),
    ).toMatchObject([{ id: "2", clickId: "click-0002", totalMinor: 4100 }]);
  });

  it("an erasure takes the person from a click; a merge takes the click along", async () => {
    const { db, read, orders, customers, recommendations } = await start();
    await db.transaction(async (tx) => {
      await orders.insert(tx, anOrder());
      await orders.insert(tx, placed("2"));
      await recommendations.noteClick(tx, click);
      await recommendations.noteOffer(tx, offer);
      await orders.merge(tx, testStoreId, { from: "order-1", into: "2" });
    });
    const span = [testStoreId, monday, monday + DAY_MS] as const;
    expect(await recommendations.clicksBetween(read, ...span)).toMatchObject([{ orderId: "2" }]);
    expect(await recommendations.offersBetween(read, ...span)).toMatchObject([{ orderId: "2" }]);
    const who = {
      externalId: null,
      email: anOrder().email,
      phone: null,
      orderExternalIds: ["2"],
      at: monday,
    };
    await db.transaction((tx) => customers.redact(tx, testStoreId, who));
    expect(await recommendations.clicksBetween(read, ...span)).toMatchObject([{ customerId: null }]);
  });

  it("counts parcels of the span", async () => {
    const { db, read, orders, shipments, recommendations } = await start();
    await db.transaction(async (tx) => {
      await orders.insert(tx, anOrder());
      await shipments.insert(tx, aShipment({ createdAt: monday }));
    });
    expect(await recommendations.trackedShipments(read, testStoreId, monday, monday + 1)).toBe(1);
    expect(await recommendations.trackedShipments(read, testStoreId, monday + 1, monday + 9)).toBe(0);
  });
});
