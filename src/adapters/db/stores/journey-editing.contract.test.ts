import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import type { SoftLaunch } from "@/application/ports/journey-editing";
import { asStoreId } from "@/domain/access/store-id";
import type { JourneyContent } from "@/domain/journey/version";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { aJourney, aMessage, aRun, aTimer } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { readHandle } from "../connection";
import { createAccountStores } from "../create-account-stores";
import { createStores } from "../create-stores";

const minute = 60_000;
const content: JourneyContent = { scope: "order", start: "start", nodes: {}, messages: {}, exitOn: [] };
const draft = {
  storeId: testStoreId,
  journeyId: "journey-1",
  content: { odd: ["ä", null] },
  baseVersionId: null,
  savedAt: monday,
  savedBy: "user-1",
  savedByName: "Mara",
};
const launch: SoftLaunch = {
  id: "launch-1",
  storeId: testStoreId,
  journeyId: "journey-1",
  versionId: "version-2",
  percent: 10,
  shares: [{ at: monday, percent: 10 }],
  state: "running",
  startedAt: monday,
  startedBy: "user-1",
  endedAt: null,
  report: null,
};

describeOnBothDatabases("drafts and soft launches", (open) => {
  async function openStores() {
    const db = await open();
    const stores = { db, ...createStores(db, systemIds), ...createAccountStores(db) };
    await db.transaction((tx) => stores.journeys.insert(tx, aJourney()));
    return stores;
  }
  type Stores = Awaited<ReturnType<typeof openStores>>;

  const saveOver = ({ db, journeyDrafts }: Stores, expectedRevision: number, what: unknown) =>
    db.transaction((tx) => journeyDrafts.save(tx, { ...draft, content: what, expectedRevision }));

  it("keep a draft per journey, each save over exactly the revision it has seen", async () => {
    const stores = await openStores();
    const { db, journeyDrafts } = stores;
    expect(await journeyDrafts.find(db.read, testStoreId, "journey-1")).toBeNull();
    expect(await saveOver(stores, 0, draft.content)).toBe(true);
    expect(await saveOver(stores, 0, { late: true })).toBe(false);
    expect(await journeyDrafts.find(db.read, testStoreId, "journey-1")).toEqual({ ...draft, revision: 1 });
    expect(await saveOver(stores, 1, { next: 1 })).toBe(true);
    expect(await saveOver(stores, 1, { late: true })).toBe(false);
    expect(await journeyDrafts.contentAt(db.read, testStoreId, "journey-1", 1)).toEqual(draft.content);
    expect(await journeyDrafts.find(db.read, asStoreId("another"), "journey-1")).toBeNull();
  });

  it("let one of many saves at once win", async () => {
    const stores = await openStores();
    const saves = await Promise.all([1, 2, 3, 4, 5].map((one) => saveOver(stores, 0, { one })));
    expect(saves.filter(Boolean)).toHaveLength(1);
  });

  it("know which journeys have unpublished changes, and forget states of long ago", async () => {
    const stores = await openStores();
    const { db, journeyDrafts } = stores;
    for (let revision = 0; revision < 60; revision++) await saveOver(stores, revision, { revision });
    expect(await journeyDrafts.changed(db.read, testStoreId)).toEqual(["journey-1"]);
    expect(await journeyDrafts.contentAt(db.read, testStoreId, "journey-1", 5)).toBeNull();
    expect(await journeyDrafts.contentAt(db.read, testStoreId, "journey-1", 40)).toEqual({ revision: 39 });
    await saveOver(stores, 60, null);
    expect(await journeyDrafts.changed(db.read, testStoreId)).toEqual([]);
    expect((await journeyDrafts.find(db.read, testStoreId, "journey-1"))?.content).toBeNull();
  });

  it("put both versions of a journey on offer while its launch runs, and one when it has ended", async () => {
    const { db, journeys, softLaunches } = await openStores();
    const publication = { storeId: testStoreId, journeyId: "journey-1", content, by: null, at: monday };
    await db.transaction(async (tx) => {
      await journeys.publish(tx, { ...publication, versionId: "version-1" });
      await journeys.addVersion(tx, { ...publication, versionId: "version-2", byName: "Mara", note: "try" });
      await softLaunches.insert(tx, launch);
    });
    const offered = async () =>
      (await journeys.live(db.read, testStoreId)).map(({ version, audience }) => ({
        id: version.id,
        takes: audience?.takes ?? "all",
      }));
    expect(await offered()).toEqual([
      { id: "version-1", takes: "rest" },
      { id: "version-2", takes: "share" },
    ]);
    expect(await softLaunches.running(db.read, null)).toEqual([launch]);
    expect(await softLaunches.running(db.read, asStoreId("another"))).toEqual([]);
    const stopped = { ...launch, state: "stopped", endedAt: monday + minute } as const;
    await db.transaction((tx) => softLaunches.update(tx, stopped));
    expect(await offered()).toEqual([{ id: "version-1", takes: "all" }]);
    expect(await softLaunches.newest(db.read, testStoreId, "journey-1")).toEqual(stopped);
    expect(await journeys.versions(db.read, testStoreId, "journey-1")).toMatchObject([
      { id: "version-2", number: 2, publishedByName: "Mara", note: "try" },
      { id: "version-1", number: 1, publishedByName: null, note: null },
    ]);
  });

  it("count what the new version did since its launch, and what became of the people it wrote to", async () => {
    const stores = await openStores();
    const { db, runs, messages, customers, orders, softLaunches } = stores;
    const to = (id: string) => `${id}@example.com`;
    const sent = (id: string, changes: Parameters<typeof aMessage>[0] = {}) =>
      aMessage({
        id,
        key: id,
        orderId: id,
        runId: id,
        versionId: "version-2",
        state: "sent",
        recipient: to(id),
        ...changes,
      });
    await db.transaction(async (tx) => {
      for (const id of ["a", "b", "c", "former", "before"]) {
        await orders.insert(tx, anOrder({ id, externalId: id, number: id, trackingCode: id }));
        const versionId = id === "former" ? "version-1" : "version-2";
        const startedAt = id === "before" ? monday - minute : monday;
        await runs.insert(tx, aRun({ id, orderId: id, scopeId: id, versionId, startedAt }));
      }
      await messages.insert(tx, sent("a"));
      await messages.insert(tx, sent("a2", { orderId: "a", runId: "a" }));
      await messages.insert(tx, sent("b", { state: "failed" }));
      await messages.insert(tx, sent("c", { state: "uncertain" }));
      await messages.insert(tx, sent("former", { versionId: "version-1" }));
      await messages.insert(tx, sent("before", { queuedAt: monday - minute }));
      const block = { storeId: testStoreId, channel: "email", at: monday + minute };
      await customers.block(tx, { ...block, address: to("a"), kind: "complaint", reason: "abuse" });
      await customers.block(tx, { ...block, address: to("b"), kind: "bounce", reason: "550 no such user" });
      await customers.block(tx, { ...block, address: to("c"), kind: "opt_out", reason: "unsubscribed" });
      await customers.block(tx, { ...block, address: to("former"), kind: "complaint", reason: "abuse" });
    });
    expect(await softLaunches.signals(db.read, launch)).toEqual({
      entered: 3,
      sent: 2,
      failed: 2,
      bounced: 1,
      complained: 1,
      optedOut: 1,
      duplicates: 1,
      former: { entered: 1, sent: 1 },
    });
  });

  it("move or end all runs at one step of one version, each with its line and its timers", async () => {
    const { db, runs, runGroups, orders, timers } = await openStores();
    await db.transaction(async (tx) => {
      for (const id of ["a", "b", "c", "d"]) {
        await orders.insert(tx, anOrder({ id, externalId: id, number: id, trackingCode: id }));
        const where = {
          nodeId: id === "c" ? "later" : "wait",
          versionId: id === "d" ? "version-0" : "version-1",
        };
        await runs.insert(tx, aRun({ id, orderId: id, scopeId: id, ...where }));
        await timers.set(tx, aTimer({ id, subjectId: id, nodeId: where.nodeId, dueAt: monday + minute }));
      }
    });
    const at = monday + 2;
    const group = { storeId: testStoreId, journeyId: "journey-1", versionId: "version-1", nodeId: "wait" };
    const standing = await db.transaction((tx) => runGroups.lockStanding(tx, testStoreId, "journey-1"));
    expect(
      standing.map(({ versionId, nodeId, orders: here }) => `${versionId} ${nodeId} ${here}`).sort(),
    ).toEqual(["version-0 wait 1", "version-1 later 1", "version-1 wait 2"]);
    const moved = { kind: "noted", reason: "moved_on_publish", values: { version: 2 } } as const;
    const left = { kind: "finished", reason: "left_on_publish", values: { version: 2 } } as const;
    await db.transaction(async (tx) => {
      await runGroups.move(tx, { group, to: "version-2", at, entry: moved });
      await runGroups.end(tx, { group: { ...group, nodeId: "later" }, to: "version-2", at, entry: left });
    });
    const find = (id: string) => runs.find(db.read, testStoreId, id);
    expect(await find("a")).toEqual(aRun({ id: "a", orderId: "a", scopeId: "a", versionId: "version-2" }));
    expect(await find("c")).toMatchObject({
      status: "done",
      nodeId: null,
      endedAt: at,
      endReason: left.reason,
    });
    expect((await find("d"))?.versionId).toBe("version-0");
    const record = async (id: string) => {
      const rows = await readHandle(db.read).select().from(db.t.ledgerEntries);
      return rows.filter(({ orderId }) => orderId === id);
    };
    expect(await record("a")).toMatchObject([{ ...moved, nodeId: "wait", runId: "a", at, until: null }]);
    expect(await record("c")).toMatchObject([{ ...left, nodeId: "later", runId: "c", at }]);
    expect(await record("d")).toEqual([]);
    const claim = { now: monday + minute, leaseMs: minute, limit: 9 };
    const due = await db.transaction((tx) => timers.claimDue(tx, claim));
    expect(due.map(({ kind, subjectId, dueAt }) => `${kind} ${subjectId} ${dueAt - monday}`)).toEqual([
      "moved a 2",
      "moved b 2",
      `run a ${minute}`,
      `run b ${minute}`,
      `run d ${minute}`,
    ]);
  });

  it("tell what was done to one journey, newest first", async () => {
    const { db, audit } = await openStores();
    const entry = {
      storeId: testStoreId,
      userId: "user-1",
      userName: "Mara",
      subject: "Thanks",
      subjectKind: "journey",
      subjectId: "journey-1",
      details: {},
    } as const;
    await db.transaction(async (tx) => {
      await audit.append(tx, { ...entry, id: "1", action: "journey.created", at: monday });
      await audit.append(tx, { ...entry, id: "2", action: "journey.published", at: monday + minute });
      const team = { ...entry, subjectKind: null, subjectId: null, action: "team.invite" };
      await audit.append(tx, { ...team, id: "3", at: monday });
    });
    const list = async (page: Partial<Parameters<typeof audit.list>[2]>) =>
      (await audit.list(db.read, testStoreId, { subjectId: null, before: null, limit: 9, ...page })).map(
        ({ id }) => id,
      );
    expect(await list({ subjectId: "journey-1" })).toEqual(["2", "1"]);
    expect(await list({ subjectKind: "journey", before: monday + minute })).toEqual(["1"]);
    expect(await list({})).toEqual(["2", "3", "1"]);
  });
});
