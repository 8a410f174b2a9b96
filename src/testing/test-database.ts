import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Database } from "@/adapters/db/database";
import { openSqlite, type SqliteOptions } from "@/adapters/db/sqlite";

/** Where drizzle-kit writes the migrations of both databases. */
export const migrationsFolder = { sqlite: "drizzle/sqlite", postgres: "drizzle/postgres" } as const;

let template: Promise<string> | null = null;

export interface TestSqlite extends Database {
  /** The path of the database file. */
  readonly file: string;
}

/** A migrated SQLite file of its own for this test, gone when it ends. The template is made once per test file. */
export async function openTestSqlite(options: Partial<SqliteOptions> = {}): Promise<TestSqlite> {
  template ??= makeTemplate();
  const source = await template;
  const folder = mkdtempSync(join(tmpdir(), "milepost-test-"));
  const file = join(folder, "milepost.db");
  copyFileSync(source, file);
  const database = openSqlite({ file, forbidForeignAwaits: true, synchronous: "OFF", ...options });
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...database, file };
}

async function makeTemplate(): Promise<string> {
  const folder = join(tmpdir(), `milepost-template-${process.pid}`);
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  mkdirSync(folder);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "template.db");
  const database = openSqlite({ file, synchronous: "OFF" });
  await database.migrate(migrationsFolder.sqlite);
  await database.close();
  return file;
}
