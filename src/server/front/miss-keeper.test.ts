import { expect, it } from "vitest";
import { createThrottles } from "@/adapters/db/stores/throttles";
import { MINUTE_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { openTestSqlite } from "@/testing/test-database";
import { createMissKeeper } from "./miss-keeper";
import { createMissLimit } from "./miss-limit";

async function start() {
  const database = await openTestSqlite();
  const deps = { db: database, throttles: createThrottles(database) };
  /** One life of the server, from start to stop. */
  return async (now: number, live: (misses: ReturnType<typeof createMissLimit>) => void) => {
    const misses = createMissLimit((address) => `print of ${address}`);
    const fail = (error: unknown) => expect.unreachable(String(error));
    const keeper = createMissKeeper({ deps, misses, now: () => now, onFault: fail });
    await keeper.restore();
    live(misses);
    await keeper.close();
    return database;
  };
}

it("whoever was stopped from guessing is still stopped after a restart, until the window ends", async () => {
  const life = await start();
  await life(monday, (misses) => {
    for (let miss = 0; miss < 100; miss += 1) misses.note("203.0.113.9", monday);
    expect(misses.blockedUntil("203.0.113.9", monday)).toBe(monday + 10 * MINUTE_MS);
  });
  await life(monday + MINUTE_MS, (misses) => {
    expect(misses.blockedUntil("203.0.113.9", monday + MINUTE_MS)).toBe(monday + 10 * MINUTE_MS);
    expect(misses.blockedUntil("203.0.113.8", monday + MINUTE_MS)).toBeNull();
  });
  await life(monday + 11 * MINUTE_MS, (misses) => {
    expect(misses.blockedUntil("203.0.113.9", monday + 11 * MINUTE_MS)).toBeNull();
  });
});

it("misses before and after a restart are added up", async () => {
  const life = await start();
  const note = (count: number) => (misses: ReturnType<typeof createMissLimit>) => {
    for (let miss = 0; miss < count; miss += 1) misses.note("203.0.113.9", monday);
  };
  await life(monday, note(60));
  await life(monday, note(39));
  await life(monday, (misses) => {
    expect(misses.blockedUntil("203.0.113.9", monday)).toBeNull();
    misses.note("203.0.113.9", monday);
    expect(misses.blockedUntil("203.0.113.9", monday)).not.toBeNull();
  });
});

it("nobody's few mistakes are written down, and no address ever", async () => {
  const life = await start();
  const database = await life(monday, (misses) => {
    for (let miss = 0; miss < 9; miss += 1) misses.note("203.0.113.1", monday);
    for (let miss = 0; miss < 10; miss += 1) misses.note("203.0.113.2", monday);
  });
  const kept = await createThrottles(database).under(database.read, "miss:", monday);
  expect(kept).toEqual([
    { key: "miss:from:print of 203.0.113.2", count: 10, resetAt: monday + 10 * MINUTE_MS },
  ]);
});
