import { and, asc, count, desc, eq, inArray, isNotNull, lte, min, sql } from "drizzle-orm";
import type { Reader, Tx } from "@/application/ports/database";
import type { DeadJob, Job, JobName } from "@/application/ports/queue";
import type { Instant } from "@/domain/shared/instant";
import { readHandle, writeHandle } from "../db/connection";
import { sqliteKit } from "../db/kit";
import { bind, bindLimit, bound, reading, writing } from "../db/statement";
import { defineJobTables } from "../db/tables/jobs";

export interface ClaimedJob {
  readonly id: number;
  readonly job: Job;
  /** This one included. */
  readonly attempts: number;
  /** Also the proof that the claim is still ours: another claim has another end. */
  readonly leaseEndsAt: Instant;
}

/** The rows of the SQLite queue. A finished job is deleted; a dead one stays with `claimableAt` null. */
export function createSqliteJobStore() {
  const { jobs } = defineJobTables(sqliteKit);
  const statements = prepare(jobs);
  return {
    async insert(tx: Tx, job: Job, claimableAt: Instant) {
      await statements.insert(tx, { ...job, claimableAt, attempts: 0 });
    },
    async claim(
      tx: Tx,
      claim: { name: JobName; now: Instant; leaseMs: number; limit: number },
    ): Promise<ClaimedJob[]> {
      const leaseEndsAt = claim.now + claim.leaseMs;
      const rows = await statements.claim(tx, { ...claim, claimableAt: leaseEndsAt });
      return rows
        .map(({ id, name, subjectId, storeId, attempts }) => ({
          id,
          job: { name, subjectId, storeId },
          attempts,
          leaseEndsAt,
        }))
        .sort((a, b) => a.id - b.id);
    },
    async finish(tx: Tx, { id, leaseEndsAt }: ClaimedJob) {
      await statements.finish(tx, { id, leaseEndsAt });
    },
    async putBack(
      tx: Tx,
      { id, leaseEndsAt }: ClaimedJob,
      change: { claimableAt: Instant | null; attempts: number; lastError: string; deadAt: Instant | null },
    ) {
      await statements.putBack(tx, { id, leaseEndsAt, ...change });
    },
    nextDueAt: async (db: Reader, name: JobName) => (await statements.nextDue(db, { name }))[0]?.at ?? null,
    async dead(db: Reader, storeId: string, limit: number): Promise<readonly DeadJob[]> {
      const rows = await readHandle(db)
        .select()
        .from(jobs)
        .where(and(eq(jobs.storeId, storeId), isNotNull(jobs.deadAt)))
        .orderBy(desc(jobs.deadAt), desc(jobs.id))
        .limit(limit);
      return rows.map((row) => ({
        ...row,
        id: String(row.id),
        lastError: row.lastError ?? "",
        deadAt: row.deadAt ?? 0,
      }));
    },
    /** Returns the name of the job, or null when no such dead letter is there. */
    async revive(
      tx: Tx,
      { storeId, id, now }: { storeId: string; id: number; now: Instant },
    ): Promise<JobName | null> {
      const [revived] = await writeHandle(tx)
        .update(jobs)
        .set({ claimableAt: now, attempts: 0, deadAt: null, lastError: null })
        .where(and(eq(jobs.id, id), eq(jobs.storeId, storeId), isNotNull(jobs.deadAt)))
        .returning({ name: jobs.name });
      return revived?.name ?? null;
    },
    depth: (db: Reader) =>
      readHandle(db)
        .select({ name: jobs.name, jobs: count() })
        .from(jobs)
        .where(isNotNull(jobs.claimableAt))
        .groupBy(jobs.name),
  };
}

function prepare(jobs: ReturnType<typeof defineJobTables>["jobs"]) {
  const isOurClaim = and(
    eq(jobs.id, bind(jobs.id, "id")),
    eq(jobs.claimableAt, bind(jobs.claimableAt, "leaseEndsAt")),
  );
  return {
    insert: writing("jobs_insert", ({ handle }) =>
      handle
        .insert(jobs)
        // SQLite numbers a row whose key is null.
        .values({
          id: sql`null`,
          ...bound(jobs, ["storeId", "name", "subjectId", "attempts", "claimableAt"]),
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
              .where(
                and(
                  eq(jobs.name, bind(jobs.name, "name")),
                  lte(jobs.claimableAt, bind(jobs.claimableAt, "now")),
                ),
              )
              .orderBy(asc(jobs.claimableAt), asc(jobs.id))
              .limit(bindLimit()),
          ),
        )
        .returning(),
    ),
    finish: writing("jobs_finish", ({ handle }) => handle.delete(jobs).where(isOurClaim)),
    putBack: writing("jobs_put_back", ({ handle }) =>
      handle
        .update(jobs)
        .set(bound(jobs, ["claimableAt", "attempts", "lastError", "deadAt"]))
        .where(isOurClaim),
    ),
    nextDue: reading("jobs_next_due", ({ handle }) =>
      handle
        .select({ at: min(jobs.claimableAt) })
        .from(jobs)
        .where(eq(jobs.name, bind(jobs.name, "name"))),
    ),
  };
}
