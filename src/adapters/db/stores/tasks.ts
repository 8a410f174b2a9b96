import { and, eq, ne } from "drizzle-orm";
import type { TaskStore } from "@/application/ports/tasks";
import type { Task } from "@/domain/support/task";
import { type TaskPriority, taskPriorities } from "@/domain/support/task-queue";
import { writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, reading } from "../statement";
import type { Tables } from "../tables";

export function createTaskStore({ t: { tasks } }: Pick<Database, "t">): TaskStore {
  const byId = reading("tasks_by_id", ({ handle }) =>
    handle
      .select()
      .from(tasks)
      .where(and(eq(tasks.id, bind(tasks.id, "id")), eq(tasks.storeId, bind(tasks.storeId, "storeId")))),
  );
  const pending = reading("tasks_pending_of_order", ({ handle }) =>
    handle
      .select()
      .from(tasks)
      .where(
        and(
          eq(tasks.storeId, bind(tasks.storeId, "storeId")),
          eq(tasks.orderId, bind(tasks.orderId, "orderId")),
          ne(tasks.state, "done"),
        ),
      ),
  );
  return {
    async open(tx, task) {
      const opened = await writeHandle(tx)
        .insert(tasks)
        .values({ ...task, urgency: urgencyOf(task.priority) })
        .onConflictDoNothing()
        .returning({ id: tasks.id });
      return opened.length > 0;
    },
    async find(db, storeId, id) {
      const [row] = await byId(db, { storeId, id });
      return row === undefined ? null : taskFrom(row);
    },
    pendingOfOrder: async (db, storeId, orderId) => (await pending(db, { storeId, orderId })).map(taskFrom),
    async update(tx, task, expected) {
      const { state, claimedBy, doneAt, history, values, revision } = task;
      const updated = await writeHandle(tx)
        .update(tasks)
        .set({ state, claimedBy, doneAt, history, values, revision })
        .where(and(eq(tasks.id, task.id), eq(tasks.storeId, task.storeId), eq(tasks.revision, expected)))
        .returning({ id: tasks.id });
      return updated.length > 0;
    },
  };
}

/** The row without the column that exists for sorting. */
export function taskFrom({ urgency: _urgency, ...task }: Tables["tasks"]["$inferSelect"]): Task {
  return task;
}

function urgencyOf(priority: TaskPriority): number {
  return taskPriorities.length - 1 - taskPriorities.indexOf(priority);
}
