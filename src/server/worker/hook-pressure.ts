/** With so many hooks waiting for their answer at once, they come faster than work on them could keep up with. */
const MANY_WAITING = 16;
/** Senders who were just answered need a moment to send the next hook: the rush is over when it stays calm for so long. */
const CALM_MS = 25;
/**
 * Twelve hundred a second are a flood, even while each is answered before many can wait. With a higher number, work that
 * goes on beside them slows the taking of hooks so much that they never come fast enough for it to step aside.
 */
const MANY_ARRIVED = 120;
const COUNTED_MS = 100;
/** After a flood, nobody is believed to have stopped sending whose hooks may just not have been read yet. */
const WARY_MS = 5_000;
/**
 * What goes on in a rush all the same: so many jobs of each kind, so often. They are worked on in one go, and the hooks
 * that come meanwhile wait for as long: sixteen every two seconds were one answer in a hundred that took 50 ms.
 */
const JOBS_IN_A_RUSH = 4;
const TURN_IN_A_RUSH_MS = 1_000;

/** Lets hooks through first: a hook that is late is sent again, a message that is a second late is not noticed. */
export interface HookPressure {
  /** Counts a hook as waiting until `receive` has decided its answer. */
  during<T>(receive: () => Promise<T>): Promise<T>;
  /** For `WorkOptions.admit`: all at once, or a few now and then while there is a rush of hooks. */
  admit(wanted: number): Promise<number>;
}

export function createHookPressure(): HookPressure {
  let waiting = 0;
  let rushUntil = Number.NEGATIVE_INFINITY;
  let floodedAt = Number.NEGATIVE_INFINITY;
  let arrived = 0;
  let countedSince = Number.NEGATIVE_INFINITY;
  const isRush = () => waiting >= MANY_WAITING || performance.now() < rushUntil;
  const noteArrival = () => {
    const now = performance.now();
    if (now - countedSince >= COUNTED_MS) {
      countedSince = now;
      arrived = 0;
    }
    arrived += 1;
    if (waiting >= MANY_WAITING) rushUntil = Math.max(rushUntil, now + CALM_MS);
    if (arrived < MANY_ARRIVED) return;
    floodedAt = now;
    // Until the next count can tell.
    rushUntil = now + COUNTED_MS;
  };
  const isCalm = async () => {
    if (isRush()) return false;
    if (performance.now() - floodedAt > WARY_MS) return true;
    // When this thread has been held up, by a checkpoint or a piece of work, it looks calm: first let it read.
    await new Promise((resolve) => setImmediate(resolve));
    return !isRush();
  };

  return {
    async during(receive) {
      waiting += 1;
      noteArrival();
      try {
        return await receive();
      } finally {
        waiting -= 1;
      }
    },
    async admit(wanted) {
      const askedAt = performance.now();
      while (!(await isCalm())) {
        if (performance.now() - askedAt >= TURN_IN_A_RUSH_MS) return Math.min(wanted, JOBS_IN_A_RUSH);
        await new Promise((resolve) => setTimeout(resolve, CALM_MS));
      }
      return wanted;
    },
  };
}
