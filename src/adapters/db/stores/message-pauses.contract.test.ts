import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

const pause = {
  storeId: testStoreId,
  orderId: "order-1",
  pausedAt: monday,
  pausedBy: "omar",
  pausedByName: "Omar Khan",
};

describeOnBothDatabases("messages of an order that are held back", (open) => {
  async function start() {
    const db = await open();
    return { db, read: db.read, ...createStores(db, systemIds) };
  }

  it("are held back once, by whoever was first, until somebody lets them go", async () => {
    const { db, read, messagePauses } = await start();
    const insert = (pausedBy: string) =>
      db.transaction((tx) => messagePauses.insert(tx, { ...pause, pausedBy }));
    expect([await insert("omar"), await insert("lena")]).toEqual([true, false]);
    expect(await messagePauses.find(read, testStoreId, "order-1")).toEqual(pause);
    expect(await messagePauses.find(read, asStoreId("another-store"), "order-1")).toBeNull();
    const remove = () => db.transaction((tx) => messagePauses.remove(tx, testStoreId, "order-1"));
    expect([await remove(), await remove()]).toEqual([true, false]);
    expect(await messagePauses.find(read, testStoreId, "order-1")).toBeNull();
  });

  it("stay held back when the order turns out to be another one, and go with their store", async () => {
    const { db, read, messagePauses, orders, stores } = await start();
    await db.transaction(async (tx) => {
      await orders.insert(tx, anOrder());
      const other = { id: "order-2", externalId: "2", trackingCode: "code-2" };
      await orders.insert(tx, anOrder({ ...other, number: "#2" }));
      await messagePauses.insert(tx, pause);
      await orders.merge(tx, testStoreId, { from: "order-1", into: "order-2" });
    });
    expect(await messagePauses.find(read, testStoreId, "order-2")).toEqual({ ...pause, orderId: "order-2" });
    await db.transaction((tx) => stores.remove(tx, testStoreId));
    expect(await messagePauses.find(read, testStoreId, "order-2")).toBeNull();
  });
});
