import { type Clock as BossClock, PgBoss } from "pg-boss";
import type { Tx } from "@/application/ports/database";
import { type Job, jobNames } from "@/application/ports/queue";
import type { Clock, Logger } from "@/application/ports/system";
import { createAnnouncements } from "../db/announcements";
import { afterCommit } from "../db/connection";
import type { Database } from "../db/database";
import { createDeadJobs } from "../db/stores/dead-jobs";
import { errorText } from "./error-text";
import { performJob } from "./perform-job";
import { type BossClaim, createPgBossJobStore } from "./pg-boss-job-store";
import type { DrainableQueue } from "./sqlite-queue";
import { createWorkLoop } from "./work-loop";
import { createWorkLoops } from "./work-loops";

export interface PgBossQueueDeps {
  readonly url: string;
  /** The database that transactions handed to `enqueue` belong to: the one at `url`. */
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** From 0 up to 1, for the jitter of retries. */
  readonly random?: () => number;
  readonly pollMs?: number;
  /** The clock pg-boss and its sessions go by; tests hand over one that they move. */
  readonly bossClock?: BossClock;
}

/** Connections of pg-boss's own pool: claims, settling and its housekeeping. */
const BOSS_POOL_SIZE = 4;
/** How often jobs whose lease has ended are freed. */
const SUPERVISE_SECONDS = 10;

/**
 * Jobs in PostgreSQL through pg-boss, written in our transactions. pg-boss stores, claims and frees them; when a job is
 * tried again and when it is given up is decided as in the SQLite queue. Must be started before anything is enqueued.
 */
export function createPgBossQueue(deps: PgBossQueueDeps): DrainableQueue {
  const { url, database, clock, log, random = Math.random, pollMs = 1_000, bossClock } = deps;
  const boss = new PgBoss({
    connectionString: url,
    max: BOSS_POOL_SIZE,
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    registerInstance: false,
    ...(bossClock === undefined ? {} : { clock: bossClock }),
  });
  const onError = (error: unknown) => log.error("The queue could not go on", { error: errorText(error) });
  boss.on("error", onError);
  const dead = createDeadJobs(database);
  const rows = createPgBossJobStore(boss, database, dead);
  const loops = createWorkLoops();
  const wake = (what: string) => {
    for (const name of jobNames) if (name === what) loops.wake(name);
  };
  const announcements = createAnnouncements({ url, onHeard: wake, onError });

  async function insert(tx: Tx, job: Job): Promise<void> {
    await rows.insert(tx, job, { runAt: job.runAt ?? clock.now(), spent: 0 });
    afterCommit(tx, () => {
      loops.wake(job.name);
      announcements.announce(job.name);
    });
  }

  return {
    enqueue: insert,

    work(name, options, perform) {
      const performance = { clock, log, random, options, settlement: rows.settlement, perform };
      const loop = createWorkLoop<BossClaim>({
        concurrency: options.concurrency,
        admit: options.admit,
        claim: (limit) => rows.claim(name, { limit, leaseMs: options.leaseMs }),
        perform: (claimed) => performJob(performance, claimed),
        nextDueAt: () => rows.nextDueAt(name),
        now: () => clock.now(),
        pollMs,
        onError,
      });
      return loops.add(name, loop);
    },

    dead: (storeId, limit) => dead.list(database.read, storeId, limit),

    retryDead: (storeId, id) =>
      database.transaction(async (tx) => {
        const job = await dead.unbury(tx, storeId, id);
        if (job === null) return false;
        await insert(tx, job);
        return true;
      }),

    depth: () => rows.depth(),

    async start() {
      await boss.start();
      for (const name of jobNames) await rows.createQueue(name);
      await announcements.start();
      loops.start();
    },

    async stop() {
      await loops.stop();
      await announcements.stop();
      await boss.stop({ graceful: false });
    },

    async drain() {
      await boss.supervise();
      await loops.drain();
    },
  };
}
