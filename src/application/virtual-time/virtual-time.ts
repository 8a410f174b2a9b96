import type { Deps } from "../deps";
import { fireTimer } from "../journeys/fire-timer";
import type { Clock } from "../ports/system";

export interface VirtualClock extends Clock {
  set(at: number): void;
}

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

export interface VirtualTime extends Deps {
  readonly clock: VirtualClock;
  /** Does the background work that is due at the clock's time, and what that brings. */
  readonly drain: () => Promise<void>;
}

const BATCH = 500;

/**
 * Lets time pass up to `target`: everything that falls due on the way happens at its own moment, in order, through the
 * same use cases as in real life. Nobody sleeps. For the demo store's history and for tests.
 */
export async function passTime(deps: VirtualTime, target: number): Promise<void> {
  await deps.drain();
  for (;;) {
    const next = await deps.timers.nextDueAt(deps.db.read);
    if (next === null || next > target) break;
    deps.clock.set(Math.max(next, deps.clock.now()));
    const now = deps.clock.now();
    const claimed = await deps.db.transaction((tx) =>
      deps.timers.claimDue(tx, { now, leaseMs: 1, limit: BATCH }),
    );
    // Side by side, so that on SQLite they share one commit; each is a transaction of its own all the same.
    await Promise.all(claimed.map((timer) => deps.db.grouped((tx) => fireTimer(deps, tx, timer))));
    await deps.drain();
  }
  deps.clock.set(target);
  await deps.drain();
}
