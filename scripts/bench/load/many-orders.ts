import BetterSqlite3 from "better-sqlite3";
import { createStores } from "../../../src/adapters/db/create-stores";
import { openSqlite } from "../../../src/adapters/db/sqlite";
import { createInstallation } from "../../../src/adapters/db/stores/installation";
import { isMistyped } from "../../../src/adapters/simulator/people/person";
import { ashAndEmberSettings } from "../../../src/adapters/simulator/shop/ash-and-ember";
import { simulateShop } from "../../../src/adapters/simulator/simulate-shop";
import { buildParts, migrationsFolder } from "../../../src/server/container";
import { makeDemoStore } from "../../../src/server/demo/make-demo-store";
import { readEnv } from "../../../src/server/env";
import { databaseFile } from "./milepost-server";

/** Orders that are lived through, hook by hook; the others are copies of theirs. */
const LIVED = 250;
/** One copy in so many keeps its webhooks and the whole text of its messages: the rest is as after their retention. */
const KEEPS_BODIES_EVERY = 20;

/**
 * Makes a database with so many orders and everything that belongs to them: people, parcels, events, runs, ledger,
 * timers, messages. A few hundred are made by the product itself on a virtual clock; the rest are copies, each with
 * ids, addresses, numbers and times of its own. Returns the slug of their store.
 */
export async function makeManyOrders(dataFolder: string, count: number): Promise<string> {
  const slug = await liveThrough(dataFolder);
  const connection = new BetterSqlite3(databaseFile(dataFolder));
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = OFF");
  connection.pragma("foreign_keys = OFF");
  connection.pragma("cache_size = -1000000");
  connection.pragma("wal_autocheckpoint = 100000");
  const restoreIndexes = dropIndexes(connection);
  const copies = COPIED.map((table) => copyOf(connection, table));
  const copyAll = connection.transaction((number: number) => {
    const prefix = number.toString(16).padStart(4, "0");
    const values = { prefix, number, keepsBodies: number % KEEPS_BODIES_EVERY === 0 ? 1 : 0 };
    for (const copy of copies) copy.run(values);
  });
  const lived = Number(connection.prepare("select count(*) as found from orders").pluck().get());
  for (let number = 1; (number + 1) * lived <= count + lived - 1; number++) copyAll(number);
  restoreIndexes();
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
  return slug;
}

async function liveThrough(dataFolder: string): Promise<string> {
  const file = databaseFile(dataFolder);
  const parts = buildParts(readEnv({ DATABASE_URL: `file:${file}`, LOG_LEVEL: "warn" }));
  await parts.database.migrate(migrationsFolder("sqlite"));
  const bulk = openSqlite({ file, synchronous: "OFF", commitEveryMs: 200 });
  const made = await makeDemoStore(
    {
      deps: { ...parts.worker, ...createStores(bulk, parts.deps.ids), db: bulk },
      queue: parts.queue,
      installation: createInstallation(bulk),
      simulate: simulateShop,
      products: [],
      settings: ashAndEmberSettings,
      isMistyped,
    },
    { orders: LIVED },
  );
  await bulk.close();
  await parts.close();
  if (made.kind !== "made") throw new Error("There were orders already.");
  return made.store.slug;
}

const COPIED = [
  "customers",
  "consents",
  "orders",
  "shipments",
  "page_visits",
  "tickets",
  "hooks",
  "events",
  "runs",
  "exposures",
  "ledger_entries",
  "timers",
  "promises",
  "messages",
  "sends",
] as const;

/** Ids of our own begin with the time they were made at: the first four digits are the same in all of them. */
const IDS = /^(id|(order|shipment|customer|run|message|hook|event|subject|scope|unit)_id|tracking_code)$/;
const NAMES =
  /^(external_id|provider_id|fulfilment_id|tracking_number|number|number_key|dedupe_key|dedupe_digest|key|message_key|person_external_id)$/;
const ADDRESSES = /^(email|person_email|recipient)$/;
const TIMES = /^(placed_at|listed_at|received_at|queued_at|started_at|opened_at)$/;

/** Rows are appended in a fraction of the time while there are none; sorting once at the end costs little. */
function dropIndexes(connection: BetterSqlite3.Database): () => void {
  const indexes = connection
    .prepare<[], { name: string; table: string; sql: string }>(
      "select name, tbl_name as 'table', sql from sqlite_master where type = 'index' and sql is not null",
    )
    .all()
    .filter(({ table }) => COPIED.some((copied) => copied === table));
  for (const { name } of indexes) connection.exec(`drop index "${name}"`);
  return () => {
    for (const { sql } of indexes) connection.exec(sql);
  };
}

/** `insert … select` of the lived rows of a table, as another copy of them. */
function copyOf(connection: BetterSqlite3.Database, table: (typeof COPIED)[number]) {
  const columns = connection
    .prepare<[], { name: string }>(`select name from pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => name);
  const values = columns.map((column) => valueOf(table, column));
  const lived = `rowid <= (select max(rowid) from ${table})`;
  const last = Number(connection.prepare(`select coalesce(max(rowid), 0) from ${table}`).pluck().get());
  const only = table === "hooks" ? " and :keepsBodies = 1" : "";
  return connection.prepare(
    `insert into ${table} (${columns.map((column) => `"${column}"`).join(", ")}) select ${values.join(", ")} from ${table} where ${lived} and rowid <= ${last}${only} and :number > 0 and length(:prefix) + :keepsBodies > 0`,
  );
}

function valueOf(table: string, column: string): string {
  if (IDS.test(column) && !(table === "tickets" && column === "external_id"))
    return `:prefix || substr("${column}", 5)`;
  if (NAMES.test(column)) return `"${column}" || '-' || :number`;
  if (ADDRESSES.test(column)) return `:number || '.' || "${column}"`;
  if (TIMES.test(column)) return `"${column}" - :number * 977`;
  if (column === "shipment_ids")
    return `replace("${column}", '"' || (select substr(id, 1, 4) from shipments limit 1), '"' || :prefix)`;
  if (table === "messages" && (column === "html" || column === "text"))
    return `case when :keepsBodies = 1 then "${column}" end`;
  return `"${column}"`;
}
