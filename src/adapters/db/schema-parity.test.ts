import { getTableName } from "drizzle-orm";
import { getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { type SQLiteTable, getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import { pgKit, sqliteKit } from "./kit";
import * as postgresSchema from "./schema.pg";
import * as sqliteSchema from "./schema.sqlite";
import { defineTables } from "./tables";

const postgresTables = Object.entries(defineTables(pgKit));
const sqliteTables = new Map(Object.entries(defineTables(sqliteKit)));

describe("one schema, two dialects", () => {
  it.each(postgresTables)("%s has one shape in both", (name, table) => {
    const twin = sqliteTables.get(name);
    if (twin === undefined) throw new Error(`${name} is missing on SQLite`);
    expect(shapeOf(sqliteConfig(asSqliteTable(twin)))).toEqual(shapeOf(postgresConfig(table)));
  });

  it("hands every table to the tool that writes the migrations", () => {
    const names = postgresTables.map(([name]) => name).sort();
    expect(Object.keys(postgresSchema).sort()).toEqual(names);
    expect(Object.keys(sqliteSchema).sort()).toEqual([...names, "jobs"].sort());
  });

  it.each(postgresTables)(
    "every row of %s names its store, or the table is of the whole deployment",
    (_name, table) => {
      const ofDeployment = ["stores", "installation", "users", "throttles"];
      const hasStore = Object.keys(table).includes("storeId");
      expect(hasStore || ofDeployment.includes(getTableName(table))).toBe(true);
    },
  );
});

type Config = ReturnType<typeof postgresConfig> | ReturnType<typeof sqliteConfig>;

function shapeOf(config: Config) {
  return {
    name: config.name,
    columns: config.columns.map(({ name, notNull, primary, isUnique, hasDefault }) => ({
      name,
      notNull,
      primary,
      isUnique,
      hasDefault,
    })),
    indexes: config.indexes.map(({ config: { name, unique, columns } }) => ({
      name,
      unique,
      columns: columns.map((column) => ("name" in column ? column.name : "")),
    })),
    foreignKeys: config.foreignKeys.map((key) => {
      const { columns, foreignColumns } = key.reference();
      return {
        onDelete: key.onDelete ?? "no action",
        columns: columns.map(({ name }) => name),
        to: foreignColumns.map(({ name }) => name),
      };
    }),
    primaryKeys: config.primaryKeys.map(({ columns }) => columns.map(({ name }) => name)),
  };
}

/** `defineTables(sqliteKit)` makes SQLite tables, whatever the kit's canonical types say. */
function asSqliteTable(table: object): SQLiteTable {
  return table as SQLiteTable;
}
