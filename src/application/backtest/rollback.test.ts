import { expect, it } from "vitest";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { hours, pause } from "@/domain/journey/shipped/builders";
import { contentOfVersion, type JourneyContent, type JourneyVersion } from "@/domain/journey/version";
import { type EditedShop, startEditedShop } from "@/testing/edited-shop";
import { orderWay } from "@/testing/publish-proof/journeys";
import { replayedDecisions } from "@/testing/publish-proof/replayed-decisions";
import { replayHere } from "@/testing/replay-here";
import { storeFacts } from "../events/load-facts";
import { rollBack } from "../journeys/publish-journey";
import { backtestPlan } from "./backtest-plan";
import { liveJourneys } from "./draft-under-test";
import { runBacktest } from "./run-backtest";

const ORDERS = 24;
/** Its short texts are not what this is about. */
const accepting = { accepted: ["text", "missing_milestone"] };

/** Orders of all sorts over some days, some of them sent and delivered. */
async function liveThroughDays(shop: EditedShop, from: number): Promise<void> {
  for (let number = from; number < from + ORDERS / 2; number++) {
    const country = number % 3 === 0 ? "DE" : "FR";
    const totalMinor = number % 4 === 0 ? 30_000 : 4_000;
    await shop.place(String(number), { totalMinor, shippingAddress: { country } });
    await shop.advance("3h");
    if (number % 2 === 0) await shop.ship(String(number));
  }
  await shop.advance("4d");
}

async function versionOf({ editing, store }: EditedShop, journeyId: string, number: number) {
  const rows = await editing.journeys.versions(editing.db.read, store.id, journeyId);
  const id = rows.find((row) => row.number === number)?.id ?? "";
  const version = await editing.journeys.version(editing.db.read, store.id, id);
  if (version === null) throw new Error(`There is no version ${number}.`);
  return version;
}

async function replayers(shop: EditedShop) {
  const { database, store, editing } = shop;
  const deps = { read: database.read, histories: createQueries(database).histories };
  const until = editing.clock.now();
  const live = await liveJourneys(editing, store);
  const orderIds = await deps.histories.orderIds(deps.read, store.id, { from: 0, until, withTests: true });
  return {
    decisionsOf: (version: JourneyVersion) =>
      replayedDecisions(deps, { store, live, version, orderIds, until }),
    /** A backtest of one version's content against what is live. */
    async backtest(version: JourneyVersion) {
      const draft = { journeyId: version.journeyId, content: contentOfVersion(version) };
      const plan = backtestPlan({ store: storeFacts(store), live, draft, from: 0, until });
      const run = { plan, replayers: replayHere(deps, plan), onProgress: () => undefined };
      return runBacktest({ ...run, isCancelled: () => false });
    },
  };
}

it("rolling back to a version brings its decisions back bit for bit (C8)", async () => {
  const shop = await startEditedShop();
  const { editing, actor } = shop;
  const journeyId = await shop.publishNew(orderWay, accepting);
  await liveThroughDays(shop, 1000);
  const first = await versionOf(shop, journeyId, 1);
  const other: JourneyContent = {
    ...orderWay,
    nodes: { ...orderWay.nodes, hold: pause(hours(50), { elapsed: "late" }) },
  };
  expect(await shop.publishNext(journeyId, other, accepting)).toMatchObject({ kind: "published", number: 2 });
  await liveThroughDays(shop, 2000);
  const inFlight = { default: "stay", perStep: {} } as const;
  const back = await rollBack(editing, { actor, journeyId, versionId: first.id, inFlight });
  expect(back).toMatchObject({ kind: "published", number: 3 });
  await shop.advance("1d");

  const { decisionsOf, backtest } = await replayers(shop);
  const second = await versionOf(shop, journeyId, 2);
  const third = await versionOf(shop, journeyId, 3);
  const former = await decisionsOf(first);
  const tried = await decisionsOf(second);
  const restored = await decisionsOf(third);
  expect(former.ofOrder.size).toBe(ORDERS);
  expect(former.decisions).toBeGreaterThan(ORDERS * 3);
  expect([...restored.ofOrder]).toEqual([...former.ofOrder]);
  expect(restored.hash).toBe(former.hash);
  expect(tried.hash).not.toBe(former.hash);

  const undone = await backtest(first);
  expect(undone?.changes.same).toBe(undone?.orders);
  const again = await backtest(second);
  expect(again?.changes.same).toBeLessThan(again?.orders ?? 0);
});
