import { describe, expect, it } from "vitest";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { startEditedShop, thanksAfter } from "@/testing/edited-shop";
import { replayHere } from "@/testing/replay-here";
import { asSeen } from "./as-seen";
import { type Backtests, createBacktests } from "./backtests";
import type { Replayers } from "./run-backtest";
import { startBacktest } from "./start-backtest";

const MINUTE = 60_000;

async function openShop() {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(5));
  for (let number = 1000; number < 1006; number++) await shop.place(String(number));
  await shop.advance("2d");
  await shop.saveNext(journeyId, thanksAfter(50));
  const { database, editing, store } = shop;
  const reads = { read: database.read, histories: createQueries(database).histories };

  /** A process of the product; `gate` holds its replays up. */
  function process(gate: Promise<void> = Promise.resolve()): Backtests {
    return createBacktests({
      ...editing,
      startReplayers(plan): Replayers {
        const here = replayHere(reads, plan);
        return { ...here, replay: (ids) => gate.then(() => here.replay(ids)) };
      },
    });
  }
  const start = (backtests: Backtests) =>
    startBacktest({ ...editing, backtests }, { store, journeyId, days: 30, by: "Mara" });
  const stateIn = async (backtests: Backtests, id: string) => (await backtests.find(store.id, id)).state;
  return { shop, store, journeyId, process, start, stateIn };
}

/** Holds something up until it is opened. */
function aGate() {
  const waiting: (() => void)[] = [];
  const held = new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
  const open = () => {
    for (const go of waiting) go();
  };
  return { held, open };
}

async function ended(backtests: Backtests, storeId: Parameters<Backtests["find"]>[0], id: string) {
  for (;;) {
    const { state } = await backtests.find(storeId, id);
    if (state !== "waiting" && state !== "running") return state;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("backtests", () => {
  it("are there with their reports for every process, and after a restart", async () => {
    const { store, journeyId, process, start } = await openShop();
    const first = process();
    const { id } = await start(first);
    expect(await ended(first, store.id, id)).toBe("done");
    const report = await first.report(store.id, id);
    expect(report?.orders).toBe(6);
    await first.close();
    const second = process();
    expect(await second.report(store.id, id)).toEqual(report);
    expect(await second.ofJourney(store.id, journeyId)).toMatchObject([
      { id, state: "done", done: 6, of: 6, by: "Mara", days: 30, journey: "Thanks" },
    ]);
  });

  it("run one after the other; each can be stopped, also from another process", async () => {
    const { store, process, start, stateIn } = await openShop();
    const gate = aGate();
    const runner = process(gate.held);
    const console = process();
    const one = await start(runner);
    const two = await start(runner);
    const three = await start(runner);
    expect(await stateIn(console, two.id)).toBe("waiting");
    await console.cancel(store.id, two.id);
    await runner.cancel(store.id, three.id);
    expect(await stateIn(runner, three.id)).toBe("cancelled");
    gate.open();
    expect(await ended(runner, store.id, one.id)).toBe("done");
    await runner.close();
    expect(await stateIn(console, one.id)).toBe("done");
    expect(await stateIn(console, two.id)).toBe("cancelled");
    expect(await stateIn(console, three.id)).toBe("cancelled");
    expect(await console.report(store.id, two.id)).toBeNull();
  });

  it("say that a restart cut them short, whether the process could still say so or not", async () => {
    const { shop, store, process, start, stateIn } = await openShop();
    const gate = aGate();
    const runner = process(gate.held);
    const { id } = await start(runner);
    const next = process();
    await shop.advance("1m");
    expect(await stateIn(next, id)).toBe("interrupted");
    const closed = runner.close();
    gate.open();
    await closed;
    expect(await stateIn(next, id)).toBe("interrupted");
    const again = await start(next);
    expect(await ended(next, store.id, again.id)).toBe("done");
  });

  it("are held for alive for half a minute after their process last spoke", async () => {
    const { process, start } = await openShop();
    const backtest = await start(process());
    expect(asSeen(backtest, backtest.seenAt + MINUTE / 2).state).toBe("waiting");
    expect(asSeen(backtest, backtest.seenAt + MINUTE).state).toBe("interrupted");
    expect(asSeen({ ...backtest, state: "done" }, backtest.seenAt + MINUTE).state).toBe("done");
  });

  it("are not there in another store, and only the newest ten of a journey are kept", async () => {
    const { store, journeyId, process, start } = await openShop();
    const backtests = process();
    const ids: string[] = [];
    for (let count = 0; count < 12; count++) {
      const { id } = await start(backtests);
      await ended(backtests, store.id, id);
      ids.push(id);
    }
    const kept = await backtests.ofJourney(store.id, journeyId);
    expect(kept).toHaveLength(10);
    await expect(backtests.find(store.id, ids[0] ?? "")).rejects.toThrow("not there any more");
  });
});
