import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import type { Backtest } from "@/application/ports/backtests";
import { asStoreId } from "@/domain/access/store-id";
import { reportOf } from "@/domain/journey/backtest/report";
import { newTally } from "@/domain/journey/backtest/tally";
import { monday, testStoreId } from "@/testing/builders/facts";
import { aJourney } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

const minute = 60_000;
const another = asStoreId("another");
const report = reportOf(
  { ...newTally(), orders: 1_234, lostMilestones: { delivered: 3 } },
  { from: monday - minute, until: monday },
);

function aBacktest(changes: Partial<Backtest> = {}): Backtest {
  return {
    id: "backtest-1",
    storeId: testStoreId,
    journeyId: "journey-1",
    journey: "Delay or silence",
    revision: 7,
    publishedNumber: null,
    days: 30,
    by: "Mara",
    state: "waiting",
    startedAt: monday,
    done: 0,
    of: 0,
    tookMs: null,
    seenAt: monday,
    ...changes,
  };
}

describeOnBothDatabases("backtests", (open) => {
  async function start() {
    const db = await open();
    const stores = createStores(db, systemIds);
    await db.transaction((tx) => stores.journeys.insert(tx, aJourney()));
    const kept = stores.backtestReports;
    return {
      db,
      read: db.read,
      kept,
      stores,
      insert: (changes: Partial<Backtest> = {}) =>
        db.transaction((tx) => kept.insert(tx, aBacktest(changes))),
      update: (changes: Partial<Backtest>, found?: typeof report) =>
        db.transaction((tx) => kept.update(tx, aBacktest(changes), found)),
    };
  }

  it("are kept with how far they are, and at the end with what they found, byte for byte", async () => {
    const { read, kept, insert, update } = await start();
    await insert();
    const running = { state: "running", done: 100, of: 1_234, seenAt: monday + minute } as const;
    expect(await update(running)).toBe(true);
    expect(await kept.find(read, testStoreId, "backtest-1")).toEqual(aBacktest(running));
    expect(await kept.report(read, testStoreId, "backtest-1")).toBeNull();
    const done = { ...running, state: "done", done: 1_234, tookMs: 900 } as const;
    expect(await update(done, report)).toBe(true);
    expect(await kept.find(read, testStoreId, "backtest-1")).toEqual(aBacktest(done));
    expect(JSON.stringify(await kept.report(read, testStoreId, "backtest-1"))).toBe(JSON.stringify(report));
    expect(await kept.find(read, another, "backtest-1")).toBeNull();
    expect(await kept.report(read, another, "backtest-1")).toBeNull();
  });

  it("stay as they have ended: who runs one learns that somebody has stopped it", async () => {
    const { db, read, kept, insert, update } = await start();
    await insert();
    expect(await update({ state: "cancelled" })).toBe(true);
    expect(await update({ state: "running", done: 50 })).toBe(false);
    await db.transaction((tx) => kept.noteSeen(tx, ["backtest-1"], monday + minute));
    expect(await kept.find(read, testStoreId, "backtest-1")).toEqual(aBacktest({ state: "cancelled" }));
  });

  it("are told apart from those whose process is no more by when they were last seen", async () => {
    const { db, read, kept, insert } = await start();
    await insert();
    await insert({ id: "backtest-2" });
    await db.transaction((tx) => kept.noteSeen(tx, [], monday + minute));
    await db.transaction((tx) => kept.noteSeen(tx, ["backtest-2"], monday + minute));
    expect(await kept.find(read, testStoreId, "backtest-1")).toMatchObject({ seenAt: monday });
    expect(await kept.find(read, testStoreId, "backtest-2")).toMatchObject({ seenAt: monday + minute });
  });

  it("are listed with the newest first, and only so many of each journey are kept", async () => {
    const { db, read, kept, stores, insert } = await start();
    await db.transaction((tx) => stores.journeys.insert(tx, aJourney({ id: "journey-2", key: "other" })));
    await insert({ id: "of-another", journeyId: "journey-2", startedAt: monday - minute });
    for (const hours of [3, 1, 2, 4]) await insert({ id: `b${hours}`, startedAt: monday + hours * minute });
    const listed = async () => (await kept.ofJourney(read, testStoreId, "journey-1")).map(({ id }) => id);
    expect(await listed()).toEqual(["b4", "b3", "b2", "b1"]);
    await db.transaction((tx) => kept.forgetOldest(tx, testStoreId, "journey-1", 2));
    expect(await listed()).toEqual(["b4", "b3"]);
    expect(await kept.find(read, testStoreId, "of-another")).not.toBeNull();
    await db.transaction((tx) => stores.stores.remove(tx, testStoreId));
    expect(await listed()).toEqual([]);
  });
});
