import { Client } from "pg";
import { expect, test } from "vitest";
import { createTestDatabaseUrl } from "./create-test-database-url";

test("every call gives a new, empty PostgreSQL database", async () => {
  const urls = await Promise.all([createTestDatabaseUrl(), createTestDatabaseUrl()]);
  expect(urls[0]).not.toBe(urls[1]);
  for (const url of urls) expect(await tablesIn(url)).toEqual([]);
});

test("tests run in a zone 5 h 45 min east of UTC, so that a forgotten time zone shows", () => {
  expect(new Date("2026-03-01T00:00:00Z").getHours()).toBe(5);
  expect(new Date("2026-03-01T00:00:00Z").getMinutes()).toBe(45);
});

async function tablesIn(url: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public'");
  await client.end();
  return rows;
}
