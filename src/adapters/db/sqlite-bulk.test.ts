import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Reader } from "@/application/ports/database";
import { openTestSqlite } from "@/testing/test-database";
import { readHandle, writeHandle } from "./connection";
import type { Database } from "./database";
import { openSqlite } from "./sqlite";
import { createInstallation } from "./stores/installation";

const LONG_MS = 60_000;

async function keys(database: Database, db: Reader = database.read): Promise<string[]> {
  const rows = await readHandle(db).select().from(database.t.installation);
  return rows.map(({ key }) => key).sort();
}

async function openBulk() {
  const ordinary = await openTestSqlite();
  const bulk = openSqlite({ file: ordinary.file, synchronous: "NORMAL", commitEveryMs: LONG_MS });
  const facts = createInstallation(bulk);
  return { ordinary, bulk, write: (key: string) => bulk.transaction((tx) => facts.write(tx, key, "yes")) };
}

describe("writing in bulk to SQLite", () => {
  it("is seen at once by whoever writes, and by others when it is committed at the end", async () => {
    const { ordinary, bulk, write } = await openBulk();
    await write("one");
    expect(await keys(bulk)).toEqual(["one"]);
    expect(await keys(ordinary)).toEqual([]);
    await bulk.close();
    expect(await keys(ordinary)).toEqual(["one"]);
  });

  it("undoes a transaction that fails, and no other", async () => {
    const { ordinary, bulk, write } = await openBulk();
    await write("before");
    const failing = async (how: "transaction" | "grouped") =>
      bulk[how](async (tx) => {
        await writeHandle(tx).insert(bulk.t.installation).values({ key: how, value: "no" });
        await writeHandle(tx).delete(bulk.t.installation).where(eq(bulk.t.installation.key, "before"));
        throw new Error("No");
      });
    await expect(failing("transaction")).rejects.toThrow("No");
    await expect(Promise.all([failing("grouped"), write("beside")])).rejects.toThrow("No");
    await write("after");
    await bulk.close();
    expect(await keys(ordinary)).toEqual(["after", "before", "beside"]);
  });

  it("commits again and again while it goes on", async () => {
    const { file } = await openTestSqlite();
    const bulk = openSqlite({ file, synchronous: "NORMAL", commitEveryMs: 0 });
    const other = openSqlite({ file });
    const facts = createInstallation(bulk);
    await bulk.transaction((tx) => facts.write(tx, "one", "yes"));
    await bulk.grouped((tx) => facts.write(tx, "two", "yes"));
    expect(await keys(other)).toContain("one");
    await bulk.close();
    await other.close();
  });
});
