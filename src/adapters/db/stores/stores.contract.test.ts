import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import { anOrder, aShipment, monday, testStoreId } from "@/testing/builders/facts";
import { aHook, aJourney, aLedgerEntry, aMessage, aRun, aStoredEvent, aTimer } from "@/testing/builders/rows";
import { aShop } from "@/testing/builders/shop";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { readHandle } from "../connection";
import { createStores } from "../create-stores";

const second = 1_000;

describeOnBothDatabases("stores, hooks and events", (open) => {
  async function openStores() {
    const db = await open();
    return { db, ...createStores(db, systemIds) };
  }

  it("finds a store by its id, its slug and as the default, and sees a change at once", async () => {
    const { db, stores } = await openStores();
    expect(await stores.findDefault(db.read)).toBeNull();
    const other = aShop({ id: asStoreId("store-2"), slug: "fern", isDefault: false, createdAt: monday + 1 });
    await db.transaction(async (tx) => {
      await stores.save(tx, aShop());
      await stores.save(tx, other);
    });
    expect(await stores.findDefault(db.read)).toEqual(aShop());
    expect(await stores.findBySlug(db.read, "fern")).toEqual(other);
    expect(await stores.find(db.read, testStoreId)).toEqual(aShop());
    expect(await stores.find(db.read, asStoreId("nowhere"))).toBeNull();
    await db.transaction((tx) => stores.save(tx, aShop({ name: "Ash", resendUncertain: true })));
    expect(await stores.list(db.read)).toEqual([aShop({ name: "Ash", resendUncertain: true }), other]);
  });

  it("keeps one secret per source and store, and forgets it when asked", async () => {
    const { db, stores } = await openStores();
    const secret = (storeId = testStoreId) => stores.secretOf(db.read, storeId, "shopify");
    expect(await secret()).toBeNull();
    await db.transaction((tx) => stores.saveSecret(tx, testStoreId, "shopify", "sealed"));
    expect(await secret()).toBe("sealed");
    expect(await secret(asStoreId("store-2"))).toBeNull();
    await db.transaction((tx) => stores.saveSecret(tx, testStoreId, "shopify", null));
    expect(await secret()).toBeNull();
  });

  it("notes when a source was heard and refused, at most once a second, and keeps its secret", async () => {
    const { db, stores } = await openStores();
    const note = (at: number, refused: string | null) =>
      db.transaction((tx) => stores.noteHeard(tx, testStoreId, "shopify", { at, refused }));
    const noted = async () => (await readHandle(db.read).select().from(db.t.sourceConnections))[0];
    await db.transaction((tx) => stores.saveSecret(tx, testStoreId, "shopify", "sealed"));
    await note(monday, null);
    await note(monday + second - 1, null);
    expect(await noted()).toMatchObject({ lastHeardAt: monday, lastRefusedAt: null, sealedSecret: "sealed" });
    await note(monday + second, "It carried no signature.");
    await note(monday + 2 * second, null);
    expect(await noted()).toMatchObject({
      lastHeardAt: monday + 2 * second,
      lastRefusedAt: monday + second,
      lastRefusedWhy: "It carried no signature.",
      sealedSecret: "sealed",
    });
  });

  it("takes a hook once per delivery, and any number that have no key", async () => {
    const { db, hooks } = await openStores();
    const insert = (changes: Parameters<typeof aHook>[0]) =>
      db.grouped((tx) => hooks.insert(tx, aHook(changes)));
    expect(await insert({})).toBe(true);
    expect(await insert({ id: "hook-2" })).toBe(false);
    expect(await insert({ id: "hook-3", source: "aftership" })).toBe(true);
    expect(await insert({ id: "hook-4", dedupeKey: null, state: "refused" })).toBe(true);
    expect(await insert({ id: "hook-5", dedupeKey: null, state: "refused" })).toBe(true);
    await db.transaction((tx) => hooks.setState(tx, "hook-1", "parked", "It is strange.", monday + second));
    const parked = aHook({ state: "parked", why: "It is strange.", doneAt: monday + second });
    expect(await hooks.find(db.read, "hook-1")).toEqual(parked);
    await db.transaction((tx) => hooks.setState(tx, "hook-1", "received", null, monday + 2 * second));
    expect(await hooks.find(db.read, "hook-1")).toEqual(aHook());
  });

  it("hears a fact once per store, and knows what it is about once that is known", async () => {
    const { db, events } = await openStores();
    const insert = (changes: Parameters<typeof aStoredEvent>[0]) =>
      db.transaction((tx) => events.insert(tx, aStoredEvent(changes)));
    expect(await insert({})).toBe(true);
    expect(await insert({ id: "event-2", hookId: "hook-2" })).toBe(false);
    expect(await insert({ id: "event-3", storeId: asStoreId("store-2") })).toBe(true);
    await db.transaction((tx) => events.link(tx, "event-1", { orderId: "order-1", shipmentId: null }));
    expect(await events.find(db.read, testStoreId, "event-1")).toEqual(aStoredEvent({ orderId: "order-1" }));
    expect(await events.find(db.read, testStoreId, "event-3")).toBeNull();
  });

  it("counts an unknown code, and remembers how a person mapped it", async () => {
    const { db, events } = await openStores();
    const code = { vocabulary: "ups", code: "ZZ" };
    await db.transaction(async (tx) => {
      await events.noteUnknownCode(tx, testStoreId, { ...code, text: "Odd", at: monday });
      await events.noteUnknownCode(tx, testStoreId, { ...code, text: "Odder", at: monday + second });
      await events.mapCode(tx, testStoreId, {
        ...code,
        mark: { status: "InTransit", reason: null },
        at: monday,
      });
    });
    expect(await readHandle(db.read).select().from(db.t.unknownCodes)).toEqual([
      {
        ...code,
        storeId: testStoreId,
        text: "Odd",
        count: 2,
        firstSeenAt: monday,
        lastSeenAt: monday + second,
        mark: { status: "InTransit", reason: null },
        mappedAt: monday,
      },
    ]);
  });

  it("removes a store with all that belongs to it, and nothing of another", async () => {
    const all = await openStores();
    const { db, stores } = all;
    const kept = asStoreId("kept");
    await fill(all, testStoreId);
    await fill(all, kept);
    const rowsOf = async (storeId: string) => {
      let rows = 0;
      for (const table of Object.values(db.t)) {
        const found = JSON.stringify(await readHandle(db.read).select().from(table));
        rows += found.split(`"${storeId}"`).length - 1;
      }
      return rows;
    };
    const before = await rowsOf(kept);
    expect(before).toBeGreaterThan(10);
    await db.transaction((tx) => stores.remove(tx, testStoreId));
    expect(await rowsOf(testStoreId)).toBe(0);
    expect(await rowsOf(kept)).toBe(before);
    expect(await stores.find(db.read, testStoreId)).toBeNull();
  });
});

type All = ReturnType<typeof createStores> & { db: Parameters<typeof createStores>[0] };

const customerEvent: CanonicalEvent = {
  type: "customer",
  key: "c",
  occurredAt: monday,
  customer: { externalId: "1" },
};

async function fill(all: All, storeId: typeof testStoreId): Promise<void> {
  const { db } = all;
  const id = (what: string) => `${what} of ${storeId}`;
  await db.transaction(async (tx) => {
    await all.stores.save(tx, aShop({ id: storeId, slug: storeId, isDefault: false }));
    await all.stores.saveSecret(tx, storeId, "shopify", "sealed");
    await all.hooks.insert(tx, aHook({ id: id("hook"), storeId }));
    await all.events.insert(tx, aStoredEvent({ id: id("event"), storeId, event: customerEvent }));
    await all.events.insert(tx, aStoredEvent({ id: id("repeat"), storeId, event: customerEvent }));
    await all.customers.merge(tx, storeId, { email: "a@example.com" }, monday);
    await all.orders.insert(tx, anOrder({ id: id("order"), storeId, trackingCode: id("code") }));
    await all.shipments.insert(tx, aShipment({ id: id("parcel"), orderId: id("order"), storeId }));
    await all.journeys.insert(tx, aJourney({ id: id("journey"), storeId }));
    await all.runs.insert(tx, aRun({ id: id("run"), storeId }));
    await all.ledger.append(tx, [aLedgerEntry({ id: id("entry"), storeId })]);
    await all.timers.set(tx, aTimer({ id: id("timer"), storeId, subjectId: id("run") }));
    await all.messages.insert(tx, aMessage({ id: id("message"), storeId }));
  });
}
