import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { anOrder, aShipment, monday, testStoreId } from "@/testing/builders/facts";
import { aHook, aTimer } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { afterCommit, type WriteHandle, writeHandle } from "./connection";
import { createStores } from "./create-stores";

describeOnBothDatabases("the database", (open) => {
  async function openWithStores() {
    const db = await open();
    return { db, stores: createStores(db, systemIds) };
  }

  it("gives back what was written: text with NUL and emoji, JSON, booleans, milliseconds, large amounts", async () => {
    const { db, stores } = await openWithStores();
    const order = anOrder({
      firstName: "Dana\u{1F4E6}",
      tags: ["wholesale \u0000 import"],
      isTest: true,
      totalMinor: 9_007_199_254_740_991,
      placedAt: monday + 123,
    });
    await db.transaction((tx) => stores.orders.insert(tx, order));
    expect(await stores.orders.find(db.read, testStoreId, order.id)).toEqual(order);
    await expect(
      db.transaction((tx) => stores.hooks.insert(tx, aHook({ body: "not \u0000 JSON" }))),
    ).resolves.toBe(true);
  });

  it("keeps nothing of a transaction that fails after awaiting", async () => {
    const { db, stores } = await openWithStores();
    const failing = db.transaction(async (tx) => {
      await stores.orders.insert(tx, anOrder());
      await stores.timers.set(tx, aTimer());
      throw new Error("the third step failed");
    });
    await expect(failing).rejects.toThrow("the third step failed");
    expect(await stores.orders.find(db.read, testStoreId, "order-1")).toBeNull();
    expect(await stores.timers.nextDueAt(db.read)).toBeNull();
  });

  it("refuses a taken unique key", async () => {
    const { db, stores } = await openWithStores();
    await db.transaction((tx) => stores.orders.insert(tx, anOrder()));
    const again = anOrder({ id: "order-2", trackingCode: "code-2" });
    await expect(db.transaction((tx) => stores.orders.insert(tx, again))).rejects.toThrow();
    expect(await stores.orders.find(db.read, testStoreId, "order-2")).toBeNull();
  });

  it("refuses a row whose parent is not there", async () => {
    const { db, stores } = await openWithStores();
    await expect(db.transaction((tx) => stores.shipments.insert(tx, aShipment()))).rejects.toThrow();
  });

  it("commits each of several grouped calls, and one that fails fails alone", async () => {
    const { db, stores } = await openWithStores();
    const insert = (id: string, fails: boolean) =>
      db.grouped(async (tx) => {
        const isNew = await stores.hooks.insert(tx, aHook({ id, dedupeKey: id }));
        if (fails) await stores.shipments.insert(tx, aShipment({ id, orderId: "nowhere" }));
        return isNew;
      });
    const results = await Promise.allSettled([insert("a", false), insert("b", true), insert("c", false)]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await stores.hooks.find(db.read, "a")).not.toBeNull();
    expect(await stores.hooks.find(db.read, "b")).toBeNull();
    expect(await stores.hooks.find(db.read, "c")).not.toBeNull();
  });

  it("lets a grouped call see what an earlier call of the group wrote", async () => {
    const { db, stores } = await openWithStores();
    const insert = () => db.grouped((tx) => stores.hooks.insert(tx, aHook({ id: systemIds.next() })));
    const results = await Promise.all([insert(), insert(), insert()]);
    expect(results.filter((isNew) => isNew)).toHaveLength(1);
  });

  it("runs what waits for the commit after it, and never after a rollback", async () => {
    const { db, stores } = await openWithStores();
    const heard: string[] = [];
    const announce = (what: string, fails: boolean) => async (tx: Parameters<typeof afterCommit>[0]) => {
      afterCommit(tx, () => heard.push(what));
      await stores.timers.nextDueAt(tx);
      if (fails) throw new Error("no");
    };
    await db.transaction(announce("alone", false));
    await db.transaction(announce("rolled back", true)).catch(() => undefined);
    await Promise.allSettled([
      db.grouped(announce("grouped", false)),
      db.grouped(announce("left out", true)),
    ]);
    expect(heard).toEqual(["alone", "grouped"]);
  });

  it("loses no update when twenty transactions change one order", async () => {
    const { db, stores } = await openWithStores();
    await db.transaction((tx) => stores.orders.insert(tx, anOrder({ revision: 0 })));
    const change = () =>
      db.transaction(async (tx) => {
        const order = await stores.orders.findByRef(tx, testStoreId, { externalId: null, number: "1042" });
        if (order === null) throw new Error("The order is gone");
        await stores.orders.update(tx, { ...order, revision: order.revision + 1 }, []);
      });
    await Promise.all(Array.from({ length: 20 }, change));
    expect(await stores.orders.find(db.read, testStoreId, "order-1")).toMatchObject({ revision: 20 });
  });

  it("carries out transactions that lock the same two orders in opposite order", async () => {
    const { db, stores } = await openWithStores();
    const ids = ["a", "b"];
    await db.transaction(async (tx) => {
      for (const id of ids)
        await stores.orders.insert(tx, anOrder({ id, externalId: id, trackingCode: id, revision: 0 }));
    });
    const raise = (order: readonly string[]) =>
      db.transaction(async (tx) => {
        for (const id of order) {
          const found = await stores.orders.find(tx, testStoreId, id);
          if (found !== null) await stores.orders.update(tx, { ...found, revision: found.revision + 1 }, []);
        }
      });
    await Promise.all(Array.from({ length: 6 }, (_, n) => raise(n % 2 === 0 ? ids : [...ids].reverse())));
    for (const id of ids) {
      expect(await stores.orders.find(db.read, testStoreId, id)).toMatchObject({ revision: 6 });
    }
  });

  it("makes one order when two hooks tell of it for the first time at once", async () => {
    const { db, stores } = await openWithStores();
    const hear = (id: string) =>
      db.transaction(async (tx) => {
        const known = await stores.orders.findByRef(tx, testStoreId, { externalId: null, number: "#77" });
        if (known !== null) return known.id;
        await stores.orders.insert(tx, anOrder({ id, externalId: null, number: "#77", trackingCode: id }));
        return id;
      });
    const ids = await Promise.all(["a", "b", "c", "d"].map(hear));
    expect(new Set(ids).size).toBe(1);
  });

  it("makes one customer when several hooks name the same guest at once", async () => {
    const { db, stores } = await openWithStores();
    const hear = () =>
      db.transaction((tx) => stores.customers.merge(tx, testStoreId, { email: "Dana@Example.com " }, monday));
    const customers = await Promise.all([hear(), hear(), hear(), hear()]);
    expect(new Set(customers.map(({ id }) => id)).size).toBe(1);
  });

  it("shows readers only what is committed, and never makes them wait", async () => {
    const { db, stores } = await openWithStores();
    const seenInside = await db.transaction(async (tx) => {
      await stores.orders.insert(tx, anOrder());
      return stores.orders.find(tx, testStoreId, "order-1");
    });
    expect(seenInside).not.toBeNull();
    let seenMeanwhile: unknown = "nothing was asked";
    await db.transaction(async (tx) => {
      await stores.orders.insert(tx, anOrder({ id: "order-2", externalId: "2", trackingCode: "code-2" }));
      seenMeanwhile = await stores.orders.find(db.read, testStoreId, "order-2");
    });
    expect(seenMeanwhile).toBeNull();
    expect(await stores.orders.find(db.read, testStoreId, "order-2")).not.toBeNull();
  });

  it("refuses to write through the reader", async () => {
    const { db } = await openWithStores();
    await expect(sneakedWriteHandle(db.read).delete(db.t.timers)).rejects.toThrow();
  });

  it("refuses a transaction inside a transaction, and a tx that outlived its own", async () => {
    const { db, stores } = await openWithStores();
    const nested = db.transaction(() => db.transaction(async () => 1));
    await expect(nested).rejects.toThrow("already open");
    const nestedGroup = db.transaction(() => db.grouped(async () => 1));
    await expect(nestedGroup).rejects.toThrow("already open");
    const kept = await db.transaction(async (tx) => tx);
    expect(() => writeHandle(kept)).toThrow("has ended");
    await expect(db.transaction((tx) => stores.hooks.insert(tx, aHook()))).resolves.toBe(true);
  });

  it("claims each due timer exactly once among four workers", async () => {
    const { db, stores } = await openWithStores();
    await db.transaction(async (tx) => {
      for (let n = 0; n < 200; n += 1)
        await stores.timers.set(tx, aTimer({ id: `t${n}`, subjectId: `run-${n}` }));
    });
    const claimed: string[] = [];
    const work = async () => {
      for (;;) {
        const batch = await db.transaction((tx) =>
          stores.timers.claimDue(tx, { now: monday, leaseMs: 60_000, limit: 7 }),
        );
        if (batch.length === 0) return;
        claimed.push(...batch.map(({ id }) => id));
      }
    };
    await Promise.all([work(), work(), work(), work()]);
    expect(claimed).toHaveLength(200);
    expect(new Set(claimed).size).toBe(200);
  });
});

/** What only a cast can do: at run time every handle has the verbs that write. */
function sneakedWriteHandle(reader: object): WriteHandle {
  return (reader as { handle: WriteHandle }).handle;
}
