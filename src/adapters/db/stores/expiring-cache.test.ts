import { expect, it } from "vitest";
import type { Reader } from "@/application/ports/database";
import { openTestSqlite } from "@/testing/test-database";
import { createExpiringCache } from "./expiring-cache";

async function openCache() {
  const db = await openTestSqlite();
  let now = 0;
  let stored = "old";
  let loads = 0;
  const cache = createExpiringCache<string>(() => now);
  return {
    db,
    cache,
    read: (reader: Reader) =>
      cache.get(reader, "key", async () => {
        loads += 1;
        return stored;
      }),
    store(value: string) {
      stored = value;
    },
    pass(ms: number) {
      now += ms;
    },
    loads: () => loads,
  };
}

it("loads a value once, and sees what another process changed after two seconds", async () => {
  const { db, read, store, pass, loads } = await openCache();
  expect(await read(db.read)).toBe("old");
  store("changed elsewhere");
  pass(1_999);
  expect(await read(db.read)).toBe("old");
  expect(loads()).toBe(1);
  pass(1);
  expect(await read(db.read)).toBe("changed elsewhere");
});

it("reads past itself in the transaction that changes the rows, and keeps nothing of it that is rolled back", async () => {
  const { db, cache, read, store } = await openCache();
  await read(db.read);
  const changing = db.transaction(async (tx) => {
    store("not committed");
    cache.forget(tx);
    expect(await read(tx)).toBe("not committed");
    store("old");
    throw new Error("rolled back");
  });
  await expect(changing).rejects.toThrow("rolled back");
  expect(await read(db.read)).toBe("old");
});

it("forgets at the commit what was read while the change was not yet committed", async () => {
  const { db, cache, read, store } = await openCache();
  await db.transaction(async (tx) => {
    cache.forget(tx);
    expect(await read(db.read)).toBe("old");
    store("new");
  });
  expect(await read(db.read)).toBe("new");
});
