import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import BetterSqlite3 from "better-sqlite3";
import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { monday } from "@/testing/builders/facts";
import { aHook, aTimer } from "@/testing/builders/rows";
import { openTestSqlite } from "@/testing/test-database";
import { connectionOf } from "./connection";
import { createStores } from "./create-stores";
import { openSqlite, openSqliteReader } from "./sqlite";

it("a transaction that awaits anything but the database is refused in development", async () => {
  const db = await openTestSqlite();
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  await expect(db.transaction(turn)).rejects.toThrow("other than the database");
  const [slow, quick] = await Promise.allSettled([db.grouped(turn), db.grouped(async () => "quick")]);
  expect(slow.status).toBe("rejected");
  expect(quick).toEqual({ status: "fulfilled", value: "quick" });
});

it("a commit that fails fails for every member of its group", async () => {
  const db = await openTestSqlite();
  const stores = createStores(db, systemIds);
  const orphan = db.grouped(async (tx) => {
    // Puts the check of foreign keys off to the commit, which then fails.
    runOnSqlite(connectionOf(tx).handle, "PRAGMA defer_foreign_keys = ON");
    const consent = { storeId: "s", customerId: "nobody", channel: "email", class: "marketing" } as const;
    await connectionOf(tx)
      .handle.insert(db.t.consents)
      .values({ ...consent, storeId: aHook().storeId, at: monday, state: "granted", source: "test" });
  });
  const innocent = db.grouped((tx) => stores.hooks.insert(tx, aHook()));
  const results = await Promise.allSettled([orphan, innocent]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await stores.hooks.find(db.read, "hook-1")).toBeNull();
  await expect(db.grouped((tx) => stores.hooks.insert(tx, aHook()))).resolves.toBe(true);
});

it("a hundred hooks of one turn of the event loop share one commit", async () => {
  const db = await openTestSqlite();
  const stores = createStores(db, systemIds);
  const other = new BetterSqlite3(db.file, { readonly: true });
  const version = () => other.pragma("data_version", { simple: true });
  const before = version();
  let seenInBetween = 0;
  const insert = async (n: number) => {
    await db.grouped((tx) => stores.hooks.insert(tx, aHook({ id: `h${n}`, dedupeKey: `h${n}` })));
    if (n === 0) seenInBetween = Number(other.prepare("select count(*) as n from hooks").pluck().get());
  };
  await Promise.all(Array.from({ length: 100 }, (_, n) => insert(n)));
  expect(seenInBetween).toBe(100);
  expect(version()).not.toBe(before);
  other.close();
});

it("a reader's snapshot stays as it is while others write, and the next sees what they wrote", async () => {
  const db = await openTestSqlite();
  const stores = createStores(db, systemIds);
  const reader = openSqliteReader({ file: db.file });
  const find = async () => (await stores.hooks.find(reader.read, "hook-1")) !== null;
  const seen = await reader.snapshot(async () => {
    const before = await find();
    await db.transaction((tx) => stores.hooks.insert(tx, aHook()));
    return [before, await find()];
  });
  expect(seen).toEqual([false, false]);
  await expect(reader.snapshot(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await reader.snapshot(find)).toBe(true);
  const closing = reader.snapshot(async () => {
    await reader.close();
    throw new Error("closed meanwhile");
  });
  await expect(closing).rejects.toThrow("closed meanwhile");
});

it("requests are answered while a backlog of transactions is worked off", async () => {
  const db = await openTestSqlite();
  const stores = createStores(db, systemIds);
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  for (let n = 0; n < 1_000; n += 1) {
    await db.transaction((tx) => stores.hooks.insert(tx, aHook({ id: `h${n}`, dedupeKey: `h${n}` })));
  }
  isDone = true;
  expect(turns).toBeGreaterThan(3);
});

it("waits for another process's transaction and gives up with its error after the time allowed", async () => {
  const db = await openTestSqlite({ lockTimeoutMs: 40 });
  const stores = createStores(db, systemIds);
  const other = new BetterSqlite3(db.file);
  other.exec("BEGIN IMMEDIATE");
  await expect(db.transaction((tx) => stores.hooks.insert(tx, aHook()))).rejects.toThrow("locked");
  await expect(db.grouped((tx) => stores.hooks.insert(tx, aHook()))).rejects.toThrow("locked");
  other.exec("COMMIT");
  other.close();
  await expect(db.transaction((tx) => stores.hooks.insert(tx, aHook()))).resolves.toBe(true);
});

it("a power cut loses nothing that was committed: the writer waits for the disk", async () => {
  const { file, close } = await openTestSqlite();
  await close();
  const db = openSqlite({ file });
  const level = await db.transaction(async (tx) =>
    allOnSqlite(connectionOf(tx).handle, "PRAGMA synchronous"),
  );
  expect(level).toEqual([{ synchronous: 2 }]);
  await db.close();
});

it("two processes on one file claim each timer once", { timeout: 60_000 }, async () => {
  const db = await openTestSqlite();
  const stores = createStores(db, systemIds);
  await db.transaction(async (tx) => {
    for (let n = 0; n < 300; n += 1)
      await stores.timers.set(tx, aTimer({ id: `t${n}`, subjectId: `run-${n}` }));
  });
  const workers = [1, 2, 3].map(() => startClaiming(db.file));
  await Promise.all(workers.map(({ ready }) => ready));
  for (const worker of workers) worker.go();
  const claims = await Promise.all(workers.map(({ claimed }) => claimed));
  expect(claims.flat()).toHaveLength(300);
  expect(new Set(claims.flat()).size).toBe(300);
  expect(claims.filter((own) => own.length > 0).length).toBeGreaterThan(1);
});

function startClaiming(file: string) {
  const program = fileURLToPath(new URL("../../testing/claim-timers.ts", import.meta.url));
  const child = fork(program, [file, String(monday)], { execArgv: ["--import", "tsx"] });
  const said = (isIt: (what: string) => boolean) =>
    new Promise<string>((resolve, reject) => {
      child.on("message", (what) => {
        if (typeof what === "string" && isIt(what)) resolve(what);
      });
      child.on("error", reject);
      child.on("exit", (code) => reject(new Error(`It ended with ${code}`)));
    });
  const ready = said((what) => what === "ready");
  const list = said((what) => what !== "ready");
  return {
    ready,
    go: () => child.send("go"),
    claimed: list.then((what) => what.split(",").filter((id) => id !== "")),
  };
}

/** SQLite's handle has `run` and `all` for raw statements, which the canonical types leave out. */
function runOnSqlite(handle: object, statement: string): void {
  (handle as { run(sql: string): unknown }).run(statement);
}

/** As `runOnSqlite`, for a statement that answers with rows. */
function allOnSqlite(handle: object, statement: string): unknown {
  return (handle as { all(sql: string): unknown }).all(statement);
}

it("what has no hurry shares the next commit, in the order it came, and is committed by itself when none comes", async () => {
  const db = await openTestSqlite();
  const stores = createStores(db, systemIds);
  const seen: string[] = [];
  const insert = (id: string, when?: "now" | "soon") =>
    db
      .grouped((tx) => stores.hooks.insert(tx, aHook({ id, dedupeKey: id })), when)
      .then(() => void seen.push(id));
  await Promise.all([insert("first", "soon"), insert("second")]);
  expect(seen).toEqual(["first", "second"]);
  await insert("alone", "soon");
  expect(await stores.hooks.find(db.read, "alone")).not.toBeNull();
});
