import { type Job, type JobName, noJobs, type Queue, RetryLater } from "@/application/ports/queue";
import type { Clock } from "@/application/ports/system";
import { type Instant, MINUTE_MS } from "@/domain/shared/instant";

export interface DemoQueue extends Queue {
  /** Does what is due at the clock's time and what that brings, until nothing is. */
  drain(): Promise<void>;
  /** Jobs that are not due yet. */
  left(): readonly Job[];
}

const RETRY_MS = 2 * MINUTE_MS;
const MOST_ATTEMPTS = 8;

interface Waiting {
  readonly job: Job;
  readonly dueAt: Instant;
  readonly attempts: number;
}

/**
 * A queue in memory, for a history that is made at a stretch: nothing of it needs to outlive this process, since a
 * history that was cut off is made anew. A job of a transaction that was rolled back finds nothing to do.
 */
export function createDemoQueue(clock: Clock): DemoQueue {
  const performers = new Map<JobName, (job: Job) => Promise<void>>();
  let waiting: Waiting[] = [];

  async function run({ job, attempts }: Waiting): Promise<void> {
    try {
      await performers.get(job.name)?.(job);
    } catch (error) {
      if (error instanceof RetryLater) {
        waiting.push({ job, dueAt: error.runAt, attempts });
        return;
      }
      if (attempts + 1 >= MOST_ATTEMPTS) throw error;
      waiting.push({ job, dueAt: clock.now() + RETRY_MS, attempts: attempts + 1 });
    }
  }

  return {
    async enqueue(_tx, job) {
      waiting.push({ job, dueAt: job.runAt ?? clock.now(), attempts: 0 });
    },
    work(name, _options, perform) {
      performers.set(name, perform);
      return { stop: async () => void performers.delete(name) };
    },
    async drain() {
      for (;;) {
        const due = waiting.filter((one) => one.dueAt <= clock.now());
        if (due.length === 0) return;
        waiting = waiting.filter((one) => one.dueAt > clock.now());
        // Side by side, so that on SQLite they share their commits.
        await Promise.all(due.map(run));
      }
    },
    left: () => waiting.map(({ job, dueAt }) => ({ ...job, runAt: dueAt })),
    dead: async () => [],
    retryDead: async () => false,
    async depth() {
      const depth = { ...noJobs };
      for (const { job } of waiting) depth[job.name] += 1;
      return depth;
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
}
