import { and, asc, eq, inArray, lte, min, sql } from "drizzle-orm";
import type { Timer } from "@/application/ports/rows";
import type { TimerStore } from "@/application/ports/stores";
import { writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, bindLimit, boundRow, reading, writing } from "../statement";
import type { Tables } from "../tables";

export function createTimerStore({ t: { timers } }: Pick<Database, "t">): TimerStore {
  const set = writing("timers_set", ({ handle }) =>
    handle
      .insert(timers)
      .values(boundRow(timers))
      .onConflictDoUpdate({
        target: [timers.kind, timers.subjectId, timers.nodeId],
        set: { dueAt: sql`excluded.due_at`, claimableAt: sql`excluded.claimable_at`, attempts: 0 },
      }),
  );
  const cancel = writing("timers_cancel", ({ handle }) =>
    handle
      .delete(timers)
      .where(
        and(
          eq(timers.kind, bind(timers.kind, "kind")),
          eq(timers.subjectId, bind(timers.subjectId, "subjectId")),
          eq(timers.nodeId, bind(timers.nodeId, "nodeId")),
        ),
      ),
  );
  const due = reading("timers_due", ({ handle, lock }) =>
    lock(
      handle
        .select({ id: timers.id })
        .from(timers)
        .where(lte(timers.claimableAt, bind(timers.claimableAt, "now")))
        .orderBy(asc(timers.claimableAt))
        .limit(bindLimit()),
      { skipLocked: true },
    ),
  );
  const finish = writing("timers_finish", ({ handle }) =>
    handle
      .delete(timers)
      .where(and(eq(timers.id, bind(timers.id, "id")), eq(timers.dueAt, bind(timers.dueAt, "dueAt"))))
      .returning({ id: timers.id }),
  );
  const nextDue = reading("timers_next_due", ({ handle }) =>
    handle.select({ at: min(timers.claimableAt) }).from(timers),
  );

  return {
    async set(tx, timer) {
      await set(tx, { ...timer, claimableAt: timer.dueAt, attempts: 0 });
    },
    async cancel(tx, kind, subjectId, nodeId) {
      await cancel(tx, { kind, subjectId, nodeId });
    },
    async claimDue(tx, { now, leaseMs, limit }) {
      const found = await due(tx, { now, limit });
      if (found.length === 0) return [];
      const claimed = await writeHandle(tx)
        .update(timers)
        .set({ claimableAt: now + leaseMs, attempts: sql`${timers.attempts} + 1` })
        .where(
          inArray(
            timers.id,
            found.map(({ id }) => id),
          ),
        )
        .returning();
      return claimed.map(timerFrom).sort(oldestFirst);
    },
    finish: async (tx, { id, dueAt }) => (await finish(tx, { id, dueAt })).length > 0,
    nextDueAt: async (db) => (await nextDue(db, {}))[0]?.at ?? null,
  };
}

function timerFrom({ claimableAt: _claimableAt, ...timer }: Tables["timers"]["$inferSelect"]): Timer {
  return timer;
}

function oldestFirst(a: Timer, b: Timer): number {
  return a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1);
}
