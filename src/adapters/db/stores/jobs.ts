import { and, asc, count, eq, gt, inArray, lte, min, sql } from "drizzle-orm";
import type { Reader, Tx } from "@/application/ports/database";
import { type Job, type JobName, prioritiesOf } from "@/application/ports/queue";
import type { Instant } from "@/domain/shared/instant";
import { readHandle } from "../connection";
import { sqliteKit } from "../kit";
import { bind, bindLimit, bound, counting, reading, writing } from "../statement";
import { defineJobTables } from "../tables/jobs";

export interface ClaimedJob {
  readonly id: number;
  readonly job: Job;
  /** This one included. */
  readonly attempts: number;
  /** Why it failed last. */
  readonly lastError: string | null;
  /** Also the proof that the claim is still ours: another claim has another end. */
  readonly leaseEndsAt: Instant;
}

/** The rows of the SQLite queue: what waits and what is under way. A row that has ended is deleted. */
export function createJobStore() {
  const { jobs } = defineJobTables(sqliteKit);
  const statements = prepare(jobs);
  return {
    async insert(
      tx: Tx,
      { name, subjectId, storeId, priority = 0 }: Job,
      claimableAt: Instant,
    ): Promise<void> {
      await statements.insert(tx, { name, subjectId, storeId, claimableAt, attempts: 0, priority });
    },
    async claim(
      tx: Tx,
      { name, now, leaseMs, limit }: { name: JobName; now: Instant; leaseMs: number; limit: number },
    ): Promise<ClaimedJob[]> {
      const leaseEndsAt = now + leaseMs;
      const claimed: ClaimedJob[] = [];
      // One look-up by index for each: a sort by priority would read everything that is due.
      for (const priority of prioritiesOf(name)) {
        const left = limit - claimed.length;
        if (left <= 0) break;
        const rows = await statements.claim(tx, {
          name,
          priority,
          now,
          limit: left,
          claimableAt: leaseEndsAt,
        });
        claimed.push(...rows.map((row) => claimedJobFrom(row, leaseEndsAt)).sort((a, b) => a.id - b.id));
      }
      return claimed;
    },
    /** False when the lease has ended and somebody else has it. */
    finish: async (tx: Tx, { id, leaseEndsAt }: ClaimedJob): Promise<boolean> =>
      (await statements.finish(tx, { id, leaseEndsAt })) > 0,
    async putBack(
      tx: Tx,
      { id, leaseEndsAt }: ClaimedJob,
      change: { claimableAt: Instant; attempts: number; lastError: string },
    ): Promise<void> {
      await statements.putBack(tx, { id, leaseEndsAt, ...change });
    },
    /** Frees what was claimed and never settled. A job that rests after a failure comes back early too; it rests again. */
    async freeClaimed(tx: Tx, now: Instant): Promise<void> {
      await statements.freeClaimed(tx, { now, claimableAt: now });
    },
    async nextDueAt(db: Reader, name: JobName): Promise<Instant | null> {
      let next: Instant | null = null;
      for (const priority of prioritiesOf(name)) {
        const at = (await statements.nextDue(db, { name, priority }))[0]?.at ?? null;
        if (at !== null && (next === null || at < next)) next = at;
      }
      return next;
    },
    depth: (db: Reader) =>
      readHandle(db).select({ name: jobs.name, jobs: count() }).from(jobs).groupBy(jobs.name),
  };
}

type Jobs = ReturnType<typeof defineJobTables>["jobs"];

function claimedJobFrom(row: Jobs["$inferSelect"], leaseEndsAt: Instant): ClaimedJob {
  const { id, name, subjectId, storeId, attempts, lastError, priority } = row;
  return { id, job: { name, subjectId, storeId, priority }, attempts, lastError, leaseEndsAt };
}

function prepare(jobs: Jobs) {
  const hasName = and(eq(jobs.name, bind(jobs.name)), eq(jobs.priority, bind(jobs.priority)));
  const isOurClaim = and(
    eq(jobs.id, bind(jobs.id)),
    eq(jobs.claimableAt, bind(jobs.claimableAt, "leaseEndsAt")),
  );
  return {
    insert: writing("jobs_insert", ({ handle }) =>
      handle
        .insert(jobs)
        // SQLite numbers a row whose key is null.
        .values({
          id: sql`null`,
          ...bound(jobs, ["storeId", "name", "subjectId", "attempts", "claimableAt", "priority"]),
        }),
    ),
    claim: writing("jobs_claim", ({ handle }) =>
      handle
        .update(jobs)
        .set({ ...bound(jobs, ["claimableAt"]), attempts: sql`${jobs.attempts} + 1` })
        .where(
          inArray(
            jobs.id,
            handle
              .select({ id: jobs.id })
              .from(jobs)
              .where(and(hasName, lte(jobs.claimableAt, bind(jobs.claimableAt, "now"))))
              .orderBy(asc(jobs.claimableAt), asc(jobs.id))
              .limit(bindLimit()),
          ),
        )
        .returning(),
    ),
    finish: counting("jobs_finish", ({ handle }) => handle.delete(jobs).where(isOurClaim)),
    putBack: writing("jobs_put_back", ({ handle }) =>
      handle
        .update(jobs)
        .set(bound(jobs, ["claimableAt", "attempts", "lastError"]))
        .where(isOurClaim),
    ),
    freeClaimed: writing("jobs_free_claimed", ({ handle }) =>
      handle
        .update(jobs)
        .set(bound(jobs, ["claimableAt"]))
        .where(and(gt(jobs.attempts, 0), gt(jobs.claimableAt, bind(jobs.claimableAt, "now")))),
    ),
    nextDue: reading("jobs_next_due", ({ handle }) =>
      handle
        .select({ at: min(jobs.claimableAt) })
        .from(jobs)
        .where(hasName),
    ),
  };
}
