import type { Db, PgBoss } from "pg-boss";
import { z } from "zod";
import type { Tx } from "@/application/ports/database";
import { type Job, type JobName, jobNames, noJobs } from "@/application/ports/queue";
import type { MessagePriority } from "@/domain/journey/message-priority";
import type { Instant } from "@/domain/shared/instant";
import type { Database } from "../db/database";
import { postgresClientOf } from "../db/postgres";
import type { createDeadJobs } from "../db/stores/dead-jobs";
import type { Claim, Settlement } from "./perform-job";

export interface BossClaim extends Claim {
  readonly id: string;
  /** pg-boss's own count, which also proves that the claim is still ours. */
  readonly retryCount: number;
}

/** What pg-boss keeps for us. `spent` are the attempts made before the row was written anew. */
interface BossData {
  readonly subjectId: string;
  readonly storeId: string;
  readonly spent: number;
  readonly lastError: string | null;
  /** Absent in jobs of an older version. */
  readonly priority?: MessagePriority;
}

/** A lease that ended is no failure of the job: pg-boss gives it out again at once, and `performJob` counts. */
const QUEUE_OPTIONS = { retryLimit: 1_000, retryDelay: 0, retentionSeconds: 10 * 365 * 86_400 };
const SCHEMA = "pgboss";

export function createPgBossJobStore(
  boss: PgBoss,
  database: Database,
  dead: ReturnType<typeof createDeadJobs>,
) {
  const leases = new Map<JobName, number>();

  async function insert(
    tx: Tx,
    { name, subjectId, storeId, priority = 0 }: Job,
    { runAt, spent, lastError = null }: { runAt: Instant; spent: number; lastError?: string | null },
  ): Promise<void> {
    const data: BossData = { subjectId, storeId, spent, lastError, priority };
    // The greatest goes first there.
    await boss.send(name, data, {
      db: await bossDbOf(tx),
      startAfter: new Date(runAt),
      priority: -priority,
    });
  }

  /** False when the lease has ended and somebody else has it. */
  async function remove(tx: Tx, { id, retryCount, job }: BossClaim): Promise<boolean> {
    const removal = await boss.deleteJob(job.name, { id, retryCount }, { db: await bossDbOf(tx) });
    return removalSchema.parse(removal).affected > 0;
  }

  const settlement: Settlement<BossClaim> = {
    async finish({ id, retryCount, job }) {
      await boss.deleteJob(job.name, { id, retryCount });
    },
    putBack: (claimed, { runAt, attempts, lastError }) =>
      database.transaction(async (tx) => {
        if (await remove(tx, claimed)) await insert(tx, claimed.job, { runAt, spent: attempts, lastError });
      }),
    bury: (claimed, end) =>
      database.transaction(async (tx) => {
        if (await remove(tx, claimed)) await dead.bury(tx, claimed.job, end);
      }),
  };

  /** pg-boss copies the lease of the queue into each new job. */
  async function keepLease(name: JobName, leaseSeconds: number): Promise<void> {
    if (leases.get(name) === leaseSeconds) return;
    await boss.updateQueue(name, { expireInSeconds: leaseSeconds });
    leases.set(name, leaseSeconds);
  }

  /** Jobs that are older than the lease of their queue. */
  async function setLease(name: JobName, ids: readonly string[], leaseSeconds: number): Promise<void> {
    const sql = `update ${SCHEMA}.job set expire_seconds = $1 where name = $2 and id = any($3::uuid[])`;
    await boss.getDb().executeSql(sql, [leaseSeconds, name, ids]);
  }

  return {
    settlement,
    insert,
    createQueue: (name: JobName) => boss.createQueue(name, QUEUE_OPTIONS),

    async claim(
      name: JobName,
      { limit, leaseMs }: { limit: number; leaseMs: number },
    ): Promise<readonly BossClaim[]> {
      const leaseSeconds = Math.max(1, Math.ceil(leaseMs / 1_000));
      await keepLease(name, leaseSeconds);
      const fetched = await boss.fetch<BossData>(name, { batchSize: limit });
      const otherLease = fetched.filter((job) => job.expireInSeconds !== leaseSeconds).map(({ id }) => id);
      if (otherLease.length > 0) await setLease(name, otherLease, leaseSeconds);
      return fetched.map(
        ({ id, retryCount, data: { subjectId, storeId, spent, lastError, priority = 0 } }) => ({
          id,
          retryCount,
          job: { name, subjectId, storeId, priority },
          attempts: spent + retryCount + 1,
          lastError,
        }),
      );
    },

    async nextDueAt(name: JobName): Promise<Instant | null> {
      const sql = `select min(start_after) as at from ${SCHEMA}.job where name = $1 and state < 'active'`;
      const [row] = nextDueSchema.parse((await boss.getDb().executeSql(sql, [name])).rows);
      return row?.at?.getTime() ?? null;
    },

    async depth(): Promise<Record<JobName, number>> {
      const sql = `select name, count(*)::int as jobs from ${SCHEMA}.job where state < 'completed' group by name`;
      const depth = { ...noJobs };
      for (const { name, jobs } of depthSchema.parse((await boss.getDb().executeSql(sql)).rows))
        depth[name] = jobs;
      return depth;
    },
  };
}

/** pg-boss answers with more than its types tell. */
const removalSchema = z.object({ affected: z.number() });
const nextDueSchema = z.array(z.object({ at: z.date().nullable() }));
const depthSchema = z.array(z.object({ name: z.enum(jobNames), jobs: z.number() }));

/** pg-boss writes into our transaction through the connection it is open on. */
async function bossDbOf(tx: Tx): Promise<Db> {
  const client = await postgresClientOf(tx);
  return { executeSql: (text, values) => client.query(text, values) };
}
