import type { QueueWorker } from "@/application/ports/queue";
import type { Instant } from "@/domain/shared/instant";

export interface WorkLoopOptions<C> {
  /** Jobs under way at once. */
  readonly concurrency: number;
  /** See `WorkOptions.refillAt`. */
  readonly refillAt?: number | undefined;
  /** See `WorkOptions.admit`. */
  readonly admit?: ((wanted: number) => Promise<number>) | undefined;
  /** Takes up to so many due jobs. When others are under way, there is no hurry. */
  readonly claim: (limit: number, areOthersUnderWay: boolean) => Promise<readonly C[]>;
  /** Runs one claimed job and returns how to settle it, whatever came of it. Never rejects. */
  readonly perform: (claimed: C) => Promise<() => Promise<void>>;
  /** When the next job may be taken; null when there is none. */
  readonly nextDueAt: () => Promise<Instant | null>;
  readonly now: () => Instant;
  /** Looks for jobs of other processes this often. */
  readonly pollMs: number;
  readonly onError: (error: unknown) => void;
}

export interface WorkLoop extends QueueWorker {
  /** Begins to look for jobs by itself. */
  start(): void;
  /** There may be a job now. */
  wake(): void;
  /** Takes and runs what is due, without waiting for anything that is not; returns how many jobs that were. */
  runDue(): Promise<number>;
}

/**
 * Keeps `concurrency` jobs under way while there are any, and sleeps until the next is due, is announced by `wake`, or a
 * poll finds one of another process. Jobs that end in the same turn of the event loop are settled, and their places
 * filled, together: with grouped transactions that is one commit.
 */
export function createWorkLoop<C>(options: WorkLoopOptions<C>): WorkLoop {
  const {
    concurrency,
    refillAt = 1,
    admit = everyOne,
    claim,
    perform,
    nextDueAt,
    now,
    pollMs,
    onError,
  } = options;
  const underWay = new Set<C>();
  const unsettled = new Set<Promise<void>>();
  let isRunning = false;
  let isFilling = false;
  let wokenMeanwhile = false;
  let announced: NodeJS.Immediate | null = null;
  let alarm: NodeJS.Timeout | null = null;

  async function run(claimed: C): Promise<void> {
    underWay.add(claimed);
    const settle = await perform(claimed);
    underWay.delete(claimed);
    // Before `settle`, so that the claim which fills the place falls into the same turn as the settling.
    wake();
    await settle().catch(onError);
  }

  function begin(claimed: C): void {
    const job = run(claimed);
    unsettled.add(job);
    void job.then(() => unsettled.delete(job));
  }

  function wake(): void {
    if (!isRunning || announced !== null) return;
    announced = setImmediate(() => {
      announced = null;
      void fill();
    });
  }

  async function fill(): Promise<void> {
    if (isFilling) {
      wokenMeanwhile = true;
      return;
    }
    isFilling = true;
    wokenMeanwhile = false;
    try {
      const room = concurrency - underWay.size;
      // Too few places are free: the jobs under way call again when they end.
      const limit = isRunning && room >= refillAt ? await admit(room) : 0;
      const claimed = isRunning && limit > 0 ? await claim(limit, underWay.size > 0) : [];
      for (const one of claimed) begin(one);
      if (claimed.length < limit) await sleep();
    } catch (error) {
      onError(error);
      setAlarm(pollMs);
    } finally {
      isFilling = false;
    }
    if (wokenMeanwhile) wake();
  }

  async function sleep(): Promise<void> {
    const next = await nextDueAt();
    setAlarm(next === null ? pollMs : Math.min(pollMs, Math.max(1, next - now())));
  }

  function setAlarm(afterMs: number): void {
    if (alarm !== null) clearTimeout(alarm);
    alarm = isRunning ? setTimeout(wake, afterMs) : null;
  }

  return {
    wake,
    start() {
      isRunning = true;
      wake();
    },
    async stop() {
      isRunning = false;
      if (announced !== null) clearImmediate(announced);
      if (alarm !== null) clearTimeout(alarm);
      announced = null;
      while (isFilling) await new Promise((resolve) => setImmediate(resolve));
      await Promise.all(unsettled);
    },
    async runDue() {
      const claimed = await claim(concurrency, false);
      await Promise.all(claimed.map(run));
      return claimed.length;
    },
  };
}

async function everyOne(wanted: number): Promise<number> {
  return wanted;
}
