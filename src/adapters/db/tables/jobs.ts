import type { JobName } from "@/application/ports/queue";
import type { MessagePriority } from "@/domain/journey/message-priority";
import type { Kit } from "../kit";

/** Jobs that failed as often as they may, kept for a person to look at and put back. */
export function defineDeadJobTables(k: Kit) {
  const deadJobs = k.table(
    "dead_jobs",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").notNull(),
      name: k.text("name").$type<JobName>().notNull(),
      subjectId: k.text("subject_id").notNull(),
      attempts: k.int("attempts").notNull(),
      lastError: k.text("last_error").notNull(),
      deadAt: k.instant("dead_at").notNull(),
    },
    (t) => [k.index("dead_jobs_store_idx").on(t.storeId, t.deadAt)],
  );
  return { deadJobs };
}

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
      /** When a worker may take it: when it is due or, once claimed, when the lease ends. */
      claimableAt: k.instant("claimable_at").notNull(),
      lastError: k.text("last_error"),
      /** Of those that are due, the smallest is taken first. */
      priority: k.int("priority").$type<MessagePriority>().notNull().default(0),
    },
    (t) => [k.index("jobs_claimable_idx").on(t.name, t.priority, t.claimableAt)],
  );
  return { jobs };
}
