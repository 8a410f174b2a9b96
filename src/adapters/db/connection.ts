import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Reader, Tx } from "@/application/ports/database";

type Drizzle = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** Drizzle's query builder without the verbs that write. */
export type ReadHandle = Pick<Drizzle, "select" | "selectDistinct" | "with" | "$with" | "$count">;
export type WriteHandle = ReadHandle & Pick<Drizzle, "insert" | "update" | "delete">;

export type DialectName = "sqlite" | "postgres";

/** One physical connection, which keeps its prepared statements. */
export interface Line {
  readonly dialect: DialectName;
  readonly handle: WriteHandle;
  /** `FOR UPDATE` where a transaction locks rows; the query itself where it locks the whole database. */
  lock<Q>(query: Q, options?: { readonly skipLocked: boolean }): Q;
  /** A shorter way to run a query that drizzle has built; null where drizzle itself runs it. */
  compile(query: object): CompiledQuery | null;
  /** Of an insert of one row, one of any number of rows; null where drizzle itself runs that. */
  compileInsert(query: object): CompiledInsert | null;
  /** Waits until no other transaction holds this name, and holds it until this one ends. Nothing on SQLite. */
  serialise(name: string): Promise<void>;
}

/** Runs with the values of its places: rows where the query returns any, nothing that matters elsewhere. */
export type CompiledQuery = (values: object) => unknown;

/** Runs with the values of each row's places. */
export type CompiledInsert = (rows: readonly object[]) => void;

/** What a port's `Reader` or `Tx` is at run time. */
export interface Connection {
  readonly dialect: DialectName;
  readonly handle: WriteHandle;
  /** Lends the physical connection for one statement. */
  lend<R>(query: (line: Line) => Promise<R>): Promise<R>;
  /** Null outside a transaction. */
  readonly scope: TransactionScope | null;
}

export interface TransactionScope {
  open: boolean;
  readonly afterCommit: (() => void)[];
}

/**
 * The one door between the opaque port types and drizzle. A `Reader` or `Tx` can only have been made by `asReader` and
 * `asTx` below, from a Connection; nothing else in the product makes one. A `Tx` that outlived its transaction is refused.
 */
export function connectionOf(db: Reader): Connection {
  const connection = db as unknown as Connection;
  if (connection.scope?.open === false)
    throw new Error("This transaction has ended: its tx cannot be used any more.");
  return connection;
}

/** The counterpart of `connectionOf`: a connection that may read. */
export function asReader(connection: Connection): Reader {
  return connection as unknown as Reader;
}

/** The counterpart of `connectionOf`: a connection inside an open transaction. */
export function asTx(connection: Connection & { readonly scope: TransactionScope }): Tx {
  return connection as unknown as Tx;
}

/** The query builder for reads that are not worth preparing. */
export function readHandle(db: Reader): ReadHandle {
  return connectionOf(db).handle;
}

/** The query builder for writes that are not worth preparing. */
export function writeHandle(tx: Tx): WriteHandle {
  return connectionOf(tx).handle;
}

/** Runs `task` once the transaction has been committed; never when it is rolled back. */
export function afterCommit(tx: Tx, task: () => void): void {
  connectionOf(tx).scope?.afterCommit.push(task);
}
