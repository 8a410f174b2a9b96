import type BetterSqlite3 from "better-sqlite3";
import { hasErrorCode } from "./database";

/** Begins and ends transactions on the one writing connection. */
export interface Control {
  begin(): Promise<void>;
  commit(): void;
  rollBack(): void;
  /** Commits what is left open. */
  flush(): void;
}

interface Lock {
  readonly lockTimeoutMs: number;
}

export function controlOf(writer: BetterSqlite3.Database, { lockTimeoutMs }: Lock): Control {
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
export function bulkControlOf(
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
