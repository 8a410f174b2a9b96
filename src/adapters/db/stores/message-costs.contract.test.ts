import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

describeOnBothDatabases("what a text cost, and what a webhook answered", (open) => {
  it("is an estimate until the provider has said it, and never an estimate again", async () => {
    const db = await open();
    const { messageCosts } = createStores(db, systemIds);
    const cost = { messageId: "m1", storeId: testStoreId, parts: 1, currency: "USD", at: monday } as const;
    const note = (micros: number, isReported: boolean) =>
      db.transaction((tx) => messageCosts.note(tx, { ...cost, micros, isReported }));
    await note(12_000, false);
    await note(13_000, false);
    expect(await messageCosts.find(db.read, "m1")).toEqual({ ...cost, micros: 13_000, isReported: false });
    await note(8_300, true);
    await note(12_000, false);
    expect(await messageCosts.find(db.read, "m1")).toEqual({ ...cost, micros: 8_300, isReported: true });
  });

  it("is listed from the newest and forgotten when it is too old", async () => {
    const db = await open();
    const { webhookDeliveries } = createStores(db, systemIds);
    const delivery = (id: string, at: number) => ({
      id,
      storeId: testStoreId,
      messageId: "m1",
      orderId: null,
      touchpoint: "shipped",
      at,
      durationMs: 12,
      status: null,
      answer: null,
      isReplay: false,
    });
    await db.transaction(async (tx) => {
      for (const [id, at] of [["a", monday] as const, ["b", monday + 2] as const])
        await webhookDeliveries.insert(tx, delivery(id, at));
    });
    const ids = async () => (await webhookDeliveries.newest(db.read, testStoreId, 5)).map(({ id }) => id);
    expect(await ids()).toEqual(["b", "a"]);
    expect(await db.transaction((tx) => webhookDeliveries.prune(tx, monday + 1))).toBe(1);
    expect(await ids()).toEqual(["b"]);
    expect(await webhookDeliveries.find(db.read, testStoreId, "b")).toEqual(delivery("b", monday + 2));
  });
});
