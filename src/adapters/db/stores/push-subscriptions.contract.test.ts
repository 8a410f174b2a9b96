import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import type { PushSubscription } from "@/application/ports/push-subscriptions";
import { asStoreId } from "@/domain/access/store-id";
import { monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

function browser(name: string, changes: Partial<PushSubscription> = {}): PushSubscription {
  return {
    id: `id-${name}`,
    storeId: testStoreId,
    customerId: "customer-1",
    endpoint: `https://push.example/${name}`,
    p256dh: "key",
    auth: "secret",
    createdAt: monday,
    ...changes,
  };
}

describeOnBothDatabases("browsers that are subscribed", (open) => {
  async function start() {
    const db = await open();
    return { db, read: db.read, ...createStores(db, systemIds) };
  }

  it("a browser that subscribes again has one subscription, of whoever was last", async () => {
    const { db, read, pushSubscriptions } = await start();
    await db.transaction(async (tx) => {
      await pushSubscriptions.save(tx, browser("phone"));
      const again = { id: "another id", auth: "new secret", customerId: "customer-2" };
      await pushSubscriptions.save(tx, browser("phone", again));
      await pushSubscriptions.save(tx, browser("phone", { id: "third", storeId: asStoreId("another") }));
    });
    expect(await pushSubscriptions.ofCustomer(read, testStoreId, "customer-1")).toEqual([]);
    expect(await pushSubscriptions.ofCustomer(read, testStoreId, "customer-2")).toMatchObject([
      { id: "id-phone", auth: "new secret" },
    ]);
  });

  it("keeps the newest few of one person's and removes those named", async () => {
    const { db, read, pushSubscriptions } = await start();
    await db.transaction(async (tx) => {
      for (let at = 0; at < 12; at += 1)
        await pushSubscriptions.save(tx, browser(`${at}`, { createdAt: monday + at }));
      await pushSubscriptions.remove(tx, testStoreId, ["id-11"]);
      await pushSubscriptions.remove(tx, asStoreId("another"), ["id-10"]);
    });
    const left = await pushSubscriptions.ofCustomer(read, testStoreId, "customer-1");
    expect(left.map(({ id }) => id)).toEqual(["id-4", "id-5", "id-6", "id-7", "id-8", "id-9", "id-10"]);
  });

  it("goes with an erasure of the person; what they agreed to stays as proof", async () => {
    const { db, read, pushSubscriptions, customers } = await start();
    await db.transaction(async (tx) => {
      const { id } = await customers.merge(tx, testStoreId, { email: "dana@example.com" }, monday);
      await pushSubscriptions.save(tx, browser("phone", { customerId: id }));
      await customers.recordConsent(tx, testStoreId, id, {
        channel: "push",
        class: "transactional",
        state: "granted",
        source: "tracking_page",
        wording: "Notify me",
        ip: "192.0.2.1",
        at: monday,
      });
      const who = {
        externalId: null,
        email: "dana@example.com",
        phone: null,
        orderExternalIds: [],
        at: monday,
      };
      await customers.redact(tx, testStoreId, who);
      expect(await pushSubscriptions.ofCustomer(tx, testStoreId, id)).toEqual([]);
      expect(await customers.consents(tx, testStoreId, id)).toMatchObject([
        { channel: "push", state: "granted", wording: "Notify me", ip: null },
      ]);
    });
    expect(read).toBeDefined();
  });
});
