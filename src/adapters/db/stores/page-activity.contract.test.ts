import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import type { StoredCsat } from "@/application/ports/page-activity";
import { asStoreId } from "@/domain/access/store-id";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

const answer: StoredCsat = {
  storeId: testStoreId,
  orderId: "order-1",
  score: 2,
  comment: "Left in the rain by Omar",
  via: "page",
  touchpoint: "follow_up",
  variant: "b",
  answeredAt: monday,
  changedAt: monday,
};

describeOnBothDatabases("what shoppers do on the tracking page", (open) => {
  async function start() {
    const db = await open();
    const stores = createStores(db, systemIds);
    await db.transaction((tx) => stores.orders.insert(tx, anOrder()));
    return { db, read: db.read, ...stores };
  }

  it("an order has one answer; another takes its place and the page is drawn anew", async () => {
    const { db, read, pageActivity, orders } = await start();
    const before = await orders.find(read, testStoreId, "order-1");
    await db.transaction((tx) => pageActivity.saveCsat(tx, answer));
    const later = { ...answer, score: 5, comment: null, via: "link" as const, changedAt: monday + 9 };
    await db.transaction((tx) => pageActivity.saveCsat(tx, { ...later, answeredAt: monday + 9 }));
    expect(await pageActivity.csat(read, testStoreId, "order-1")).toEqual({ ...later, via: "page" });
    expect(await pageActivity.csat(read, asStoreId("another-store"), "order-1")).toBeNull();
    const after = await orders.find(read, testStoreId, "order-1");
    expect(after?.revision).toBe((before?.revision ?? 0) + 2);
  });

  it("knows by which message a person looked last, and no machine", async () => {
    const { db, read, pageActivity, orders } = await start();
    const visit = { storeId: testStoreId, orderId: "order-1", isHuman: true };
    await db.transaction(async (tx) => {
      await orders.recordVisit(tx, { ...visit, at: monday, via: "shipped", variant: "b" });
      await orders.recordVisit(tx, { ...visit, at: monday + 5, via: "delay" });
      await orders.recordVisit(tx, { ...visit, at: monday + 7, isHuman: false });
    });
    const look = (from: number, until: number) =>
      pageActivity.lastLook(read, { storeId: testStoreId, orderId: "order-1", from, until });
    expect(await look(monday, monday + 9)).toEqual({ via: "delay", variant: null });
    expect(await look(monday, monday + 4)).toEqual({ via: "shipped", variant: "b" });
    expect(await look(monday + 6, monday + 9)).toBeNull();
  });

  it("an erasure takes the comment and leaves the score", async () => {
    const { db, read, pageActivity, customers } = await start();
    await db.transaction(async (tx) => {
      await pageActivity.saveCsat(tx, answer);
      const who = { externalId: null, email: anOrder().email, phone: null, orderExternalIds: [], at: monday };
      await customers.redact(tx, testStoreId, who);
    });
    expect(await pageActivity.csat(read, testStoreId, "order-1")).toEqual({ ...answer, comment: null });
  });

  it("answers and clicks go along when an order turns out to be another one, and go with their store", async () => {
    const { db, read, pageActivity, orders, stores } = await start();
    const moment = { storeId: testStoreId, orderId: "order-1", at: monday, via: "shipped" };
    await db.transaction(async (tx) => {
      await pageActivity.saveCsat(tx, answer);
      await pageActivity.noteMoment(tx, { ...moment, kind: "wismo_click" });
      await pageActivity.noteMoment(tx, { ...moment, kind: "wismo_click" });
      await orders.insert(tx, anOrder({ id: "order-2", externalId: "2", trackingCode: "c-2", number: "#2" }));
      await orders.merge(tx, testStoreId, { from: "order-1", into: "order-2" });
    });
    expect(await pageActivity.csat(read, testStoreId, "order-2")).toEqual({ ...answer, orderId: "order-2" });
    await db.transaction((tx) => stores.remove(tx, testStoreId));
    expect(await pageActivity.csat(read, testStoreId, "order-2")).toBeNull();
  });
});
