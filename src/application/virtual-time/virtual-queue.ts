import type { Job, JobName, Queue } from "../ports/queue";

export interface VirtualQueue extends Queue {
  /** Performs everything that is due by `now`, and what that brings, until nothing is. Returns how many jobs ran. */
  drain(now: number, perform: Readonly<Record<JobName, (job: Job) => Promise<void>>>): Promise<number>;
  nextRunAt(): number | null;
}

/**
 * A queue in memory for histories that are played on a virtual clock (demo store, simulator, tests). A job of a
 * transaction that was rolled back stays in it: harmless, since every job reads the state afresh and finds nothing.
 */
export function createVirtualQueue(): VirtualQueue {
  let waiting: Job[] = [];
  return {
    async enqueue(_tx, job) {
      waiting.push(job);
    },
    async drain(now, perform) {
      let count = 0;
      for (;;) {
        const due = waiting.filter((job) => (job.runAt ?? 0) <= now);
        if (due.length === 0) return count;
        waiting = waiting.filter((job) => (job.runAt ?? 0) > now);
        // All at once, so that on SQLite they share one commit.
        await Promise.all(due.map((job) => perform[job.name](job)));
        count += due.length;
      }
    },
    nextRunAt: () =>
      waiting.reduce<number | null>(
        (next, job) => Math.min(next ?? Number.POSITIVE_INFINITY, job.runAt ?? 0),
        null,
      ),
    work: () => ({ stop: async () => undefined }),
    dead: async () => [],
    retryDead: async () => false,
    depth: async () => ({ process_hook: waiting.length, send_message: 0 }),
    start: async () => undefined,
    stop: async () => undefined,
  };
}
