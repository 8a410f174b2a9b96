import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";
import { createTrackingPages } from "./tracking-pages";

describeOnBothDatabases("the key of a tracking page", (open) => {
  it("is what a cached page depends on, and follows every change of the order", async () => {
    const database = await open();
    const { orders } = createStores(database, systemIds);
    const pages = createTrackingPages(database);
    const order = anOrder({ trackingCode: "k7", revision: 4 });
    await database.transaction((tx) => orders.insert(tx, order));
    const key = {
      orderId: order.id,
      storeId: testStoreId,
      revision: 4,
      deliveredAt: null,
      cancelledAt: null,
    };
    expect(await pages.keyOf(database.read, "k7")).toEqual(key);
    const delivered = { ...order, revision: 5, deliveredAt: monday + 1 };
    await database.transaction((tx) => orders.update(tx, delivered, []));
    expect(await pages.keyOf(database.read, "k7")).toEqual({ ...key, revision: 5, deliveredAt: monday + 1 });
    expect(await pages.keyOf(database.read, "k8")).toBeNull();
  });

  it("a renewed code takes the place of all that went before, those of merged orders too", async () => {
    const database = await open();
    const { orders } = createStores(database, systemIds);
    const pages = createTrackingPages(database);
    const order = anOrder({ trackingCode: "k1", revision: 4 });
    const twin = { ...order, id: "twin", trackingCode: "k2", externalId: "twin" };
    await database.transaction(async (tx) => {
      await orders.insert(tx, order);
      await orders.insert(tx, twin);
      await orders.merge(tx, testStoreId, { from: twin.id, into: order.id });
    });
    expect(await pages.keyOf(database.read, "k2")).toMatchObject({ orderId: order.id });
    const renewal = { storeId: testStoreId, orderId: order.id, trackingCode: "k3" };
    await database.transaction((tx) => orders.renewCode(tx, renewal));
    expect(await pages.keyOf(database.read, "k3")).toMatchObject({ orderId: order.id, revision: 5 });
    for (const code of ["k1", "k2"]) expect(await pages.keyOf(database.read, code)).toBeNull();
  });
});
