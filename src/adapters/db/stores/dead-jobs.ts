import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import type { Reader, Tx } from "@/application/ports/database";
import type { DeadJob, Job } from "@/application/ports/queue";
import type { Instant } from "@/domain/shared/instant";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

/** The dead letters of both queues. */
export function createDeadJobs({ t: { deadJobs } }: Pick<Database, "t">) {
  return {
    async bury(
      tx: Tx,
      { name, subjectId, storeId }: Job,
      end: { attempts: number; lastError: string; deadAt: Instant },
    ): Promise<void> {
      await writeHandle(tx)
        .insert(deadJobs)
        .values({ id: randomUUID(), name, subjectId, storeId, ...end });
    },
    list: (db: Reader, storeId: string, limit: number): Promise<readonly DeadJob[]> =>
      readHandle(db)
        .select()
        .from(deadJobs)
        .where(eq(deadJobs.storeId, storeId))
        .orderBy(desc(deadJobs.deadAt), desc(deadJobs.id))
        .limit(limit),
    /** Takes one out to be tried again; null when it is not there. */
    async unbury(tx: Tx, storeId: string, id: string): Promise<Job | null> {
      const [job] = await writeHandle(tx)
        .delete(deadJobs)
        .where(and(eq(deadJobs.id, id), eq(deadJobs.storeId, storeId)))
        .returning({ name: deadJobs.name, subjectId: deadJobs.subjectId, storeId: deadJobs.storeId });
      return job ?? null;
    },
  };
}
