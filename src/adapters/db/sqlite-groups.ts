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

/** Nobody joins a group that has been at work for so long, so that its members need not wait for ever. */
const JOINING_MS = 20;

/** What may wait for others to share a commit with waits no longer than this. */
const SOON_MS = 5;

/** One call of `grouped` that waits for its commit. */
interface Member {
  /** Resolves to what tells the caller, to be called after the commit. */
  readonly run: (tx: Tx) => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

/** Calls that share a commit: those of one turn of the event loop, and those that come in while they are at work. */
export function createSqliteGroups(context: GroupContext): SqliteGroups {
  const { inTurn, scopes } = context;
  let waiting: Member[] = [];
  /** Whether somebody comes to take those who wait. */
  let isCalled = false;
  /** Whether somebody waits who is not content to wait for company. */
  let isUrgent = false;
  let alarm: NodeJS.Timeout | undefined;

  async function takeGroup(): Promise<void> {
    await inTurn(() => commitGroup(context, takeWaiting));
    isCalled = false;
    if (isUrgent) call();
  }

  function takeWaiting(limit: number): Member[] {
    const taken = waiting.slice(0, limit);
    waiting = waiting.slice(limit);
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
async function commitGroup(context: GroupContext, takeWaiting: (limit: number) => Member[]): Promise<void> {
  const members = takeWaiting(LARGEST_GROUP);
  const isDone = await commitTogether(context, members, takeWaiting);
  if (isDone) return;
  for (const member of members) await commitTogether(context, [member], nobody);
}

/**
 * False: one of several members failed and all were rolled back; nobody has been told anything. Those whom `takeMore`
 * finds while the work goes on join in, and become members.
 */
async function commitTogether(
  { control, scopes }: GroupContext,
  members: Member[],
  takeMore: (limit: number) => Member[],
): Promise<boolean> {
  const succeeded: { resolve: () => void; scope: TransactionScope }[] = [];
  const runNext = async (member: Member) => {
    const { value, scope } = await scopes.run(member.run);
    succeeded.push({ resolve: value, scope });
  };
  try {
    await control.begin();
    try {
      for (const member of members) await runNext(member);
      await letOthersJoin(members, takeMore, runNext);
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

/**
 * What has come in while the members were at work shares their commit: mail servers' answers, the next hooks. A commit
 * costs as much as several of them.
 */
async function letOthersJoin(
  members: Member[],
  takeMore: (limit: number) => Member[],
  run: (member: Member) => Promise<void>,
): Promise<void> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < JOINING_MS) {
    await new Promise((resolve) => setImmediate(resolve));
    const joining = takeMore(LARGEST_GROUP - members.length);
    if (joining.length === 0) return;
    members.push(...joining);
    for (const member of joining) await run(member);
  }
}

function nobody(): Member[] {
  return [];
}
