import type { Database } from "../../src/adapters/db/database";
import { openSqlite } from "../../src/adapters/db/sqlite";
import { ashAndEmberSettings } from "../../src/adapters/simulator/shop/ash-and-ember";
import { simulateShop } from "../../src/adapters/simulator/simulate-shop";
import { createStore } from "../../src/application/stores/create-store";
import { createVirtualClock } from "../../src/application/virtual-time/virtual-time";
import { DAY_MS } from "../../src/domain/shared/instant";
import { createDemoQueue } from "../../src/server/demo/demo-queue";
import { liveThrough } from "../../src/server/demo/live-through";
import { demoDeps } from "../../src/testing/demo-deps";

const SECRET = "live-traffic";

/**
 * The product at work on a database of its own, every hook on disk before it is answered: hooks, folds, journeys,
 * messages. Returns how many hooks a second it got through.
 */
export async function liveTraffic(
  file: string,
  { orders, seed }: { orders: number; seed: number },
): Promise<number> {
  const database: Database = openSqlite({ file, synchronous: "FULL" });
  await database.migrate("drizzle/sqlite");
  const until = Date.UTC(2026, 10, 22, 12);
  const from = until - 30 * DAY_MS;
  const clock = createVirtualClock(from - DAY_MS);
  const queue = createDemoQueue(clock);
  const deps = { ...demoDeps({ database, clock, queue, secret: SECRET }), drain: queue.drain };
  const sender = { name: "Live", address: "live@shop.example", replyTo: "live@shop.example" };
  const given = { slug: `live-${seed}`, name: "Live", sender, isDefault: false, isDemo: true };
  const store = await database.transaction((tx) =>
    createStore(deps, tx, { ...given, settings: ashAndEmberSettings }),
  );
  const happenings = simulateShop({ seed, orders, from, to: until - 5 * DAY_MS });
  const startedAt = performance.now();
  const hooks = await liveThrough(deps, {
    store,
    happenings,
    secret: SECRET,
    from,
    until,
    onProgress: () => undefined,
  });
  const seconds = (performance.now() - startedAt) / 1000;
  await database.close();
  return hooks / seconds;
}
