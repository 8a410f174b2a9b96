import { AsyncLocalStorage } from "node:async_hooks";
import type BetterSqlite3 from "better-sqlite3";
import type { Transactor, Tx } from "@/application/ports/database";
import { asTx, type Line, type TransactionScope } from "./connection";
import { hasErrorCode } from "./database";
import { createTurns } from "./turns";

export interface SqliteTransactions extends Pick<Transactor, "transaction" | "grouped"> {
  /** Resolves when everything asked for so far is done. */
  idle(): Promise<void>;
}

interface TransactionOptions {
  readonly lockTimeoutMs: number;
  readonly forbidForeignAwaits: boolean;
  /** Commits for good only this often; until then a transaction is a savepoint of one that stays open. */
  readonly commitEveryMs: number | null;
}

/** Members of one commit, at most: one commit of so many hooks holds the event loop for some milliseconds. */
const LARGEST_GROUP = 128;

/** What may wait for others to share a commit with waits no longer than this. */
const SOON_MS = 5;

/** One call of `grouped` that waits for its commit. */
interface Member {
  /** Resolves to what tells the caller, to be called after the commit. */
  readonly run: (tx: Tx) => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

/**
 * Transactions on the one writing connection, one after the other. drizzle's own `transaction` is never used: on
 * better-sqlite3 it commits before an async body has run.
 */
export function createSqliteTransactions(
  writer: BetterSqlite3.Database,
  line: Line,
  options: TransactionOptions,
): SqliteTransactions {
  const inTurn = createTurns();
  const { commitEveryMs } = options;
  const control =
    commitEveryMs === null
      ? controlOf(writer, options)
      : bulkControlOf(writer, { ...options, commitEveryMs });
  const context = { control, scopes: createScopes(line, options) };
  let waiting: Member[] = [];
  /** Whether somebody comes to take those who wait. */
  let isCalled = false;
  let alarm: NodeJS.Timeout | undefined;

  function takeGroup(): Promise<void> {
    return inTurn(async () => {
      clearTimeout(alarm);
      alarm = undefined;
      const members = waiting.slice(0, LARGEST_GROUP);
      waiting = waiting.slice(LARGEST_GROUP);
      isCalled = waiting.length > 0;
      if (isCalled) setImmediate(() => void takeGroup());
      await commitGroup(context, members);
    });
  }

  /** Later in this turn of the event loop, so that all requests that came in with it share the commit. */
  function call(): void {
    if (isCalled) return;
    isCalled = true;
    setImmediate(() => void takeGroup());
  }

  return {
    async transaction(work) {
      context.scopes.refuseNesting();
      const { value, scope } = await inTurn(() => commitAlone(context, work));
      for (const task of scope.afterCommit) task();
      return value;
    },
    grouped: (work, when = "now") =>
      new Promise((resolve, reject) => {
        context.scopes.refuseNesting();
        if (when === "now") call();
        else alarm ??= setTimeout(call, SOON_MS);
        waiting.push({
          async run(tx) {
            const value = await work(tx);
            return () => resolve(value);
          },
          reject,
        });
      }),
    async idle() {
      while (waiting.length > 0) await takeGroup();
      await inTurn(async () => control.flush());
    },
  };
}

type Context = {
  readonly control: Control;
  readonly scopes: ReturnType<typeof createScopes>;
};

async function commitAlone<T>({ control, scopes }: Context, work: (tx: Tx) => Promise<T>) {
  await control.begin();
  try {
    const done = await scopes.run(work);
    control.commit();
    return done;
  } catch (error) {
    control.rollBack();
    throw error;
  }
}

/**
 * One BEGIN … COMMIT around all members. When one fails, nothing was done, and each of them is committed by itself: a
 * savepoint for each instead would cost every group what only a failure is worth.
 */
async function commitGroup(context: Context, members: readonly Member[]): Promise<void> {
  if (members.length > 1 && (await commitTogether(context, members)) === "done") return;
  for (const member of members) await commitTogether(context, [member]);
}

/** "failed": one of several members failed and all were rolled back; nobody has been told anything. */
async function commitTogether(
  { control, scopes }: Context,
  members: readonly Member[],
): Promise<"done" | "failed"> {
  const succeeded: { resolve: () => void; scope: TransactionScope }[] = [];
  try {
    await control.begin();
    for (const member of members) {
      try {
        const { value, scope } = await scopes.run(member.run);
        succeeded.push({ resolve: value, scope });
      } catch (error) {
        if (members.length === 1) throw error;
        control.rollBack();
        return "failed";
      }
    }
    control.commit();
  } catch (error) {
    control.rollBack();
    for (const member of members) member.reject(error);
    return "done";
  }
  for (const { resolve } of succeeded) resolve();
  for (const { scope } of succeeded) for (const task of scope.afterCommit) task();
  return "done";
}

function createScopes(line: Line, { forbidForeignAwaits }: TransactionOptions) {
  const current = new AsyncLocalStorage<TransactionScope>();
  return {
    refuseNesting(): void {
      if (current.getStore()?.open) {
        throw new Error("A transaction is already open here: pass its tx down instead of opening another.");
      }
    },
    /** Runs one callback inside the open transaction. */
    async run<T>(work: (tx: Tx) => Promise<T>): Promise<{ value: T; scope: TransactionScope }> {
      const scope: TransactionScope = { open: true, afterCommit: [] };
      const tx = asTx({ dialect: "sqlite", handle: line.handle, lend: (query) => query(line), scope });
      const watch = forbidForeignAwaits ? watchForeignAwaits() : null;
      try {
        const value = await current.run(scope, () => work(tx));
        watch?.assertNone();
        return { value, scope };
      } finally {
        watch?.stop();
        scope.open = false;
      }
    },
  };
}

interface Control {
  begin(): Promise<void>;
  commit(): void;
  rollBack(): void;
  /** Commits what is left open. */
  flush(): void;
}

type Lock = Pick<TransactionOptions, "lockTimeoutMs">;

function controlOf(writer: BetterSqlite3.Database, { lockTimeoutMs }: Lock): Control {
  const begin = writer.prepare("BEGIN IMMEDIATE");
  const commit = writer.prepare("COMMIT");
  const rollBack = writer.prepare("ROLLBACK");
  return {
    begin: () => untilUnlocked(() => begin.run(), lockTimeoutMs),
    commit: () => void commit.run(),
    rollBack() {
      if (writer.inTransaction) rollBack.run();
    },
    flush: () => undefined,
  };
}

/** Every transaction is a savepoint of one that stays open: a commit costs more than most transactions do. */
function bulkControlOf(
  writer: BetterSqlite3.Database,
  { lockTimeoutMs, commitEveryMs }: Lock & { commitEveryMs: number },
): Control {
  const control = controlOf(writer, { lockTimeoutMs });
  const open = writer.prepare("SAVEPOINT work");
  const close = writer.prepare("RELEASE work");
  const undo = writer.prepare("ROLLBACK TO work");
  let openSince = 0;
  return {
    ...control,
    async begin() {
      if (!writer.inTransaction) {
        await control.begin();
        openSince = performance.now();
      }
      open.run();
    },
    commit() {
      close.run();
      if (performance.now() - openSince > commitEveryMs) control.commit();
    },
    rollBack() {
      if (!writer.inTransaction) return;
      undo.run();
      close.run();
    },
    flush() {
      if (writer.inTransaction) control.commit();
    },
  };
}

/** Another process may hold the lock: tries again without holding up this process, sooner rather than later. */
async function untilUnlocked(tryBegin: () => void, timeoutMs: number): Promise<void> {
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
