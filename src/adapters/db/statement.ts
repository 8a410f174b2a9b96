import {
  Column,
  type DriverValueEncoder,
  getTableColumns,
  noopEncoder,
  type Placeholder,
  sql,
  type Table,
} from "drizzle-orm";
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
  build: (on: Pick<Line, "dialect" | "lock"> & { handle: ReadHandle }) => Preparable<R>,
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

/**
 * As `writing`, for who wants to know how many rows were written. `returning` makes SQLite keep a table of its own for the
 * answer, which takes as long as the insert itself.
 */
export function counting<V extends object>(
  name: string,
  build: (line: Line) => Preparable<unknown>,
): (tx: Tx, values: V) => Promise<number> {
  const write = prepared<V, unknown>(name, build);
  return async (tx, values) => rowsWritten(await write(tx, values));
}

/** SQLite's driver answers with `changes`, PostgreSQL's with `rowCount`. */
function rowsWritten(answer: unknown): number {
  if (typeof answer === "object" && answer !== null) {
    if ("changes" in answer) return Number(answer.changes);
    if ("rowCount" in answer) return Number(answer.rowCount);
  }
  throw new Error("This statement does not say how many rows it wrote");
}

/**
 * Inserts any number of rows. `one` builds the insert of a row, which is built once; `several` is what drizzle does with
 * more than one where nothing better is known (PostgreSQL: one round trip). Who catches its error must roll back: some rows may stand.
 */
export function inserting<V extends object>(
  name: string,
  build: {
    readonly one: (line: Line) => Preparable<unknown>;
    readonly several: (line: Line, rows: readonly V[]) => PromiseLike<unknown>;
  },
): (tx: Tx, rows: readonly V[]) => Promise<void> {
  const perLine = new WeakMap<Line, Insert<V>>();
  const insertOn = (line: Line): Insert<V> => {
    const one = build.one(line).prepare(name);
    const compiled = line.compileInsert(one);
    if (compiled !== null) return compiled;
    return (rows) => {
      const [first] = rows;
      return first !== undefined && rows.length === 1 ? one.execute(first) : build.several(line, rows);
    };
  };
  return async (tx, rows) => {
    if (rows.length === 0) return;
    await connectionOf(tx).lend(async (line) => {
      const insert = perLine.get(line) ?? insertOn(line);
      perLine.set(line, insert);
      await insert(rows);
    });
  };
}

type Insert<V> = (rows: readonly V[]) => PromiseLike<unknown> | void;

/** The place of a value in a prepared statement, encoded as `column` stores it. */
export function bind(column: Column, name: string = column.name) {
  return sql`${sql.param(sql.placeholder(name), nullSafe(column))}`;
}

/** For `limit`: a number bound as it is. */
export function bindLimit(): Placeholder {
  return sql.placeholder("limit");
}

/**
 * Values for an insert or update of the named columns, each bound under its property name.
 * At run time every value is a bound place; what is handed over when the statement runs has the type of a row's column.
 */
export function bound<T extends Table, K extends keyof T["$inferInsert"] & string>(
  table: T,
  keys: readonly K[],
): Pick<T["$inferInsert"], K> {
  const columns = getTableColumns(table);
  const places = keys.map((key) => {
    const column = columns[key];
    if (column === undefined) throw new Error(`There is no column ${key}`);
    return [key, bind(column, key)];
  });
  return Object.fromEntries(places) as Pick<T["$inferInsert"], K>;
}

/** As `bound`, for every column of a table. */
export function boundRow<T extends Table>(table: T): T["$inferInsert"] {
  return bound(table, Object.keys(getTableColumns(table)));
}

/** drizzle asks a column to encode a null that is bound late; as an early one, it is stored as it is. */
function nullSafe(column: Column): DriverValueEncoder<unknown, unknown> {
  if (column.mapToDriverValue === Column.prototype.mapToDriverValue) return noopEncoder;
  return { mapToDriverValue: (value) => (value === null ? null : column.mapToDriverValue(value)) };
}

function prepared<V extends object, R>(
  name: string,
  build: (line: Line) => Preparable<R>,
): (db: Reader, values: V) => Promise<R> {
  const perLine = new WeakMap<Line, (values: V) => PromiseLike<R> | R>();
  return (db, values) =>
    connectionOf(db).lend(async (line) => {
      const known = perLine.get(line);
      if (known) return known(values);
      const made = runnable<V, R>(line, build(line).prepare(name));
      perLine.set(line, made);
      return made(values);
    });
}

/** A compiled query gives the rows that drizzle's own would: the database contract suite runs every store with it. */
function runnable<V extends object, R>(line: Line, made: Prepared<R>): (values: V) => PromiseLike<R> | R {
  const compiled = line.compile(made);
  return compiled === null ? (values) => made.execute(values) : (values) => compiled(values) as R;
}
