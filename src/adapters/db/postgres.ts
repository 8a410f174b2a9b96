import { AsyncLocalStorage } from "node:async_hooks";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Reader, Tx } from "@/application/ports/database";
import {
  asReader,
  asTx,
  connectionOf,
  type Line,
  type TransactionScope,
  type WriteHandle,
} from "./connection";
import { type Database, hasErrorCode, type ReadOnlyDatabase } from "./database";
import { pgKit } from "./kit";
import { migratePostgres } from "./migrate-postgres";
import { defineTables } from "./tables";

export interface PostgresOptions {
  readonly url: string;
  /** Connections for transactions, at most; half as many for reads beside them. */
  readonly poolSize?: number;
  /** An idle connection broke. The pool replaces it; nothing was lost. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** Serialization failure, deadlock, and a unique key that another transaction took meanwhile: a second look decides. */
const RETRIED_CODES = ["40001", "40P01", "23505"];
const MOST_TRIES = 10;
/** Transactions that met once shall not meet again in step. */
const LONGEST_STEP_ASIDE_MS = 20;

const clients = new WeakMap<Line, pg.PoolClient>();

/** Connects to PostgreSQL: a pool for transactions, and one for reads whose sessions cannot write. */
export function openPostgres({ url, poolSize = 10, onConnectionLost }: PostgresOptions): Database {
  const writers = new pg.Pool({ connectionString: url, max: poolSize });
  const readers = createReaders(url, Math.max(2, Math.ceil(poolSize / 2)));
  for (const pool of [writers, readers]) pool.on("error", (error) => onConnectionLost?.(error));
  const transaction = createTransactions(writers);
  return {
    dialect: "postgres",
    t: defineTables(pgKit),
    read: readerOf(readers),
    transaction,
    grouped: transaction,
    migrate: (folder) => withClient(writers, (client) => migratePostgres(client, folder)),
    async close() {
      await Promise.all([writers.end(), readers.end()]);
    },
  };
}

/** Connects to PostgreSQL for reading alone: one connection whose session cannot write. */
export function openPostgresReader({ url }: Pick<PostgresOptions, "url">): ReadOnlyDatabase {
  const readers = createReaders(url, 1);
  // The pool replaces a connection that broke while idle.
  readers.on("error", () => undefined);
  return {
    dialect: "postgres",
    t: defineTables(pgKit),
    read: readerOf(readers),
    close: () => readers.end(),
  };
}

function createReaders(url: string, max: number): pg.Pool {
  const readers = new pg.Pool({
    connectionString: url,
    max,
    verify: (client, done) => {
      // A turn later: while it reports a new connection as ready, the driver still takes it for busy.
      setImmediate(() => {
        client.query("set default_transaction_read_only = on").then(() => done(), done);
      });
    },
  });
  readers.on(
    "connect",
    (client) => void client.query("set default_transaction_read_only = on").catch(() => undefined),
  );
  return readers;
}

function readerOf(readers: pg.Pool): Reader {
  return asReader({
    dialect: "postgres",
    handle: canonicalHandle(drizzle(readers)),
    lend: (query) => withClient(readers, (client) => query(readLine(client))),
    scope: null,
  });
}

/** The driver's connection of an open transaction, for a library that writes its own SQL into it. */
export function postgresClientOf(tx: Tx): Promise<pg.PoolClient> {
  return connectionOf(tx).lend(async (line) => {
    const client = clients.get(line);
    if (client === undefined) throw new Error("This transaction is not one of PostgreSQL.");
    return client;
  });
}

function createTransactions(writers: pg.Pool): Database["transaction"] {
  const current = new AsyncLocalStorage<TransactionScope>();

  async function attempt<T>(client: pg.PoolClient, work: (tx: Tx) => Promise<T>) {
    const line = writeLine(client);
    const scope: TransactionScope = { open: true, afterCommit: [] };
    const tx = asTx({
      dialect: "postgres",
      handle: line.handle,
      lend: (query) => unwrapped(() => query(line)),
      scope,
    });
    await client.query("begin");
    try {
      const value = await current.run(scope, () => unwrapped(() => work(tx)));
      const { command } = await client.query("commit");
      // PostgreSQL answers the commit of a failed transaction with a rollback, not with an error.
      if (command !== "COMMIT")
        throw new Error("A statement of this transaction failed, so it was rolled back.");
      return { value, scope };
    } catch (error) {
      // A connection too broken to roll back takes its transaction along when it closes.
      await client.query("rollback").catch(() => undefined);
      throw error;
    } finally {
      scope.open = false;
    }
  }

  return async (work) => {
    if (current.getStore()?.open) {
      throw new Error("A transaction is already open here: pass its tx down instead of opening another.");
    }
    const { value, scope } = await withClient(writers, async (client) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt(client, work);
        } catch (error) {
          if (tries === MOST_TRIES || !hasErrorCode(error, RETRIED_CODES)) throw error;
          await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_STEP_ASIDE_MS * tries));
        }
      }
    });
    for (const task of scope.afterCommit) task();
    return value;
  };
}

/** Lends a connection. The pool itself drops one that broke. */
async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

const readLines = new WeakMap<pg.PoolClient, Line>();
const writeLines = new WeakMap<pg.PoolClient, Line>();

function readLine(client: pg.PoolClient): Line {
  return lineOf(client, readLines, (query) => query);
}

function writeLine(client: pg.PoolClient): Line {
  return lineOf(client, writeLines, forUpdate);
}

function lineOf(client: pg.PoolClient, lines: WeakMap<pg.PoolClient, Line>, lock: Line["lock"]): Line {
  const known = lines.get(client);
  if (known) return known;
  const line: Line = {
    dialect: "postgres",
    handle: canonicalHandle(drizzle(client)),
    lock,
    compile: () => null,
    compileInsert: () => null,
    async serialise(name) {
      await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
    },
  };
  lines.set(client, line);
  clients.set(line, client);
  return line;
}

/** Only select queries are handed to `lock`, and each of PostgreSQL's has `for`. */
function forUpdate<Q>(query: Q, options: { readonly skipLocked: boolean } = { skipLocked: false }): Q {
  const select = query as { for(strength: "update", config: object): Q };
  return select.for("update", options);
}

/** The driver's result types differ; the builders' methods are the ones that `WriteHandle` names. */
function canonicalHandle(handle: object): WriteHandle {
  return handle as WriteHandle;
}

/** drizzle's wrapper repeats every bound value in its message, which may name a person: the driver's error does not. */
async function unwrapped<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DrizzleQueryError && error.cause ? error.cause : error;
  }
}
