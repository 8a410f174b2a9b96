import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import type { JourneyContent } from "@/domain/journey/version";
import { monday, testStoreId } from "@/testing/builders/facts";
import { aJourney, aLedgerEntry, aMessage, aRun, aTimer } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { readHandle } from "../connection";
import { createStores } from "../create-stores";

const minute = 60_000;
const content: JourneyContent = { scope: "shipment", start: "start", nodes: {}, messages: {}, exitOn: [] };

describeOnBothDatabases("journeys, runs and what they leave", (open) => {
  async function openStores() {
    const db = await open();
    return { db, ...createStores(db, systemIds) };
  }
  type Stores = Awaited<ReturnType<typeof openStores>>;

  const publish = ({ db, journeys }: Stores, versionId: string) =>
    db.transaction((tx) =>
      journeys.publish(tx, {
        storeId: testStoreId,
        journeyId: "journey-1",
        versionId,
        content,
        by: "user-1",
        at: monday,
      }),
    );

  it("publishes versions in order, the newest is live, and older ones stay as they were", async () => {
    const stores = await openStores();
    const { db, journeys } = stores;
    await db.transaction((tx) => journeys.insert(tx, aJourney()));
    expect(await journeys.live(db.read, testStoreId)).toEqual([]);
    const first = await publish(stores, "version-1");
    expect(first).toMatchObject({ number: 1, publishedAt: monday, ...content });
    const second = await publish(stores, "version-2");
    expect(await journeys.live(db.read, testStoreId)).toEqual([
      { journey: aJourney({ state: "live", liveVersionId: "version-2" }), version: second },
    ]);
    expect(await journeys.version(db.read, testStoreId, "version-1")).toEqual(first);
    expect(await journeys.version(db.read, asStoreId("another-store"), "version-1")).toBeNull();
    expect(await journeys.version(db.read, testStoreId, "version-3")).toBeNull();
  });

  it("keeps a paused journey paused when a version is published, and lists all by position", async () => {
    const stores = await openStores();
    const { db, journeys } = stores;
    await db.transaction(async (tx) => {
      await journeys.insert(tx, aJourney({ position: 2 }));
      await journeys.insert(tx, aJourney({ id: "journey-0", key: "first", position: 1 }));
      await journeys.setState(tx, testStoreId, "journey-1", "paused");
    });
    await publish(stores, "version-1");
    expect(await journeys.find(db.read, testStoreId, "journey-1")).toMatchObject({ state: "paused" });
    const names = (await journeys.list(db.read, testStoreId)).map(({ id }) => id);
    expect(names).toEqual(["journey-0", "journey-1"]);
    const live = await journeys.live(db.read, testStoreId);
    expect(live.map(({ journey }) => journey.state)).toEqual(["paused"]);
  });

  it("shows a change of state at once, also inside the transaction that makes it, and not after a rollback", async () => {
    const stores = await openStores();
    const { db, journeys } = stores;
    await db.transaction((tx) => journeys.insert(tx, aJourney()));
    await publish(stores, "version-1");
    const stateNow = async () => (await journeys.live(db.read, testStoreId))[0]?.journey.state;
    expect(await stateNow()).toBe("live");
    const pause = db.transaction(async (tx) => {
      await journeys.setState(tx, testStoreId, "journey-1", "paused");
      const [inside] = await journeys.live(tx, testStoreId);
      expect(inside?.journey.state).toBe("paused");
      throw new Error("rolled back");
    });
    await expect(pause).rejects.toThrow("rolled back");
    expect(await stateNow()).toBe("live");
    await db.transaction((tx) => journeys.setState(tx, testStoreId, "journey-1", "paused"));
    expect(await stateNow()).toBe("paused");
  });

  it("enters a parcel once per journey and occurrence", async () => {
    const { db, runs } = await openStores();
    const insert = (changes: Parameters<typeof aRun>[0]) =>
      db.transaction((tx) => runs.insert(tx, aRun(changes)));
    expect(await insert({})).toBe(true);
    expect(await insert({ id: "run-2" })).toBe(false);
    expect(await insert({ id: "run-3", occurrence: 2 })).toBe(true);
    const moved = aRun({ nodeId: null, status: "done", endedAt: monday, endReason: "goal", waitUntil: null });
    await db.transaction((tx) => runs.update(tx, moved));
    expect(await runs.find(db.read, testStoreId, "run-1")).toEqual(moved);
    expect((await runs.ofOrder(db.read, testStoreId, "order-1")).map(({ id }) => id)).toEqual([
      "run-1",
      "run-3",
    ]);
    const page = { afterId: null, limit: 10 };
    const active = await runs.activeOfJourney(db.read, testStoreId, "journey-1", page);
    expect(active.map(({ id }) => id)).toEqual(["run-3"]);
    expect(
      await runs.activeOfJourney(db.read, testStoreId, "journey-1", { ...page, afterId: "run-3" }),
    ).toEqual([]);
  });

  it("keeps the arm that a unit was shown first", async () => {
    const { db, runs } = await openStores();
    const exposure = { storeId: testStoreId, experiment: "subject", unitId: "order-1", arm: "a", at: monday };
    await db.transaction(async (tx) => {
      await runs.saveExposure(tx, exposure);
      await runs.saveExposure(tx, { ...exposure, arm: "b" });
    });
    expect(await readHandle(db.read).select().from(db.t.exposures)).toEqual([exposure]);
  });

  it("appends ledger entries with the values they were decided on", async () => {
    const { db, ledger } = await openStores();
    const { until: _until, ...plain } = aLedgerEntry({ id: "entry-2", kind: "noted", reason: "note" });
    await db.transaction(async (tx) => {
      await ledger.append(tx, [aLedgerEntry(), plain]);
      await ledger.append(tx, []);
    });
    const rows = await readHandle(db.read).select().from(db.t.ledgerEntries).orderBy(db.t.ledgerEntries.id);
    expect(rows[0]).toMatchObject(aLedgerEntry());
    expect(rows[1]).toMatchObject({ ...plain, until: null, touchpoint: null });
  });

  it("moves the one timer of a node, and claims what is due, oldest first", async () => {
    const { db, timers } = await openStores();
    await db.transaction(async (tx) => {
      await timers.set(tx, aTimer({ id: "a", subjectId: "run-a", dueAt: monday + 10 * minute }));
      await timers.set(tx, aTimer({ id: "a2", subjectId: "run-a", dueAt: monday + minute }));
      await timers.set(tx, aTimer({ id: "b", subjectId: "run-b", dueAt: monday }));
      await timers.set(tx, aTimer({ id: "c", subjectId: "run-c", dueAt: monday + 60 * minute }));
      await timers.set(tx, aTimer({ id: "d", subjectId: "run-d", dueAt: monday }));
      await timers.cancel(tx, "run", "run-d", "wait");
    });
    expect(await timers.nextDueAt(db.read)).toBe(monday);
    const claim = { now: monday + 2 * minute, leaseMs: minute, limit: 10 };
    const claimed = await db.transaction((tx) => timers.claimDue(tx, claim));
    expect(claimed.map(({ id, dueAt, attempts }) => ({ id, dueAt, attempts }))).toEqual([
      { id: "b", dueAt: monday, attempts: 1 },
      { id: "a", dueAt: monday + minute, attempts: 1 },
    ]);
    expect(await timers.nextDueAt(db.read)).toBe(monday + 3 * minute);
  });

  it("frees a claimed timer when its lease ends, and finishes it once", async () => {
    const { db, timers } = await openStores();
    await db.transaction((tx) => timers.set(tx, aTimer()));
    const claimAt = (now: number) =>
      db.transaction((tx) => timers.claimDue(tx, { now, leaseMs: minute, limit: 10 }));
    const [timer] = await claimAt(monday);
    expect(await claimAt(monday + minute - 1)).toEqual([]);
    expect(await claimAt(monday + minute)).toMatchObject([{ id: "timer-1", attempts: 2 }]);
    if (timer === undefined) throw new Error("The timer was not claimed");
    expect(await db.transaction((tx) => timers.finish(tx, timer))).toBe(true);
    expect(await db.transaction((tx) => timers.finish(tx, timer))).toBe(false);
    expect(await timers.nextDueAt(db.read)).toBeNull();
  });

  it("does not finish a timer that was moved after it was claimed", async () => {
    const { db, timers } = await openStores();
    await db.transaction((tx) => timers.set(tx, aTimer()));
    const [timer] = await db.transaction((tx) =>
      timers.claimDue(tx, { now: monday, leaseMs: minute, limit: 10 }),
    );
    await db.transaction((tx) => timers.set(tx, aTimer({ dueAt: monday + 60 * minute })));
    if (timer === undefined) throw new Error("The timer was not claimed");
    expect(await db.transaction((tx) => timers.finish(tx, timer))).toBe(false);
    expect(await timers.nextDueAt(db.read)).toBe(monday + 60 * minute);
  });

  it("writes a message once per key, and all that its sending produced", async () => {
    const { db, messages } = await openStores();
    const insert = (changes: Parameters<typeof aMessage>[0]) =>
      db.transaction((tx) => messages.insert(tx, aMessage(changes)));
    expect(await insert({})).toBe(true);
    expect(await insert({ id: "message-2" })).toBe(false);
    const sent = aMessage({
      state: "sent",
      html: "<p>ä</p>",
      text: "ä",
      subject: "s",
      sentAt: monday,
      attempts: 1,
    });
    await db.transaction((tx) => messages.update(tx, sent));
    expect(await messages.find(db.read, "message-1")).toEqual(sent);
    expect(await messages.ofOrder(db.read, testStoreId, "order-1")).toEqual([
      {
        id: "message-1",
        key: sent.key,
        touchpoint: "shipped",
        channel: "email",
        class: "transactional",
        state: "sent",
        shipmentIds: ["shipment-1"],
        queuedAt: monday,
        sentAt: monday,
        journeyId: "journey-1",
        nodeId: "send",
        seen: "not_seen",
      },
    ]);
  });

  it("finds messages left in sending by a process that died, not those under way", async () => {
    const { db, messages } = await openStores();
    const attempt = {
      storeId: testStoreId,
      attempt: 1,
      endedAt: null,
      result: "under_way",
      detail: null,
    } as const;
    await db.transaction(async (tx) => {
      for (const id of ["left", "under way", "never begun", "queued"]) {
        const state = id === "queued" ? "queued" : "sending";
        await messages.insert(tx, aMessage({ id, key: id, state }));
      }
      await messages.insertSend(tx, { ...attempt, id: "s1", messageId: "left", startedAt: monday });
      await messages.insertSend(tx, {
        ...attempt,
        id: "s2",
        messageId: "under way",
        startedAt: monday + minute,
      });
    });
    const interrupted = await messages.interrupted(db.read, monday + minute, 10);
    expect(interrupted.map(({ id }) => id).sort()).toEqual(["left", "never begun"]);
    const end = { id: "s1", endedAt: monday, result: "uncertain", detail: "cut" } as const;
    await db.transaction((tx) => messages.finishSend(tx, end));
    const sends = await readHandle(db.read).select().from(db.t.sends).orderBy(db.t.sends.id);
    expect(sends[0]).toMatchObject(end);
  });

  it("finds what a pause holds back, oldest first", async () => {
    const { db, messages } = await openStores();
    await db.transaction(async (tx) => {
      await messages.insert(tx, aMessage({ id: "2", key: "2", state: "held", queuedAt: monday + 1 }));
      await messages.insert(tx, aMessage({ id: "1", key: "1", state: "held" }));
      await messages.insert(tx, aMessage({ id: "3", key: "3", state: "held", journeyId: "journey-2" }));
      await messages.insert(tx, aMessage({ id: "4", key: "4", state: "queued" }));
    });
    const held = await messages.held(db.read, testStoreId, "journey-1");
    expect(held.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("knows the open promises of an order until they are kept or broken", async () => {
    const { db, promises } = await openStores();
    const promise = {
      id: "p1",
      storeId: testStoreId,
      orderId: "order-1",
      shipmentId: null,
      kind: "update_within_24h",
      messageKey: "k",
      madeAt: monday,
      dueAt: monday + 24 * 60 * minute,
      keptAt: null,
      brokenAt: null,
    } as const;
    await db.transaction(async (tx) => {
      await promises.make(tx, promise);
      await promises.make(tx, { ...promise, id: "p2" });
      await promises.close(tx, "p2", { brokenAt: monday + 1 });
    });
    expect(await promises.openOfOrder(db.read, testStoreId, "order-1")).toEqual([promise]);
    await db.transaction((tx) => promises.close(tx, "p1", { keptAt: monday + 2 }));
    expect(await promises.openOfOrder(db.read, testStoreId, "order-1")).toEqual([]);
    expect(await promises.find(db.read, testStoreId, "p1")).toEqual({ ...promise, keptAt: monday + 2 });
  });
});
