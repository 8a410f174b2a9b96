import type { Transactor, Tx } from "@/application/ports/database";
import type { TransactionScope } from "./connection";
import type { Control } from "./sqlite-control";
import type { Scopes } from "./sqlite-scopes";
import type { createTurns } from "./turns";

export interface SqliteGroups extends Pick<Transactor, "grouped"> {
  /** Resolves when nobody waits any more. */
  emptied(): Promise<void>;
}

interface GroupContext {
  readonly control: Control;
  readonly scopes: Scopes;
  readonly inTurn: ReturnType<typeof createTurns>;
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

/** Calls that share a commit: those of one turn of the event loop, and those that come in while others are at work. */
export function createSqliteGroups(context: GroupContext): SqliteGroups {
  const { inTurn, scopes } = context;
  let waiting: Member[] = [];
  /** Whether somebody comes to take those who wait. */
  let isCalled = false;
  /** Whether somebody waits who is not content to wait for company. */
  let isUrgent = false;
  let alarm: NodeJS.Timeout | undefined;

  async function takeGroup(): Promise<void> {
    await inTurn(() => commitGroup(context, takeWaiting()));
    isCalled = false;
    if (isUrgent) call();
  }

  function takeWaiting(): readonly Member[] {
    const taken = waiting.slice(0, LARGEST_GROUP);
    waiting = waiting.slice(LARGEST_GROUP);
    if (waiting.length > 0) return taken;
    isUrgent = false;
    clearTimeout(alarm);
    alarm = undefined;
    return taken;
  }

  /** Later in this turn of the event loop, so that all requests that came in with it share the commit. */
  function call(): void {
    isUrgent = true;
    if (isCalled) return;
    isCalled = true;
    setImmediate(() => void takeGroup());
  }

  return {
    grouped: (work, when = "now") =>
      new Promise((resolve, reject) => {
        scopes.refuseNesting();
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
    async emptied() {
      while (waiting.length > 0) await takeGroup();
    },
  };
}

/**
 * One BEGIN … COMMIT around all members. When one fails, nothing was done, and each of them is committed by itself: a
 * savepoint for each instead would cost every group what only a failure is worth.
 */
async function commitGroup(context: GroupContext, members: readonly Member[]): Promise<void> {
  const isDone = await commitTogether(context, members);
  if (isDone) return;
  for (const member of members) await commitTogether(context, [member]);
}

/** False: one of several members failed and all were rolled back; nobody has been told anything. */
async function commitTogether(
  { control, scopes }: GroupContext,
  members: readonly Member[],
): Promise<boolean> {
  const succeeded: { resolve: () => void; scope: TransactionScope }[] = [];
  try {
    await control.begin();
    try {
      for (const member of members) {
        const { value, scope } = await scopes.run(member.run);
        succeeded.push({ resolve: value, scope });
      }
    } catch (error) {
      if (members.length === 1) throw error;
      control.rollBack();
      return false;
    }
    control.commit();
  } catch (error) {
    control.rollBack();
    for (const member of members) member.reject(error);
    return true;
  }
  for (const { resolve } of succeeded) resolve();
  for (const { scope } of succeeded) for (const task of scope.afterCommit) task();
  return true;
}
