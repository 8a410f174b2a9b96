import { processHook } from "../hooks/process-hook";
import type { ReceiveDeps } from "../hooks/receive-hook";
import { fireTimer } from "../journeys/fire-timer";
import { type SendDeps, sendMessage, TryAgain } from "../messages/send-message";
import type { Clock } from "../ports/system";
import type { VirtualQueue } from "./virtual-queue";

export interface VirtualClock extends Clock {
  set(at: number): void;
}

export type VirtualDeps = ReceiveDeps &
  SendDeps & { readonly queue: VirtualQueue; readonly clock: VirtualClock };

/** A clock that stands still until it is set. */
export function createVirtualClock(at: number): VirtualClock {
  let now = at;
  return {
    now: () => now,
    set(next) {
      now = next;
    },
  };
}

/**
 * Lets time pass up to `target`: everything that falls due on the way happens at its own moment, in order, through the
 * same use cases as in real life. Nobody sleeps.
 */
export async function passTime(deps: VirtualDeps, target: number): Promise<void> {
  await settle(deps);
  for (;;) {
    const next = await nextMoment(deps);
    if (next === null || next > target) break;
    deps.clock.set(Math.max(next, deps.clock.now()));
    await fireAllDue(deps);
    await settle(deps);
  }
  deps.clock.set(target);
}

/** Does all work that is due now: hooks to be understood, messages to be sent. */
export async function settle(deps: VirtualDeps): Promise<void> {
  await deps.queue.drain(deps.clock.now(), {
    process_hook: (job) => processHook(deps, job.subjectId),
    send_message: (job) =>
      sendMessage(deps, job.subjectId).catch(async (error: unknown) => {
        if (!(error instanceof TryAgain)) throw error;
        await deps.db.grouped((tx) => deps.queue.enqueue(tx, { ...job, runAt: deps.clock.now() + RETRY_MS }));
      }),
  });
}

const RETRY_MS = 60_000;
const BATCH = 500;

async function nextMoment(deps: VirtualDeps): Promise<number | null> {
  const timer = await deps.timers.nextDueAt(deps.db.read);
  const job = deps.queue.nextRunAt();
  if (timer === null) return job;
  return job === null ? timer : Math.min(timer, job);
}

async function fireAllDue(deps: VirtualDeps): Promise<void> {
  const now = deps.clock.now();
  const claimed = await deps.db.transaction((tx) =>
    deps.timers.claimDue(tx, { now, leaseMs: 1, limit: BATCH }),
  );
  await Promise.all(claimed.map((timer) => deps.db.grouped((tx) => fireTimer(deps, tx, timer))));
}
