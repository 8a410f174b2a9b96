import { AsyncLocalStorage } from "node:async_hooks";
import BetterSqlite3 from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Tx } from "@/application/ports/database";
import { asReader, asTx, type Line, type TransactionScope, type WriteHandle } from "./connection";
import { type Database, hasErrorCode } from "./database";
import { sqliteKit } from "./kit";
import { migrateSqlite } from "./migrate-sqlite";
import { defineTables } from "./tables";
import { createTurns } from "./turns";

export interface SqliteOptions {
  readonly file: string;
  /** How long to wait for another process's transaction before giving up. */
  readonly lockTimeoutMs?: number;
  /** Fail when a transaction awaits anything but the database. On in development and tests. */
  readonly forbidForeignAwaits?: boolean;
  /** What a power cut may take. FULL: nothing committed. Tests use OFF. */
  readonly synchronous?: "FULL" | "OFF";
}

/** Members of one commit, at most: one commit of so many hooks holds the event loop for some milliseconds. */
const LARGEST_GROUP = 128;

interface Member {
  readonly run: (tx: Tx) => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens (and makes) a SQLite file: one connection that writes, one transaction at a time, and one that can only read.
 * drizzle's own `transaction` is never used: on better-sqlite3 it commits before an async body has run.
 */
export function openSqlite(options: SqliteOptions): Database {
  const writer = connect(options);
  const reader = connect(options);
  reader.pragma("query_only = ON");
  const t = defineTables(sqliteKit);
  const readLine = lineOf(reader);
  const transactions = createTransactions(writer, options);

  return {
    dialect: "sqlite",
    t,
    read: asReader({
      dialect: "sqlite",
      handle: readLine.handle,
      use: (query) => query(readLine),
      scope: null,
    }),
    transaction: transactions.alone,
    grouped: transactions.grouped,
    migrate: (folder) => migrateSqlite(writer, folder),
    async close() {
      await transactions.idle();
      reader.close();
      writer.close();
    },
  };
}

function connect({ file, synchronous = "FULL" }: SqliteOptions): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file);
  // Waiting inside SQLite would stop the whole event loop: locks are waited for in `begin` instead.
  connection.pragma("busy_timeout = 5000");
  connection.pragma("journal_mode = WAL");
  connection.pragma("busy_timeout = 0");
  connection.pragma(`synchronous = ${synchronous}`);
  connection.pragma("foreign_keys = ON");
  connection.pragma("cache_size = -16000");
  connection.pragma("temp_store = MEMORY");
  connection.pragma("journal_size_limit = 67108864");
  return connection;
}

function lineOf(connection: BetterSqlite3.Database): Line {
  return { handle: canonicalHandle(drizzle(connection)), lock: (query) => query };
}

/**
 * Drizzle's builders have the same methods for both dialects and the tables are typed as PostgreSQL's (see kit.ts). The
 * database contract suite runs every store on both.
 */
function canonicalHandle(handle: object): WriteHandle {
  return handle as WriteHandle;
}

function createTransactions(writer: BetterSqlite3.Database, options: SqliteOptions) {
  const line = lineOf(writer);
  const inTurn = createTurns();
  const current = new AsyncLocalStorage<TransactionScope>();
  const run = {
    begin: writer.prepare("BEGIN IMMEDIATE"),
    commit: writer.prepare("COMMIT"),
    rollback: writer.prepare("ROLLBACK"),
    savepoint: writer.prepare("SAVEPOINT member"),
    release: writer.prepare("RELEASE member"),
    rollbackMember: writer.prepare("ROLLBACK TO member"),
  };
  let waiting: Member[] = [];

  const refuseNesting = () => {
    if (current.getStore()?.open) {
      throw new Error("A transaction is already open here: pass its tx down instead of opening another.");
    }
  };

  /** Runs one callback inside the open transaction and returns what to do after the commit. */
  async function inScope<T>(work: (tx: Tx) => Promise<T>): Promise<{ value: T; scope: TransactionScope }> {
    const scope: TransactionScope = { open: true, afterCommit: [] };
    const tx = asTx({ dialect: "sqlite", handle: line.handle, use: (query) => query(line), scope });
    const watch = options.forbidForeignAwaits ? watchForeignAwaits() : null;
    try {
      const value = await current.run(scope, () => work(tx));
      watch?.assertNone();
      return { value, scope };
    } finally {
      watch?.stop();
      scope.open = false;
    }
  }

  function rollBack(): void {
    if (writer.inTransaction) run.rollback.run();
  }

  async function alone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    refuseNesting();
    const done = await inTurn(async () => {
      await begin(() => run.begin.run(), options.lockTimeoutMs ?? 10_000);
      try {
        const done = await inScope(work);
        run.commit.run();
        return done;
      } catch (error) {
        rollBack();
        throw error;
      }
    });
    for (const task of done.scope.afterCommit) task();
    return done.value;
  }

  function grouped<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      refuseNesting();
      if (waiting.length === 0) setImmediate(() => void inTurn(commitGroup));
      waiting.push({
        run: async (tx) => {
          const value = await work(tx);
          return () => resolve(value);
        },
        reject,
      });
    });
  }

  /** One BEGIN … COMMIT around all that wait; a member that fails is rolled back to its savepoint and fails alone. */
  async function commitGroup(): Promise<void> {
    const members = waiting.slice(0, LARGEST_GROUP);
    waiting = waiting.slice(LARGEST_GROUP);
    if (waiting.length > 0) setImmediate(() => void inTurn(commitGroup));
    const succeeded: { member: Member; resolve: () => void; scope: TransactionScope }[] = [];
    const failed: { member: Member; error: unknown }[] = [];
    try {
      await begin(() => run.begin.run(), options.lockTimeoutMs ?? 10_000);
      for (const member of members) {
        run.savepoint.run();
        try {
          const { value: resolve, scope } = await inScope(member.run);
          run.release.run();
          succeeded.push({ member, resolve, scope });
        } catch (error) {
          failed.push({ member, error });
          // A full disk ends the whole transaction by itself: then nobody's savepoint is there any more.
          if (!writer.inTransaction) throw error;
          run.rollbackMember.run();
          run.release.run();
        }
      }
      run.commit.run();
    } catch (error) {
      rollBack();
      const alreadyFailed = new Set(failed.map(({ member }) => member));
      for (const member of members) if (!alreadyFailed.has(member)) failed.push({ member, error });
      succeeded.length = 0;
    }
    for (const { member, error } of failed) member.reject(error);
    for (const { resolve } of succeeded) resolve();
    for (const { scope } of succeeded) for (const task of scope.afterCommit) task();
  }

  async function idle(): Promise<void> {
    while (waiting.length > 0) await inTurn(commitGroup);
    await inTurn(async () => undefined);
  }

  return { alone, grouped, idle };
}

/** Another process may hold the lock: tries again without holding up this process, sooner rather than later. */
async function begin(tryBegin: () => void, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (let waitMs = 0.5; ; waitMs = Math.min(waitMs * 2, 10)) {
    try {
      tryBegin();
      return;
    } catch (error) {
      const isLocked = hasErrorCode(error, ["SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_BUSY_RECOVERY"]);
      if (!isLocked || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs * (0.5 + Math.random())));
    }
  }
}

/** Database calls resolve in microtasks: when the event loop turns, something else was awaited. */
function watchForeignAwaits() {
  let turned = false;
  const immediate = setImmediate(() => {
    turned = true;
  });
  return {
    assertNone() {
      if (turned) throw new Error("A transaction awaited something other than the database.");
    },
    stop: () => clearImmediate(immediate),
  };
}
