import type BetterSqlite3 from "better-sqlite3";
import type { Transactor, Tx } from "@/application/ports/database";
import type { Line } from "./connection";
import { bulkControlOf, type Control, controlOf } from "./sqlite-control";
import { createSqliteGroups } from "./sqlite-groups";
import { createScopes, type Scopes } from "./sqlite-scopes";
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
  const groups = createSqliteGroups({ ...context, inTurn });

  return {
    async transaction(work) {
      context.scopes.refuseNesting();
      const { value, scope } = await inTurn(() => commitAlone(context, work));
      for (const task of scope.afterCommit) task();
      return value;
    },
    grouped: groups.grouped,
    async idle() {
      await groups.emptied();
      await inTurn(async () => control.flush());
    },
  };
}

type Context = {
  readonly control: Control;
  readonly scopes: Scopes;
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
