import type { Role } from "@/domain/access/role";
import type { StoreId } from "@/domain/access/store-id";
import { changeTask, type Task, type TaskChange, type TaskPerson } from "@/domain/support/task";
import { queueNames, queuesOf } from "@/domain/support/task-queue";
import { AppError } from "../app-error";
import type { Deps } from "../deps";

/**
 * Claims a task, gives it back, closes it or takes the closing back. Of two people who claim it at once one gets it.
 * Throws AppError `not_found`, `forbidden` for a queue that is not of the person's role, and `conflict` when somebody
 * was quicker: the message names them.
 */
export async function settleTask(
  deps: Pick<Deps, "db" | "tasks" | "clock">,
  {
    storeId,
    taskId,
    change,
    by,
    role,
  }: {
    readonly storeId: StoreId;
    readonly taskId: string;
    readonly change: TaskChange;
    readonly by: TaskPerson;
    readonly role: Role;
  },
): Promise<Task> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await deps.db.transaction(async (tx) => {
      const task = await deps.tasks.find(tx, storeId, taskId);
      if (task === null) throw new AppError("not_found", "There is no such task.");
      if (!queuesOf(role).includes(task.role))
        throw new AppError("forbidden", `This task is for ${queueNames[task.role]}.`);
      const changed = changeTask(task, { change, by, at: deps.clock.now() });
      if (changed.kind === "refused") throw new AppError("conflict", changed.why);
      if (changed.kind === "unchanged") return changed.task;
      return (await deps.tasks.update(tx, changed.task, task.revision)) ? changed.task : null;
    });
    if (outcome !== null) return outcome;
    // Somebody changed it between the read and the write: the next look tells who.
    if (attempt === ATTEMPTS) throw new AppError("conflict", "Somebody else is changing this task.");
  }
}

const ATTEMPTS = 3;
