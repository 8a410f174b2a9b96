import { type Job, type JobName, type Queue, RetryLater, type WorkOptions } from "@/application/ports/queue";
import type { Clock, Logger } from "@/application/ports/system";
import { afterCommit } from "../db/connection";
import type { Database } from "../db/database";
import { backOffMs } from "./back-off";
import { errorText } from "./error-text";
import { type ClaimedJob, createSqliteJobStore } from "./sqlite-job-store";
import { createWorkLoop, type WorkLoop } from "./work-loop";

export interface SqliteQueueDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** From 0 up to 1, for the jitter of retries. */
  readonly random?: () => number;
  /** How often jobs of other processes are looked for; own ones wake the workers at once. */
  readonly pollMs?: number;
}

export interface SqliteQueue extends Queue {
  /** Runs what is due now, and what that enqueues for now, until nothing is. Needs no `start`: tests and the demo move the clock. */
  drain(): Promise<void>;
}

/** A jobs table in the product's own SQLite file: a job joins the transaction that calls for it, at no cost of its own. */
export function createSqliteQueue(deps: SqliteQueueDeps): SqliteQueue {
  const { database, clock, log, pollMs = 1_000 } = deps;
  const rows = createSqliteJobStore();
  const loops = new Map<WorkLoop, JobName>();
  let isStarted = false;

  const wake = (name: JobName) => {
    for (const [loop, worksOn] of loops) if (worksOn === name) loop.wake();
  };

  return {
    async enqueue(tx, job) {
      await rows.insert(tx, job, job.runAt ?? clock.now());
      afterCommit(tx, () => wake(job.name));
    },

    work(name, options, perform) {
      const loop = createWorkLoop<ClaimedJob>({
        concurrency: options.concurrency,
        claim: (limit) =>
          database.grouped((tx) =>
            rows.claim(tx, { name, now: clock.now(), leaseMs: options.leaseMs, limit }),
          ),
        perform: (claimed) => performJob({ ...deps, rows }, { claimed, options, perform }),
        nextDueAt: () => rows.nextDueAt(database.read, name),
        now: () => clock.now(),
        pollMs,
        onError: (error) => log.error("The queue could not go on", { job: name, error: errorText(error) }),
      });
      loops.set(loop, name);
      if (isStarted) loop.start();
      return {
        async stop() {
          loops.delete(loop);
          await loop.stop();
        },
      };
    },

    dead: (storeId, limit) => rows.dead(database.read, storeId, limit),

    async retryDead(storeId, id) {
      if (!/^\d{1,15}$/.test(id)) return false;
      const name = await database.transaction((tx) =>
        rows.revive(tx, { storeId, id: Number(id), now: clock.now() }),
      );
      if (name !== null) wake(name);
      return name !== null;
    },

    async depth() {
      const depth = { process_hook: 0, send_message: 0 };
      for (const { name, jobs } of await rows.depth(database.read)) depth[name] = jobs;
      return depth;
    },

    async start() {
      isStarted = true;
      for (const loop of loops.keys()) loop.start();
    },

    async stop() {
      isStarted = false;
      await Promise.all([...loops.keys()].map((loop) => loop.stop()));
    },

    async drain() {
      for (let ran = 1; ran > 0; ) {
        ran = 0;
        for (const loop of loops.keys()) ran += await loop.runDue();
      }
    },
  };
}

interface Settling extends SqliteQueueDeps {
  readonly rows: ReturnType<typeof createSqliteJobStore>;
}

interface Performance {
  readonly claimed: ClaimedJob;
  readonly options: WorkOptions;
  readonly perform: (job: Job) => Promise<void>;
}

/** Returns how to settle it: nothing is written while it is at work. */
async function performJob(
  deps: Settling,
  { claimed, options, perform }: Performance,
): Promise<() => Promise<void>> {
  if (claimed.attempts > options.maxAttempts) {
    // Whoever worked on it never came back to say so, as often as it may be tried.
    return () => bury(deps, claimed, "The program stopped each time this was at work.");
  }
  try {
    await perform(claimed.job);
    return () => deps.database.grouped((tx) => deps.rows.finish(tx, claimed));
  } catch (error) {
    return () => settleFailure(deps, { claimed, options, error });
  }
}

async function settleFailure(
  deps: Settling,
  { claimed, options, error }: { claimed: ClaimedJob; options: WorkOptions; error: unknown },
): Promise<void> {
  const { database, clock, log, rows, random = Math.random } = deps;
  const { attempts } = claimed;
  const lastError = errorText(error);
  if (error instanceof RetryLater) {
    const again = { claimableAt: error.runAt, attempts: attempts - 1, lastError, deadAt: null };
    return database.grouped((tx) => rows.putBack(tx, claimed, again));
  }
  if (attempts >= options.maxAttempts) return bury(deps, claimed, lastError);
  const { name, subjectId } = claimed.job;
  log.warn("A job failed and will be tried again", { job: name, subject: subjectId, error: lastError });
  const later = { claimableAt: clock.now() + backOffMs(attempts, random), attempts, lastError, deadAt: null };
  await database.grouped((tx) => rows.putBack(tx, claimed, later));
}

async function bury(
  { database, clock, log, rows }: Settling,
  claimed: ClaimedJob,
  lastError: string,
): Promise<void> {
  const { name, subjectId } = claimed.job;
  log.error("A job was given up", { job: name, subject: subjectId, error: lastError });
  const buried = { claimableAt: null, attempts: claimed.attempts, lastError, deadAt: clock.now() };
  await database.grouped((tx) => rows.putBack(tx, claimed, buried));
}
