/** With so many hooks waiting for their answer at once, they come faster than work on them could keep up with. */
const MANY_WAITING = 16;
/** Senders who were just answered need a moment to send the next hook: the rush is over when it stays calm for so long. */
const CALM_MS = 25;
/** What goes on in a rush all the same: so many jobs, so often. */
const JOBS_IN_A_RUSH = 16;
const TURN_IN_A_RUSH_MS = 2_000;

/** Lets hooks through first: a hook that is late is sent again, a message that is a second late is not noticed. */
export interface HookPressure {
  /** Counts a hook as waiting until `receive` has decided its answer. */
  during<T>(receive: () => Promise<T>): Promise<T>;
  /** For `WorkOptions.admit`: all at once, or a few now and then while there is a rush of hooks. */
  admit(wanted: number): Promise<number>;
}

export function createHookPressure(): HookPressure {
  let waiting = 0;
  let lastRushAt = Number.NEGATIVE_INFINITY;
  const isRush = () => waiting >= MANY_WAITING || performance.now() - lastRushAt < CALM_MS;

  return {
    async during(receive) {
      waiting += 1;
      if (waiting >= MANY_WAITING) lastRushAt = performance.now();
      try {
        return await receive();
      } finally {
        waiting -= 1;
      }
    },
    async admit(wanted) {
      const askedAt = performance.now();
      while (isRush()) {
        if (performance.now() - askedAt >= TURN_IN_A_RUSH_MS) return Math.min(wanted, JOBS_IN_A_RUSH);
        await new Promise((resolve) => setTimeout(resolve, CALM_MS));
      }
      return wanted;
    },
  };
}
