import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { onTestFinished } from "vitest";
import type { Database } from "@/adapters/db/database";
import { openPostgres } from "@/adapters/db/postgres";
import { openSqlite, type SqliteOptions } from "@/adapters/db/sqlite";
import { createTestDatabaseUrl } from "./create-test-database-url";

/** Where drizzle-kit writes the migrations of both databases. */
export const migrationsFolder = { sqlite: "drizzle/sqlite", postgres: "drizzle/postgres" } as const;

export interface TestSqlite extends Database {
  /** The path of the database file. */
  readonly file: string;
}

export interface TestPostgres extends Database {
  readonly url: string;
}

let template: Promise<string> | null = null;
let postgresUrl: Promise<string> | null = null;

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

/** A migrated, empty PostgreSQL database for this test. The tests of one file share it, one after the other. */
export async function openTestPostgres(): Promise<TestPostgres> {
  postgresUrl ??= makePostgres();
  const url = await postgresUrl;
  await emptyPostgres(url);
  const database = openPostgres({ url, poolSize: 6 });
  onTestFinished(() => database.close());
  return { ...database, url };
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "milepost-template-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "template.db");
  const database = openSqlite({ file, synchronous: "OFF" });
  await database.migrate(migrationsFolder.sqlite);
  await database.close();
  return file;
}

async function makePostgres(): Promise<string> {
  const url = await createTestDatabaseUrl();
  const database = openPostgres({ url, poolSize: 1 });
  await database.migrate(migrationsFolder.postgres);
  await database.close();
  return url;
}

async function emptyPostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ tables: string | null }>(
    `select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables
     where (schemaname = 'public' and tablename <> '__drizzle_migrations')
        or (schemaname = 'pgboss' and tablename like 'job%')`,
  );
  const tables = rows[0]?.tables;
  if (tables) await client.query(`truncate ${tables} cascade`);
  await client.end();
}
