import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import type { SelfServiceRequest } from "@/domain/self-service/request";
import { DAY_MS, MINUTE_MS } from "@/domain/shared/instant";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

const request: SelfServiceRequest = {
  id: "request-1",
  storeId: testStoreId,
  orderId: "order-1",
  kind: "reschedule",
  state: "requested",
  wish: { kind: "reschedule", day: "2026-06-12", note: "After six, please" },
  isVerified: true,
  holds: ["high_value"],
  taskId: "task-1",
  platformNote: null,
  answer: null,
  settledBy: null,
  settledByName: null,
  requestedAt: monday,
  settledAt: null,
  revision: 1,
};
const photo = {
  id: "photo-1",
  storeId: testStoreId,
  orderId: "order-1",
  requestId: "request-1",
  mediaType: "image/jpeg",
  sizeBytes: 12_345,
  sealedKey: "sealed",
  addedAt: monday,
};
const step = {
  id: "step-1",
  storeId: testStoreId,
  orderId: "order-1",
  kind: "reschedule",
  at: monday,
} as const;
const code = {
  storeId: testStoreId,
  orderId: "order-1",
  codeHash: "hash",
  expiresAt: monday + 10 * MINUTE_MS,
};
const elsewhere = asStoreId("another-store");

describeOnBothDatabases("what shoppers ask for", (open) => {
  async function start() {
    const db = await open();
    const stores = createStores(db, systemIds);
    await db.transaction((tx) => stores.orders.insert(tx, anOrder()));
    const revision = async () => (await stores.orders.find(db.read, testStoreId, "order-1"))?.revision;
    return { db, read: db.read, ...stores, revision };
  }

  it("is kept as it was asked for, settled once, and draws the order's page anew each time", async () => {
    const { db, read, selfService, revision } = await start();
    const before = (await revision()) ?? 0;
    await db.transaction((tx) => selfService.insert(tx, request));
    expect(await selfService.find(read, testStoreId, "request-1")).toEqual(request);
    expect(await selfService.find(read, elsewhere, "request-1")).toBeNull();
    const done: SelfServiceRequest = {
      ...request,
      state: "done",
      settledBy: "agent",
      settledByName: "Omar Khan",
      answer: "Friday it is.",
      settledAt: monday + DAY_MS,
      revision: 2,
    };
    const settle = (expected: number) => db.transaction((tx) => selfService.update(tx, done, expected));
    expect([await settle(1), await settle(1)]).toEqual([true, false]);
    expect(await selfService.ofOrder(read, testStoreId, "order-1")).toEqual([done]);
    expect(await selfService.ofOrder(read, elsewhere, "order-1")).toEqual([]);
    expect(await revision()).toBe(before + 2);
  });

  it("a code is good for five tries, until it runs out, and once", async () => {
    const { db, selfService } = await start();
    const tries = (now: number) =>
      db.transaction((tx) => selfService.tryCode(tx, { ...code, now, tries: 5 }));
    const renew = (codeHash = "hash") =>
      db.transaction((tx) => selfService.saveCode(tx, { ...code, codeHash, now: monday }));
    expect(await tries(monday)).toBeNull();
    await renew();
    for (let count = 0; count < 5; count += 1) expect(await tries(monday)).toBe("hash");
    expect(await tries(monday)).toBeNull();
    await renew("newer");
    expect(await tries(monday + 10 * MINUTE_MS)).toBeNull();
    expect(await tries(monday)).toBe("newer");
    const use = (codeHash: string) => db.transaction((tx) => selfService.useCode(tx, { ...code, codeHash }));
    expect([await use("hash"), await use("newer"), await use("newer")]).toEqual([false, true, false]);
  });

  it("follows its order into another, and goes with its store", async () => {
    const { db, read, selfService, orders, stores } = await start();
    await db.transaction(async (tx) => {
      const other = { id: "order-2", externalId: "2", trackingCode: "code-2", number: "#2" };
      await orders.insert(tx, anOrder(other));
      await selfService.insert(tx, request);
      await selfService.noteStep(tx, { ...step, step: "requested" });
      await selfService.addAttachment(tx, photo);
      await selfService.saveCode(tx, { ...code, now: monday });
      await orders.merge(tx, testStoreId, { from: "order-1", into: "order-2" });
    });
    expect(await selfService.ofOrder(read, testStoreId, "order-2")).toHaveLength(1);
    expect(await selfService.stepsOfOrder(read, testStoreId, "order-2")).toHaveLength(1);
    expect(await selfService.attachmentsOfOrder(read, testStoreId, "order-2")).toHaveLength(1);
    await db.transaction((tx) => stores.remove(tx, testStoreId));
    expect(await selfService.ofOrder(read, testStoreId, "order-2")).toEqual([]);
    expect(await selfService.stepsOfOrder(read, testStoreId, "order-2")).toEqual([]);
  });

  it("of an erased customer stays that something was asked for, and no photo", async () => {
    const { db, read, selfService, customers } = await start();
    await db.transaction(async (tx) => {
      await selfService.insert(tx, request);
      await selfService.addAttachment(tx, photo);
      await selfService.saveCode(tx, { ...code, now: monday });
    });
    expect(await selfService.findAttachment(read, testStoreId, "photo-1")).toEqual(photo);
    expect([...(await selfService.knownAttachments(read, ["photo-1", "photo-2"]))]).toEqual(["photo-1"]);
    await db.transaction((tx) => customers.redactAll(tx, testStoreId, monday + DAY_MS));
    expect(await selfService.find(read, testStoreId, "request-1")).toMatchObject({
      kind: "reschedule",
      state: "withdrawn",
      settledBy: "erasure",
      wish: null,
      answer: null,
    });
    expect(await selfService.attachmentsOfOrder(read, testStoreId, "order-1")).toEqual([]);
    expect(await selfService.knownAttachments(read, ["photo-1"])).toEqual(new Set());
    const tried = await db.transaction((tx) => selfService.tryCode(tx, { ...code, now: monday, tries: 5 }));
    expect(tried).toBeNull();
  });
});
