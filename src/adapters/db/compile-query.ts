import type BetterSqlite3 from "better-sqlite3";
import { Column, type DriverValueDecoder, is, noopEncoder, Param, Placeholder, SQL } from "drizzle-orm";
import type { CompiledQuery } from "./connection";

/**
 * A query that drizzle has built and prepared, run without drizzle: for each value of each statement drizzle asks anew
 * what it is, which takes longer than SQLite's own work. What it is, is settled here once. Null for what drizzle better
 * runs itself: anything that is not a flat list of columns and named expressions.
 */
export function compileQuery(connection: BetterSqlite3.Database, prepared: object): CompiledQuery | null {
  const query = queryOf(prepared);
  if (query === null) return null;
  const columns = query.fields?.map(columnOf) ?? [];
  if (columns.includes(null)) return null;
  const known = columns.filter((column) => column !== null);
  const statement = connection.prepare(plannedOnce(query.sql));
  const bind = bindingOf(query);
  if (query.fields === null) return (values) => statement.run(bind(values));
  statement.raw();
  return (values) => statement.all(bind(values)).map((row) => rowOf(known, asValues(row)));
}

/**
 * SQLite looks at the value of `column = ?` to guess how many rows that leaves, and then plans the statement anew each
 * time a value is bound, which takes ten times as long as a look-up. A plus before a value changes nothing about it but
 * that it is not looked at: statistics are the same for all values here (assumed-statistics.ts).
 */
function plannedOnce(query: string): string {
  return query.replaceAll(" = ?", " = +?");
}

export interface BuiltQuery {
  readonly sql: string;
  readonly params: readonly unknown[];
  /** Null where it returns no rows. */
  readonly fields: readonly unknown[] | null;
}

/** What drizzle prepared; null where it is not what this version of drizzle makes of a plain query. */
export function queryOf(prepared: object): BuiltQuery | null {
  const query: unknown = Reflect.get(prepared, "query");
  const fields: unknown = Reflect.get(prepared, "fields");
  const isPlain = Reflect.get(prepared, "customResultMapper") === undefined;
  if (!isPlain || typeof query !== "object" || query === null) return null;
  const text: unknown = Reflect.get(query, "sql");
  const params: unknown = Reflect.get(query, "params");
  if (typeof text !== "string" || !Array.isArray(params)) return null;
  if (Array.isArray(fields)) return { sql: text, params, fields };
  return fields === undefined && Reflect.get(prepared, "executeMethod") === "run"
    ? { sql: text, params, fields: null }
    : null;
}

/** From what a statement is run with to what stands in its places, in their order. */
export function bindingOf({ params }: BuiltQuery): (given: object) => unknown[] {
  const places = params.map(placeOf);
  return (given) => {
    const values = asNamed(given);
    return places.map((place) => place(values));
  };
}

type NamedValues = Readonly<Record<string, unknown>>;
type Place = (values: NamedValues) => unknown;

/** As drizzle's `fillPlaceholders`. */
function placeOf(param: unknown): Place {
  if (is(param, Placeholder)) return valueAt(param.name);
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder } = param;
  const find = valueAt(param.value.name);
  if (encoder === noopEncoder) return find;
  return (values) => encoder.mapToDriverValue(find(values));
}

function valueAt(name: string): Place {
  return (values) => {
    const value = values[name];
    if (value === undefined && !(name in values)) throw new Error(`No value for "${name}" was provided`);
    return value;
  };
}

interface ResultColumn {
  readonly name: string;
  readonly decode: (stored: unknown) => unknown;
}

/** As drizzle's `mapResultRow`, for a row without rows in it. */
function columnOf(selected: unknown): ResultColumn | null {
  if (typeof selected !== "object" || selected === null) return null;
  const path: unknown = Reflect.get(selected, "path");
  const field: unknown = Reflect.get(selected, "field");
  if (!Array.isArray(path) || path.length !== 1) return null;
  const decoder = decoderOf(field);
  return decoder === null ? null : { name: String(path[0]), decode: decodingOf(decoder) };
}

function decodingOf(decoder: DriverValueDecoder<unknown, unknown>): ResultColumn["decode"] {
  const isStoredAsItIs = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue;
  if (isStoredAsItIs) return (stored) => stored;
  return (stored) => (stored === null ? null : decoder.mapFromDriverValue(stored));
}

function decoderOf(field: unknown): DriverValueDecoder<unknown, unknown> | null {
  if (is(field, Column)) return field;
  const expression = is(field, SQL.Aliased) ? field.sql : field;
  if (!is(expression, SQL)) return null;
  const decoder: unknown = Reflect.get(expression, "decoder");
  return isDecoder(decoder) ? decoder : null;
}

function isDecoder(value: unknown): value is DriverValueDecoder<unknown, unknown> {
  return typeof value === "object" && value !== null && "mapFromDriverValue" in value;
}

function rowOf(columns: readonly ResultColumn[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  let index = 0;
  for (const { name, decode } of columns) {
    row[name] = decode(values[index]);
    index += 1;
  }
  return row;
}

/** Whoever runs a statement names the value of each of its places. */
function asNamed(values: unknown): NamedValues {
  return values as NamedValues;
}

/** `raw()` was called on the statement: its rows are arrays. */
function asValues(row: unknown): readonly unknown[] {
  return row as readonly unknown[];
}
