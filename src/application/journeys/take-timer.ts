import { MINUTE_MS } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Job } from "../ports/queue";
import type { Timer } from "../ports/rows";
import { carryOutTimer, fireTimer } from "./fire-timer";

/** Whoever takes a timer so often without an end dies of it each time. */
const MOST_CLAIMS = 5;

/**
 * Carries out one claimed timer. One that fails, or that workers keep dying of, is handed to the queue, in one
 * transaction: there it is tried again with growing pauses, a bounded number of times, and then is a dead letter that
 * people see and can put back (D35, D36). It never stands in the way of other timers.
 */
export async function takeTimer(deps: Deps, timer: Timer): Promise<void> {
  try {
    if (timer.attempts > MOST_CLAIMS) throw new Error("The program stopped each time this was at work.");
    await deps.db.grouped((tx) => fireTimer(deps, tx, timer));
  } catch (error) {
    deps.log.warn("A timer failed and will be tried again", { timer: timer.id, error: String(error) });
    await deps.db.transaction(async (tx) => {
      if (!(await deps.timers.finish(tx, timer))) return;
      await deps.queue.enqueue(tx, {
        name: "fire_timer",
        subjectId: subjectOf(timer),
        storeId: timer.storeId,
        runAt: deps.clock.now() + MINUTE_MS,
      });
    });
  }
}

/** A timer that failed before, as a job. Nothing when facts have set it anew or ended it meanwhile. */
export async function fireTimerAgain(deps: Deps, job: Job): Promise<void> {
  const store = (await deps.stores.list(deps.db.read)).find(({ id }) => id === job.storeId);
  const timer = store === undefined ? null : timerOf({ ...job, storeId: store.id });
  if (timer === null) return;
  await deps.db.transaction(async (tx) => {
    await deps.timers.lockOrder(tx, timer);
    if (await deps.timers.isSet(tx, timer)) return;
    await carryOutTimer(deps, tx, timer);
  });
}

function subjectOf({ kind, dueAt, subjectId, nodeId }: Timer): string {
  return [kind, dueAt, subjectId, nodeId].join(" ");
}

function timerOf({ subjectId: subject, storeId }: Pick<Timer, "storeId" | "subjectId">): Timer | null {
  const [kind, dueAt, subjectId = "", ...node] = subject.split(" ");
  const known = (["run", "silence", "edd", "promise", "moved"] as const).find((one) => one === kind);
  if (known === undefined || subjectId === "") return null;
  const nodeId = node.join(" ");
  return { id: subject, storeId, kind: known, subjectId, nodeId, dueAt: Number(dueAt), attempts: 1 };
}
