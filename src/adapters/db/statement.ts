import { type Column, getTableColumns, type Placeholder, sql, type Table } from "drizzle-orm";
import type { Reader, Tx } from "@/application/ports/database";
import { connectionOf, type Line, type ReadHandle } from "./connection";

interface Prepared<R> {
  execute(values?: object): PromiseLike<R>;
}

interface Preparable<R> {
  prepare(name: string): Prepared<R>;
}

/**
 * A query that is built once per connection and run with values: drizzle spends 18 to 25 times longer on building a
 * query than on running it. On PostgreSQL `name` also names the server's prepared statement, so it must be unique.
 */
export function reading<V extends object, R>(
  name: string,
  build: (on: { handle: ReadHandle; lock: Line["lock"] }) => Preparable<R>,
): (db: Reader, values: V) => Promise<R> {
  return prepared(name, build);
}

/** As `reading`, for statements that write. */
export function writing<V extends object, R>(
  name: string,
  build: (line: Line) => Preparable<R>,
): (tx: Tx, values: V) => Promise<R> {
  return prepared(name, build);
}

/** The place of a value in a prepared statement, encoded as `column` stores it. */
export function bind(column: Column, name: string = column.name) {
  return sql.param(sql.placeholder(name), column);
}

/** For `limit`: a number bound as it is. */
export function bindLimit(): Placeholder {
  return sql.placeholder("limit");
}

/**
 * Values for an insert or update of the named columns, each bound under its property name.
 * At run time every value is a placeholder, which drizzle encodes with its column when the statement is run; the values
 * handed over then have the type of a row (`Values`).
 */
export function bound<T extends { $inferInsert: object }, K extends keyof T["$inferInsert"] & string>(
  _table: T,
  keys: readonly K[],
): Pick<T["$inferInsert"], K> {
  return Object.fromEntries(keys.map((key) => [key, sql.placeholder(key)])) as Pick<T["$inferInsert"], K>;
}

/** As `bound`, for every column of a table. */
export function boundRow<T extends Table>(table: T): T["$inferInsert"] {
  return bound(table, Object.keys(getTableColumns(table)));
}

function prepared<V extends object, R>(
  name: string,
  build: (line: Line) => Preparable<R>,
): (db: Reader, values: V) => Promise<R> {
  const perLine = new WeakMap<Line, Prepared<R>>();
  return (db, values) =>
    connectionOf(db).use(async (line) => {
      const known = perLine.get(line);
      if (known) return known.execute(values);
      const made = build(line).prepare(name);
      perLine.set(line, made);
      return made.execute(values);
    });
}
