import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import type { Instant } from "@/domain/shared/instant";
import { deflated, inflated } from "./deflated-text";

const pgText = pg.customType<{ data: string; driverData: string }>({
  dataType: () => "text",
  // PostgreSQL refuses NUL in text; senders do put it into names.
  toDriver: (value) => (value.includes("\u0000") ? value.replaceAll("\u0000", "\uFFFD") : value),
});

/**
 * The only file that knows both dialects' column builders. Canonical types are PostgreSQL's: what its types allow and
 * SQLite lacks (`.for()`, arrays) fails at once in the default SQLite mode, never first in production.
 */
export const pgKit = {
  table: pg.pgTable,
  text: pgText,
  /** Some kilobytes that are only ever read as a whole. Not to be searched or compared in SQL. */
  longText: pgText,
  int: (name: string) => pg.integer(name),
  /** Money in minor units: more than 32 bits. */
  bigint: (name: string) => pg.bigint(name, { mode: "number" }),
  bool: (name: string) => pg.boolean(name),
  // `json`, not `jsonb`: the content is opaque, and jsonb refuses the escape of NUL that senders put into names.
  json: (name: string) => pg.json(name),
  instant: pg.customType<{ data: Instant; driverData: string }>({
    dataType: () => "timestamp(3) with time zone",
    toDriver: (at) => new Date(at).toISOString(),
    fromDriver: (text) => new Date(text).getTime(),
  }),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
};

export type Kit = typeof pgKit;

export const sqliteKit = asCanonicalKit({
  table: lite.sqliteTable,
  text: (name: string) => lite.text(name),
  longText: lite.customType<{ data: string; driverData: string | Uint8Array }>({
    dataType: () => "text",
    toDriver: deflated,
    fromDriver: inflated,
  }),
  int: (name: string) => lite.integer(name),
  bigint: (name: string) => lite.integer(name),
  bool: (name: string) => lite.integer(name, { mode: "boolean" }),
  json: (name: string) => lite.text(name, { mode: "json" }),
  instant: (name: string) => lite.integer(name),
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
});

/**
 * Every builder takes the same arguments and gives values of the same JavaScript type as its PostgreSQL namesake:
 * schema-parity.test.ts compares the tables of both, the database contract suite the values.
 */
function asCanonicalKit(kit: Record<keyof Kit, unknown>): Kit {
  return kit as Kit;
}
