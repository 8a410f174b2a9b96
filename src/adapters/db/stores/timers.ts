import { and, asc, eq, inArray, lte, min, sql } from "drizzle-orm";
import type { Timer } from "@/application/ports/rows";
import type { TimerStore } from "@/application/ports/runs";
import { connectionOf, writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, bindLimit, boundRow, counting, reading, writing } from "../statement";
import type { Tables } from "../tables";

export function createTimerStore({ t }: Pick<Database, "t">): TimerStore {
  const statements = prepare(t);
  const { timers } = t;
  return {
    async set(tx, timer) {
      await statements.set(tx, { ...timer, claimableAt: timer.dueAt, attempts: 0 });
    },
    async cancel(tx, kind, subjectId, nodeId) {
      await statements.cancel(tx, { kind, subjectId, nodeId });
    },
    async claimDue(tx, { now, leaseMs, limit }) {
      const due = await statements.due(tx, { now, limit });
      if (due.length === 0) return [];
      const ids = due.map(({ id }) => id);
      const claimed = await writeHandle(tx)
        .update(timers)
        .set({ claimableAt: now + leaseMs, attempts: sql`${timers.attempts} + 1` })
        .where(inArray(timers.id, ids))
        .returning();
      return claimed.map(timerFrom).sort(oldestFirst);
    },
    async lockOrder(tx, { kind, storeId, subjectId }) {
      const { dialect, lend } = connectionOf(tx);
      if (dialect === "sqlite") return;
      const { orders, runs, shipments, promises } = t;
      const subjects = { run: runs, moved: runs, silence: shipments, edd: shipments, promise: promises };
      const subject = subjects[kind];
      await lend(async ({ handle, lock }) => {
        const about = handle
          .select({ id: subject.orderId })
          .from(subject)
          .where(and(eq(subject.id, subjectId), eq(subject.storeId, storeId)));
        await lock(handle.select({ id: orders.id }).from(orders).where(inArray(orders.id, about)));
      });
    },
    finish: async (tx, { id, dueAt }) => (await statements.finish(tx, { id, dueAt })) > 0,
    isSet: async (db, { kind, subjectId, nodeId }) =>
      (await statements.ofSubject(db, { kind, subjectId, nodeId })).length > 0,
    nextDueAt: async (db) => (await statements.nextDue(db, {}))[0]?.at ?? null,
  };
}

function prepare({ timers }: Tables) {
  const isSubject = and(
    eq(timers.kind, bind(timers.kind, "kind")),
    eq(timers.subjectId, bind(timers.subjectId, "subjectId")),
    eq(timers.nodeId, bind(timers.nodeId, "nodeId")),
  );
  return {
    set: writing("timers_set", ({ handle }) =>
      handle
        .insert(timers)
        .values(boundRow(timers))
        .onConflictDoUpdate({
          target: [timers.kind, timers.subjectId, timers.nodeId],
          set: { dueAt: sql`excluded.due_at`, claimableAt: sql`excluded.claimable_at`, attempts: 0 },
        }),
    ),
    cancel: writing("timers_cancel", ({ handle }) => handle.delete(timers).where(isSubject)),
    due: reading("timers_due", ({ handle, lock }) =>
      lock(
        handle
          .select({ id: timers.id })
          .from(timers)
          .where(lte(timers.claimableAt, bind(timers.claimableAt, "now")))
          .orderBy(asc(timers.claimableAt))
          .limit(bindLimit()),
        { skipLocked: true },
      ),
    ),
    finish: counting("timers_finish", ({ handle }) =>
      handle
        .delete(timers)
        .where(and(eq(timers.id, bind(timers.id, "id")), eq(timers.dueAt, bind(timers.dueAt, "dueAt")))),
    ),
    ofSubject: reading("timers_of_subject", ({ handle }) =>
      handle.select({ id: timers.id }).from(timers).where(isSubject),
    ),
    nextDue: reading("timers_next_due", ({ handle }) =>
      handle.select({ at: min(timers.claimableAt) }).from(timers),
    ),
  };
}

function timerFrom({ claimableAt: _claimableAt, ...timer }: Tables["timers"]["$inferSelect"]): Timer {
  return timer;
}

function oldestFirst(a: Timer, b: Timer): number {
  return a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1);
}
