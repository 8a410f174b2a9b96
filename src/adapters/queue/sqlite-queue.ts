import { noJobs, type Queue } from "@/application/ports/queue";
import type { Clock, Logger } from "@/application/ports/system";
import { afterCommit } from "../db/connection";
import type { Database } from "../db/database";
import { createDeadJobs } from "../db/stores/dead-jobs";
import { type ClaimedJob, createJobStore } from "../db/stores/jobs";
import { errorText } from "./error-text";
import { performJob, type Settlement } from "./perform-job";
import { createWorkLoop } from "./work-loop";
import { createWorkLoops } from "./work-loops";

export interface SqliteQueueDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** From 0 up to 1, for the jitter of retries. */
  readonly random?: () => number;
  /** How often jobs of other processes are looked for; own ones wake the workers at once. */
  readonly pollMs?: number;
  /** No other process works on this file: whatever is claimed when it starts was claimed by one that died. */
  readonly isAlone?: boolean;
}

/** A queue that can also be run by hand, where a test or the demo moves the clock. Needs no `start`. */
export interface DrainableQueue extends Queue {
  /** Runs what is due now, and what that enqueues for now, until nothing is. */
  drain(): Promise<void>;
}

/** A jobs table in the product's own SQLite file: a job joins the transaction that calls for it, at no cost of its own. */
export function createSqliteQueue(deps: SqliteQueueDeps): DrainableQueue {
  const { database, clock, log, random = Math.random, pollMs = 1_000, isAlone = false } = deps;
  const rows = createJobStore();
  const dead = createDeadJobs(database);
  const loops = createWorkLoops();
  // Nobody waits for the end of a job to be written but whoever drains the queue by hand.
  const settlement = createSettlement(database, {
    rows,
    dead,
    when: () => (loops.areRunning() ? "soon" : "now"),
  });

  return {
    async enqueue(tx, job) {
      await rows.insert(tx, job, job.runAt ?? clock.now());
      afterCommit(tx, () => loops.wake(job.name));
    },

    work(name, options, perform) {
      const performance = { clock, log, random, options, settlement, perform };
      const loop = createWorkLoop<ClaimedJob>({
        concurrency: options.concurrency,
        refillAt: options.refillAt,
        admit: options.admit,
        claim: (limit, areOthersUnderWay) =>
          database.grouped(
            (tx) => rows.claim(tx, { name, now: clock.now(), leaseMs: options.leaseMs, limit }),
            areOthersUnderWay ? "soon" : "now",
          ),
        perform: (claimed) => performJob(performance, claimed),
        nextDueAt: () => rows.nextDueAt(database.read, name),
        now: () => clock.now(),
        pollMs,
        onError: (error) => log.error("The queue could not go on", { job: name, error: errorText(error) }),
      });
      return loops.add(name, loop);
    },

    dead: (storeId, limit) => dead.list(database.read, storeId, limit),

    retryDead: (storeId, id) =>
      database.transaction(async (tx) => {
        const job = await dead.unbury(tx, storeId, id);
        if (job === null) return false;
        await rows.insert(tx, job, clock.now());
        afterCommit(tx, () => loops.wake(job.name));
        return true;
      }),

    async depth() {
      const depth = { ...noJobs };
      for (const { name, jobs } of await rows.depth(database.read)) depth[name] = jobs;
      return depth;
    },

    async start() {
      if (isAlone) await database.transaction((tx) => rows.freeClaimed(tx, clock.now()));
      loops.start();
    },
    stop: () => loops.stop(),
    drain: () => loops.drain(),
  };
}

interface SettlementParts {
  readonly rows: ReturnType<typeof createJobStore>;
  readonly dead: ReturnType<typeof createDeadJobs>;
  readonly when: () => "now" | "soon";
}

function createSettlement(database: Database, { rows, dead, when }: SettlementParts): Settlement<ClaimedJob> {
  return {
    async finish(claimed) {
      await database.grouped((tx) => rows.finish(tx, claimed), when());
    },
    putBack: (claimed, { runAt, attempts, lastError }) =>
      database.grouped((tx) => rows.putBack(tx, claimed, { claimableAt: runAt, attempts, lastError })),
    bury: (claimed, end) =>
      database.grouped(async (tx) => {
        if (await rows.finish(tx, claimed)) await dead.bury(tx, claimed.job, end);
      }),
  };
}
