import { describe, expect, it } from "vitest";
import type { Database } from "@/adapters/db/database";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { createInstallation } from "@/adapters/db/stores/installation";
import { createSqliteQueue } from "@/adapters/queue/sqlite-queue";
import { scenarios } from "@/adapters/simulator/scenarios/registry";
import { ashAndEmberSettings } from "@/adapters/simulator/shop/ash-and-ember";
import { shopCatalogue } from "@/adapters/simulator/shop/catalogue";
import { type Happening, type ShopSimulation, simulateShop } from "@/adapters/simulator/simulate-shop";
import { checkLedger } from "@/application/ledger/check-ledger";
import type { Store } from "@/application/ports/rows";
import type { Clock } from "@/application/ports/system";
import { createVirtualClock } from "@/application/virtual-time/virtual-time";
import { defaultFrequency } from "@/domain/messaging/frequency-cap";
import { DAY_MS } from "@/domain/shared/instant";
import { demoDeps } from "@/testing/demo-deps";
import { silentLog } from "@/testing/silent-log";
import { openTestPostgres, openTestSqlite } from "@/testing/test-database";
import { createDemoQueue } from "./demo-queue";
import { type HistoryDeps, liveThrough } from "./live-through";
import { type DemoParts, makeDemoStore, removeDemoStores } from "./make-demo-store";

const now = Date.parse("2026-11-22T12:00:00Z");
const clock: Clock = { now: () => now };

/** Three orders of every scenario in the first days, so that all of them have ended by now. */
const settled = (simulation: ShopSimulation) =>
  simulateShop({
    ...simulation,
    orders: scenarios.length * 3,
    to: simulation.from + 6 * DAY_MS,
    only: scenarios,
  });

function partsOn(database: Database, changes: Partial<DemoParts> = {}): DemoParts {
  const queue = createSqliteQueue({ database, clock, log: silentLog });
  const deps: DemoParts["deps"] = demoDeps({ database, clock, queue });
  const installation = createInstallation(database);
  const parts: DemoParts = {
    deps,
    queue,
    installation,
    simulate: settled,
    settings: ashAndEmberSettings,
    products: shopCatalogue(),
    isMistyped: () => false,
  };
  return { ...parts, ...changes };
}

interface Told {
  readonly scenario: string;
  readonly number: string;
  readonly touchpoints: readonly string[];
  readonly parcels: number;
}

/** What the shopper of each order was told, by scenario. */
async function toldIn(database: Database, parts: DemoParts, store: Store): Promise<Told[]> {
  const scenarioOf = new Map<string, string>();
  const simulation = { seed: 1, orders: 0, from: now - 60 * DAY_MS, to: now };
  for (const one of parts.simulate(simulation))
    if (one.kind === "hook") scenarioOf.set(one.orderId, one.scenario);
  const queries = createQueries(database);
  const page = { filter: "all", after: null, limit: 500, today: "", todayFrom: 0 } as const;
  const { rows } = await queries.orders.list(database.read, store.id, page);
  return Promise.all(
    rows.map(async ({ order, shipments }) => {
      const record = await queries.orders.record(database.read, store.id, order.id);
      return {
        scenario: scenarioOf.get(order.externalId ?? "") ?? "",
        number: order.number ?? "",
        touchpoints: (record?.messages ?? [])
          .filter((one) => one.state === "sent")
          .map((one) => one.touchpoint),
        parcels: shipments.length,
      };
    }),
  );
}

async function made(parts: DemoParts): Promise<Store> {
  const result = await makeDemoStore(parts);
  if (result.kind !== "made") throw new Error("It was made before.");
  return result.store;
}

const ALWAYS = ["order_confirmed", "shipped", "out_for_delivery", "delivered", "follow_up"];

/** What each scenario must and must not tell; the rest depends on the order. */
const EXPECTED: Readonly<
  Record<string, { readonly once: readonly string[]; readonly never: readonly string[] }>
> = {
  on_time: { once: ALWAYS, never: ["delay", "reassurance", "returning", "lost_or_damaged"] },
  first_time_buyer: { once: ALWAYS, never: ["delay", "returning"] },
  high_value: { once: ALWAYS, never: ["delay", "returning"] },
  paid_later: { once: [...ALWAYS, "payment_processed"], never: ["delay"] },
  late: { once: [...ALWAYS, "delay", "delay_update"], never: ["returning", "lost_or_damaged"] },
  silent: { once: [...ALWAYS, "reassurance"], never: ["delay", "delay_update"] },
  // A working day later may be three days later: over a weekend that is news.
  edd_revised: { once: ALWAYS, never: ["delay_update", "returning"] },
  failed_attempt: { once: [...ALWAYS, "attempt_failed"], never: ["returning"] },
  address_problem: { once: [...ALWAYS, "address_problem"], never: ["returning"] },
  returned: { once: ["order_confirmed", "returning", "return_received"], never: ["lost_or_damaged"] },
  lost: { once: ["order_confirmed", "shipped", "lost_or_damaged"], never: ["delivered", "follow_up"] },
  damaged: { once: ["order_confirmed", "shipped", "lost_or_damaged"], never: ["delivered", "follow_up"] },
  several_parcels: { once: ["order_confirmed", "delivered", "follow_up"], never: ["returning"] },
  international_customs: { once: [...ALWAYS, "customs"], never: ["returning"] },
  print_on_demand: { once: [...ALWAYS, "order_preparing"], never: ["delay"] },
  local_pickup: {
    once: ["order_confirmed", "ready_for_pickup"],
    never: ["shipped", "delivered", "in_transit"],
  },
  cancelled: { once: ["order_confirmed"], never: ["out_for_delivery", "delivered", "follow_up"] },
  refund: { once: ["order_confirmed", "shipped", "out_for_delivery", "delivered"], never: ["delay"] },
  duplicates: { once: ALWAYS, never: ["delay"] },
  out_of_order: { once: ["order_confirmed", "shipped", "delivered", "follow_up"], never: ["delay"] },
  unknown_code: { once: ALWAYS, never: ["delay"] },
  test_order: { once: [], never: ALWAYS },
};

// Each plays two months of a shop: seconds on a quiet machine, several times that beside other work.
describe("the demo store", { timeout: 90_000 }, () => {
  it("tells every shopper what fits their order, each thing once, and leaves no line of its ledger unknown", async () => {
    const database = await openTestSqlite();
    const parts = partsOn(database);
    const store = await made(parts);
    const told = await toldIn(database, parts, store);
    expect(told).toHaveLength(scenarios.length * 3);
    for (const { scenario, number, touchpoints } of told) {
      const { once, never } = EXPECTED[scenario] ?? { once: [], never: [] };
      const what = `${scenario} ${number}: ${touchpoints.join(" ")}`;
      // Kind words give way where an order has heard nearly all it may (R144).
      const isFull = touchpoints.length >= (defaultFrequency.perOrder ?? Number.POSITIVE_INFINITY) - 1;
      for (const touchpoint of once) {
        if (isFull && touchpoint === "follow_up") continue;
        expect(
          touchpoints.filter((one) => one === touchpoint),
          `${touchpoint} in ${what}`,
        ).toHaveLength(1);
      }
      for (const touchpoint of never) expect(touchpoints, what).not.toContain(touchpoint);
      if (scenario === "test_order") expect(touchpoints).toEqual([]);
    }
    for (const { touchpoints, parcels } of told.filter((one) => one.scenario === "several_parcels")) {
      expect(touchpoints.filter((one) => one === "shipped")).toHaveLength(parcels);
      expect(touchpoints.filter((one) => one === "part_delivered").length).toBeLessThan(parcels);
    }
    const tally = await checkLedger({ ...parts.deps, queries: createQueries(database) }, store);
    expect(tally.holes).toEqual([]);
    expect(tally.unknown).toBe(0);
    expect(tally.orders).toBe(told.length);
  });

  it("recommends what goes with an order that went well, and nothing with one that did not", async () => {
    const database = await openTestSqlite();
    const parts = partsOn(database);
    const store = await made(parts);
    const { products, recommendations, orders, shipments } = parts.deps;
    expect(await products.count(database.read, store.id)).toBe(18);
    const offers = await recommendations.offersBetween(database.read, store.id, 0, now + 1);
    expect(offers.filter(({ placement }) => placement === "email").length).toBeGreaterThan(10);
    for (const { orderId } of offers) {
      const order = await orders.find(database.read, store.id, orderId);
      const parcels = await shipments.ofOrder(database.read, store.id, orderId);
      expect([order?.cancelledAt, parcels.some(({ status }) => status === "Expired")]).toEqual([null, false]);
    }
    expect((await products.bestsellers(database.read, store.id, 3)).length).toBe(3);
  });

  it("hears every hook again, under other delivery ids too, and nobody is written to", async () => {
    const database = await openTestSqlite();
    const parts = partsOn(database);
    const store = await made(parts);
    const before = await toldIn(database, parts, store);
    const from = now - 60 * DAY_MS;
    const again = [...parts.simulate({ seed: 1, orders: 0, from, to: now })];
    const history = { store, secret: "again", from, until: now + 30 * DAY_MS, onProgress: () => undefined };
    await liveThrough(historyDeps(parts), { ...history, happenings: again });
    await liveThrough(historyDeps(parts), { ...history, happenings: again.map(underAnotherId) });
    expect(await toldIn(database, parts, store)).toEqual(before);
  });

  it("is made once per installation, also after it was removed", async () => {
    const database = await openTestSqlite();
    const parts = partsOn(database, { simulate: few });
    const store = await made(parts);
    expect(await makeDemoStore(parts)).toEqual({ kind: "made_before" });
    expect(store).toMatchObject({ slug: "demo", isDemo: true, isDefault: false });
    expect(await removeDemoStores(parts.deps)).toBe(1);
    expect(await parts.deps.stores.list(database.read)).toEqual([]);
    expect(await parts.deps.timers.nextDueAt(database.read)).toBeNull();
    expect(await makeDemoStore(parts)).toEqual({ kind: "made_before" });
  });

  it("is the same on PostgreSQL", async () => {
    const [sqlite, postgres] = [await openTestSqlite(), await openTestPostgres()];
    const inFile = partsOn(sqlite, { simulate: few });
    // The jobs that are left have a queue of their own there; none are left of these few orders.
    const onServer = partsOn(postgres, { simulate: few, queue: createDemoQueue(clock) });
    const told = await toldIn(postgres, onServer, await made(onServer));
    expect(told).toEqual(await toldIn(sqlite, inFile, await made(inFile)));
    expect(told.length).toBeGreaterThan(5);
  });

  it("is made anew from the beginning when its making was cut off", async () => {
    const database = await openTestSqlite();
    function* cutOff(simulation: ShopSimulation): Generator<Happening> {
      for (const happening of few(simulation)) {
        yield happening;
        if (happening.kind === "hook" && happening.hook.topic === "fulfillments/create")
          throw new Error("Cut off");
      }
    }
    await expect(makeDemoStore(partsOn(database, { simulate: cutOff }))).rejects.toThrow("Cut off");
    const parts = partsOn(database, { simulate: few });
    const store = await made(parts);
    expect(await parts.deps.stores.list(database.read)).toEqual([store]);
    const uncut = await openTestSqlite();
    const other = partsOn(uncut, { simulate: few });
    expect(await toldIn(database, parts, store)).toEqual(await toldIn(uncut, other, await made(other)));
  });

  it("leaves what is still to come to the live worker, and shows something on every screen", async () => {
    const database = await openTestSqlite();
    const parts = partsOn(database, {
      simulate: (one) => simulateShop({ ...one, orders: 40, from: now - 4 * DAY_MS }),
    });
    const store = await made(parts);
    const next = await parts.deps.timers.nextDueAt(database.read);
    expect(next).toBeGreaterThan(now);
    const { hooks, messages } = createQueries(database);
    const [refused] = await hooks.counts(database.read, store.id, ["refused"]);
    expect(refused?.hooks).toBe(2);
    const uncertain = await messages.list(database.read, store.id, {
      states: ["uncertain"],
      after: null,
      orderIds: null,
      limit: 10,
    });
    expect(uncertain.rows).toHaveLength(1);
  });
});

function few(simulation: ShopSimulation) {
  return simulateShop({ ...simulation, orders: 8, to: simulation.from + DAY_MS });
}

function historyDeps(parts: DemoParts): HistoryDeps {
  const virtual = createVirtualClock(now);
  const queue = createDemoQueue(virtual);
  return { ...parts.deps, clock: virtual, queue, sourceSecret: async () => "again", drain: queue.drain };
}

/** The same fact in another delivery, as when a shop sets its webhooks up anew. */
function underAnotherId(happening: Happening): Happening {
  if (happening.kind !== "hook") return happening;
  const { hook } = happening;
  const headers = Object.fromEntries(
    Object.entries(hook.headers).map(([name, value]) => [
      name,
      name.endsWith("-id") ? `${value}-again` : value,
    ]),
  );
  const body = hook.body.replace(/"event_id":"/, '"event_id":"again-');
  return { ...happening, hook: { ...hook, headers, body } };
}
