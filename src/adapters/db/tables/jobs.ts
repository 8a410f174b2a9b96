import type { JobName } from "@/application/ports/queue";
import type { Kit } from "../kit";

/** Background work of the SQLite queue. PostgreSQL has pg-boss instead, so this table exists on SQLite alone. */
export function defineJobTables(k: Kit) {
  const jobs = k.table(
    "jobs",
    {
      id: k.int("id").primaryKey(),
      storeId: k.text("store_id").notNull(),
      name: k.text("name").$type<JobName>().notNull(),
      subjectId: k.text("subject_id").notNull(),
      attempts: k.int("attempts").notNull(),
      /** When a worker may take it: when it is due or, once claimed, when the lease ends. Null = dead letter. */
      claimableAt: k.instant("claimable_at"),
      lastError: k.text("last_error"),
      deadAt: k.instant("dead_at"),
    },
    (t) => [
      k.index("jobs_claimable_idx").on(t.name, t.claimableAt),
      k.index("jobs_dead_idx").on(t.storeId, t.deadAt),
    ],
  );
  return { jobs };
}
