import { describe, expect, it } from "vitest";
import { openReader } from "@/adapters/db/open-reader";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { scenarios } from "@/adapters/simulator/scenarios/registry";
import { ashAndEmberSettings } from "@/adapters/simulator/shop/ash-and-ember";
import { simulateShop } from "@/adapters/simulator/simulate-shop";
import { contentOfVersion, type JourneyContent } from "@/domain/journey/version";
import { DAY_MS } from "@/domain/shared/instant";
import { liveHappenings } from "@/testing/live-happenings";
import { replayHere } from "@/testing/replay-here";
import { startTestApp, type TestApp } from "@/testing/test-app";
import { storeFacts } from "../events/load-facts";
import { backtestPlan } from "./backtest-plan";
import { checkFidelity } from "./check-fidelity";
import { liveJourneys } from "./draft-under-test";
import { runBacktest } from "./run-backtest";

const now = Date.UTC(2026, 10, 22, 12);
const from = now - 50 * DAY_MS;

/** Some orders of every scenario, lived through over the wire, with tickets and changes of mind. */
async function livedThrough(ordersEach: number): Promise<TestApp> {
  const app = await startTestApp({ now: from - DAY_MS, settings: ashAndEmberSettings });
  const orders = scenarios.length * ordersEach;
  const happenings = simulateShop({ seed: 3, orders, from, to: from + 12 * DAY_MS, only: scenarios });
  await liveHappenings(app, { happenings, until: now });
  return app;
}

async function openShop(ordersEach: number) {
  const app = await livedThrough(ordersEach);
  const live = await liveJourneys(app.deps, app.store);

  const replayer = () => openReader(`file:${app.database.file}`);

  /** The journey that sends this touchpoint, with a draft. */
  function planFor(touchpoint: string, change: (content: JourneyContent) => JourneyContent) {
    const journey = live.find(({ version }) => sends(version, touchpoint));
    if (journey === undefined) throw new Error(`No journey sends ${touchpoint}`);
    const content = change(structuredClone(contentOfVersion(journey.version)));
    const draft = { journeyId: journey.version.journeyId, content };
    return backtestPlan({ store: storeFacts(app.store), live, draft, from: 0, until: now });
  }

  async function run(plan: ReturnType<typeof planFor>) {
    const database = replayer();
    const deps = { read: database.read, histories: createQueries(database).histories };
    const replayers = replayHere(deps, plan);
    const report = await runBacktest({
      plan,
      replayers,
      onProgress: () => undefined,
      isCancelled: () => false,
    });
    await database.close();
    if (report === null) throw new Error("It was cancelled.");
    return report;
  }
  return { app, replayer, planFor, run };
}

describe("a backtest", () => {
  it("decides about the past as the worker did, step by step, tells the same twice and writes nothing (C1)", async () => {
    const { app, replayer, planFor, run } = await openShop(2);
    const database = replayer();
    const { histories } = createQueries(database);
    const fidelity = await checkFidelity(
      { read: database.read, histories },
      { store: app.store, from: 0, until: now },
    );
    await database.close();
    expect(fidelity.pairs).toBeGreaterThan(600);
    expect(fidelity.mismatches.filter(({ reason }) => reason === "unexplained")).toEqual([]);
    expect(fidelity.mismatches.length / fidelity.pairs).toBeLessThanOrEqual(0.001);

    const before = await countRows(app);
    const plan = planFor("out_for_delivery", without("out_for_delivery"));
    const once = await run(plan);
    const again = await run(plan);
    expect(JSON.stringify(again)).toBe(JSON.stringify(once));
    expect(await countRows(app)).toEqual(before);
  }, 120_000);

  it("names every order that would lose a milestone or be handed to a person, and says of an unchanged draft that nothing would differ", async () => {
    const { planFor, run } = await openShop(1);
    const lossy = await run(planFor("out_for_delivery", without("out_for_delivery")));
    expect(lossy.changes.loses_milestone).toBeGreaterThan(8);
    expect(lossy.lostMilestones).toEqual([
      { label: "Out for delivery", orders: lossy.changes.loses_milestone },
    ]);
    const line = lossy.kinds.find(({ touchpoint }) => touchpoint === "out_for_delivery");
    expect(line?.draft).toBe(0);
    // Where one message fewer goes, a follow-up that was one too many has its place.
    const regained = lossy.kinds.reduce((sum, one) => sum + Math.max(0, one.draft - one.published), 0);
    expect(lossy.published.messages - lossy.draft.messages + regained).toBeGreaterThanOrEqual(
      line?.published ?? 1,
    );

    const handed = await run(planFor("delay", toSeniorsInsteadOf("delay")));
    expect(handed.changes.handed_over).toBeGreaterThan(0);
    expect(handed.changes.loses_milestone).toBe(0);
    expect(handed.handedOver).toEqual([{ queue: "senior agents", orders: handed.changes.handed_over }]);
    expect(handed.rows[0]).toMatchObject({ change: "handed_over", handedTo: ["senior_agent"] });

    const same = await run(planFor("out_for_delivery", (content) => content));
    expect(same.changes.same).toBe(same.orders);
    expect(same.rows).toEqual([]);
  }, 120_000);
});

function sends(content: JourneyContent, touchpoint: string): boolean {
  return Object.values(content.nodes).some(
    (node) => node.kind === "send_message" && node.config.touchpoint === touchpoint,
  );
}

/** The same journey with a note in the place of each message of this touchpoint. */
function without(touchpoint: string) {
  return insteadOf(touchpoint, { kind: "note", config: { text: "Nothing is sent here." } });
}

/** A senior agent sees to it, and the shopper is sent nothing (R110). */
function toSeniorsInsteadOf(touchpoint: string) {
  const config = { role: "senior_agent", priority: "high", reason: "Late.", note: null } as const;
  return insteadOf(touchpoint, { kind: "escalate", config });
}

type Step = JourneyContent["nodes"][string];
type Replacement =
  | Omit<Extract<Step, { kind: "note" }>, "next">
  | Omit<Extract<Step, { kind: "escalate" }>, "next">;

function insteadOf(touchpoint: string, step: Replacement) {
  const replaced = (node: Step) =>
    node.kind === "send_message" && node.config.touchpoint === touchpoint
      ? { ...step, next: node.next }
      : node;
  return ({ nodes, ...content }: JourneyContent): JourneyContent => ({
    ...content,
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, replaced(node)])),
  });
}

/** Rows of everything that a run could write to. */
async function countRows({ deps, store, database }: TestApp): Promise<unknown> {
  const { histories, orders } = createQueries(database);
  const orderIds = await histories.orderIds(database.read, store.id, {
    from: 0,
    until: now,
    withTests: true,
  });
  const recorded = await histories.recorded(database.read, store.id, orderIds);
  const counts = await orders.counts(database.read, store.id, { today: "2026-11-22", todayFrom: 0 });
  return {
    counts,
    depth: await deps.queue.depth(),
    nextTimer: await deps.timers.nextDueAt(database.read),
    decisions: recorded.map(({ entries, messages }) => [entries.length, messages.length]),
  };
}
