import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { Client } from "pg";
import { expect, it, onTestFinished } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { anOrder, aShipment, testStoreId } from "@/testing/builders/facts";
import { createTestDatabaseUrl } from "@/testing/create-test-database-url";
import { migrationsFolder } from "@/testing/test-database";
import { createStores } from "./create-stores";
import { migrateSqlite } from "./migrate-sqlite";
import { openPostgres } from "./postgres";
import { openSqlite } from "./sqlite";

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "milepost-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The shipped migrations and one more, as a newer version would bring them. */
function withOneMore(shipped: string, sql: string): string {
  const folder = join(aFolder(), "migrations");
  cpSync(shipped, folder, { recursive: true });
  const journalFile = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(journalFile, "utf8"));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 86_400_000, tag: "9999_more" });
  writeFileSync(journalFile, JSON.stringify(journal));
  writeFileSync(join(folder, "9999_more.sql"), sql);
  return folder;
}

function openFile(file: string) {
  const db = openSqlite({ file, synchronous: "OFF" });
  onTestFinished(() => db.close());
  return db;
}

const rebuildOfOrders = (file: string): string => {
  const copy = new BetterSqlite3(file, { readonly: true });
  const create = String(copy.prepare("select sql from sqlite_master where name = 'orders'").pluck().get());
  copy.close();
  // What drizzle-kit writes where SQLite cannot alter a column.
  return [
    create.replace("`orders`", "`__new_orders`"),
    "INSERT INTO `__new_orders` SELECT * FROM `orders`;",
    "DROP TABLE `orders`;",
    "ALTER TABLE `__new_orders` RENAME TO `orders`;",
  ].join("--> statement-breakpoint\n");
};

it("makes a new file whole, and has nothing left to do the second time", async () => {
  const file = join(aFolder(), "a.db");
  const db = openFile(file);
  expect(await db.migrate(migrationsFolder.sqlite)).toBeGreaterThan(0);
  expect(await db.migrate(migrationsFolder.sqlite)).toBe(0);
  expect(existsSync(`${file}.before-migration-2.backup`)).toBe(false);
});

it("is planned alike by the connection that has migrated and by one opened later", async () => {
  const file = join(aFolder(), "a.db");
  const writer = new BetterSqlite3(file);
  onTestFinished(() => void writer.close());
  await migrateSqlite(writer, migrationsFolder.sqlite);
  const later = new BetterSqlite3(file, { readonly: true });
  onTestFinished(() => void later.close());
  const plan = (db: BetterSqlite3.Database) =>
    db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT messages.id FROM orders JOIN messages
         ON messages.store_id = orders.store_id AND messages.order_id = orders.id
         WHERE orders.store_id = 'a' AND orders.email = 'dana@example.com'`,
      )
      .all()
      .map(({ detail }) => detail);
  expect(plan(later)[0]).toContain("orders_email_idx");
  expect(plan(writer)).toEqual(plan(later));
});

it("copies the file beside itself before it changes what is in it", async () => {
  const file = join(aFolder(), "a.db");
  const db = openFile(file);
  const shipped = await db.migrate(migrationsFolder.sqlite);
  await db.transaction((tx) => createStores(db, systemIds).orders.insert(tx, anOrder()));
  await db.migrate(withOneMore(migrationsFolder.sqlite, "DELETE FROM orders;"));
  const stores = createStores(db, systemIds);
  expect(await stores.orders.find(db.read, testStoreId, "order-1")).toBeNull();
  const backup = openFile(`${file}.before-migration-${shipped + 1}.backup`);
  expect(
    await createStores(backup, systemIds).orders.find(backup.read, testStoreId, "order-1"),
  ).not.toBeNull();
});

it("keeps the parcels of an order whose table is rebuilt", async () => {
  const file = join(aFolder(), "a.db");
  const db = openFile(file);
  await db.migrate(migrationsFolder.sqlite);
  const stores = createStores(db, systemIds);
  await db.transaction(async (tx) => {
    await stores.orders.insert(tx, anOrder());
    await stores.shipments.insert(tx, aShipment());
  });
  await db.migrate(withOneMore(migrationsFolder.sqlite, rebuildOfOrders(file)));
  expect(await stores.shipments.ofOrder(db.read, testStoreId, "order-1")).toHaveLength(1);
  await expect(
    db.transaction((tx) => stores.shipments.insert(tx, aShipment({ id: "2", orderId: "nowhere" }))),
  ).rejects.toThrow("FOREIGN KEY");
});

it("changes nothing when a migration would leave rows without their parent", async () => {
  const db = openFile(join(aFolder(), "a.db"));
  await db.migrate(migrationsFolder.sqlite);
  const stores = createStores(db, systemIds);
  await db.transaction(async (tx) => {
    await stores.orders.insert(tx, anOrder());
    await stores.shipments.insert(tx, aShipment());
  });
  const careless = withOneMore(migrationsFolder.sqlite, "DELETE FROM orders;");
  await expect(db.migrate(careless)).rejects.toThrow("1 rows without their parent");
  expect(await stores.orders.find(db.read, testStoreId, "order-1")).not.toBeNull();
});

it("refuses a file that a newer version has written, in a sentence", async () => {
  const db = openFile(join(aFolder(), "a.db"));
  await db.migrate(withOneMore(migrationsFolder.sqlite, "SELECT 1;"));
  await expect(db.migrate(migrationsFolder.sqlite)).rejects.toThrow(/newer or different version of Milepost/);
});

it("lets several processes start on one empty PostgreSQL database at once", async () => {
  const url = await createTestDatabaseUrl();
  const processes = [1, 2, 3, 4].map(() => openPostgres({ url, poolSize: 1 }));
  const counts = await Promise.all(processes.map((db) => db.migrate(migrationsFolder.postgres)));
  expect(counts.filter((ran) => ran > 0)).toHaveLength(1);
  await Promise.all(processes.map((db) => db.close()));
});

it("leaves PostgreSQL as it was when a migration fails, and refuses what a newer version has written", async () => {
  const url = await createTestDatabaseUrl();
  const db = openPostgres({ url, poolSize: 1 });
  await db.migrate(migrationsFolder.postgres);
  const broken = withOneMore(
    migrationsFolder.postgres,
    "create table half (id int);--> statement-breakpoint\nselect nothing from nowhere;",
  );
  await expect(db.migrate(broken)).rejects.toThrow("nowhere");
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select to_regclass('half') as half");
  await client.end();
  expect(rows).toEqual([{ half: null }]);
  await db.migrate(withOneMore(migrationsFolder.postgres, "select 1"));
  await expect(db.migrate(migrationsFolder.postgres)).rejects.toThrow(
    /newer or different version of Milepost/,
  );
  await db.close();
});

/** The shipped migrations as they were up to and with this one. */
function upTo(shipped: string, tag: string): string {
  const folder = join(aFolder(), "migrations");
  cpSync(shipped, folder, { recursive: true });
  const journalFile = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(journalFile, "utf8"));
  const names: readonly { tag: string }[] = journal.entries;
  journal.entries = names.slice(0, names.findIndex((one) => one.tag === tag) + 1);
  writeFileSync(journalFile, JSON.stringify(journal));
  return folder;
}

const blocksOfBefore = [
  ["email", "a@x.example", "550 5.1.1 no such user", "bounce"],
  ["email", "b@x.example", "Reported as SPAM", "complaint"],
  ["email", "c@x.example", "unsubscribed", "opt_out"],
  ["sms", "+15035550142", "STOP", "opt_out"],
  ["sms", "+15035550143", "30006 undelivered", "invalid_address"],
  ["sms", "+15035550144", "21610 Attempt to send to unsubscribed recipient", "opt_out"],
  ["email", "sha256:abc", "erased", "bounce"],
] as const;

it("says of every block that was there before of which kind it is, in both databases", async () => {
  const file = join(aFolder(), "a.db");
  const before = openFile(file);
  await before.migrate(upTo(migrationsFolder.sqlite, "0010_tracking_page_versions"));
  const raw = new BetterSqlite3(file);
  const insert = raw.prepare("insert into suppressions values (?, ?, ?, ?, ?)");
  for (const [channel, address, reason] of blocksOfBefore)
    insert.run(testStoreId, channel, address, reason, 1);
  raw.close();
  await before.migrate(migrationsFolder.sqlite);
  const url = await createTestDatabaseUrl();
  const server = openPostgres({ url, poolSize: 1 });
  onTestFinished(() => server.close());
  await server.migrate(upTo(migrationsFolder.postgres, "0010_tracking_page_versions"));
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const [channel, address, reason] of blocksOfBefore)
    await client.query("insert into suppressions values ($1, $2, $3, $4, now())", [
      testStoreId,
      channel,
      address,
      reason,
    ]);
  await client.end();
  await server.migrate(migrationsFolder.postgres);
  for (const db of [before, server]) {
    const { customers } = createStores(db, systemIds);
    for (const [channel, address, reason, kind] of blocksOfBefore.slice(0, -1))
      expect(await customers.blocked(db.read, testStoreId, [address])).toMatchObject([
        { channel, address, reason, kind, class: "all" },
      ]);
  }
});
