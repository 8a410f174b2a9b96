import BetterSqlite3 from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { compileInsert } from "./compile-insert";
import { compileQuery } from "./compile-query";
import { asReader, type Line, type WriteHandle } from "./connection";
import type { Database, ReadOnlyDatabase } from "./database";
import { sqliteKit } from "./kit";
import { migrateSqlite } from "./migrate-sqlite";
import { createSqliteTransactions } from "./sqlite-transactions";
import { defineTables } from "./tables";

export interface SqliteOptions {
  readonly file: string;
  /** How long to wait for another process's transaction before giving up. */
  readonly lockTimeoutMs?: number;
  /** Fail when a transaction awaits anything but the database. On in development and tests. */
  readonly forbidForeignAwaits?: boolean;
  /** What a power cut may take. FULL: nothing committed. NORMAL: the newest commits. Tests use OFF: everything. */
  readonly synchronous?: "FULL" | "NORMAL" | "OFF";
  /**
   * For writing a great deal that can be done again: commits for good only this often, and at the end. Everything is
   * written and read on one connection, which sees it at once.
   */
  readonly commitEveryMs?: number;
}

/** Opens (and makes) a SQLite file: one connection that writes, and one that can only read and sees what is committed. */
export function openSqlite(options: SqliteOptions): Database {
  const writer = connect(options);
  const reader = connect(options);
  reader.pragma("query_only = ON");
  // Readers wait for nobody but a recovery after a crash.
  reader.pragma("busy_timeout = 5000");
  const writeLine = lineOf(writer);
  const readLine = options.commitEveryMs === undefined ? lineOf(reader) : writeLine;
  const { transaction, grouped, idle } = createSqliteTransactions(writer, writeLine, {
    lockTimeoutMs: options.lockTimeoutMs ?? 10_000,
    forbidForeignAwaits: options.forbidForeignAwaits ?? false,
    commitEveryMs: options.commitEveryMs ?? null,
  });
  return {
    dialect: "sqlite",
    t: defineTables(sqliteKit),
    read: asReader({
      dialect: "sqlite",
      handle: readLine.handle,
      lend: (query) => query(readLine),
      scope: null,
    }),
    transaction,
    grouped,
    migrate: (folder) => migrateSqlite(writer, folder),
    async close() {
      await idle();
      reader.close();
      writer.close();
    },
  };
}

export interface SqliteReader extends ReadOnlyDatabase {
  /**
   * Shows all that `work` reads as it is at one moment, whatever is written meanwhile. One at a time. It is faster, too:
   * outside of it, each statement reads anew what any commit since the last has made doubtful.
   */
  snapshot<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Opens a SQLite file for reading alone: the file itself is opened so that no statement can write. For threads of their
 * own, which must not share a connection.
 */
export function openSqliteReader({ file }: Pick<SqliteOptions, "file">): SqliteReader {
  const reader = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  reader.pragma("query_only = ON");
  reader.pragma("busy_timeout = 5000");
  reader.pragma("cache_size = -16000");
  // Long stretches are read once: from the system's own cache, without a copy.
  reader.pragma("mmap_size = 1073741824");
  const line = lineOf(reader);
  const begin = reader.prepare("BEGIN");
  const end = reader.prepare("COMMIT");
  return {
    dialect: "sqlite",
    t: defineTables(sqliteKit),
    read: asReader({ dialect: "sqlite", handle: line.handle, lend: (query) => query(line), scope: null }),
    async snapshot(work) {
      begin.run();
      try {
        return await work();
      } finally {
        // After some errors SQLite has ended it already: the error is to be told, not that.
        if (reader.inTransaction) end.run();
      }
    },
    async close() {
      reader.close();
    },
  };
}

function connect({ file, synchronous = "FULL" }: SqliteOptions): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file);
  connection.pragma("busy_timeout = 5000");
  connection.pragma("journal_mode = WAL");
  // From here on, waiting inside SQLite would stop the whole event loop: the transactions wait for locks themselves.
  connection.pragma("busy_timeout = 0");
  connection.pragma(`synchronous = ${synchronous}`);
  connection.pragma("foreign_keys = ON");
  connection.pragma("cache_size = -16000");
  connection.pragma("temp_store = MEMORY");
  connection.pragma("journal_size_limit = 67108864");
  // 64 MB: the pages of an index that many rows of a burst touch are copied back once, not every few hundred rows.
  connection.pragma("wal_autocheckpoint = 16000");
  return connection;
}

function lineOf(connection: BetterSqlite3.Database): Line {
  return {
    dialect: "sqlite",
    handle: canonicalHandle(drizzle(connection)),
    lock: (query) => query,
    compile: (query) => compileQuery(connection, query),
    compileInsert: (query) => compileInsert(connection, query),
    serialise: async () => undefined,
  };
}

/**
 * Drizzle's builders have the same methods for both dialects and the tables are typed as PostgreSQL's (see kit.ts). The
 * database contract suite runs every store on both.
 */
function canonicalHandle(handle: object): WriteHandle {
  return handle as WriteHandle;
}
