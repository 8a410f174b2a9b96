import { z } from "zod";
import { countTasks, listTasks } from "@/application/tasks/list-tasks";
import { settleTask } from "@/application/tasks/settle-task";
import { can } from "@/domain/access/role";
import { taskRoles } from "@/domain/support/task-queue";
import { readDeps } from "../context";
import { idSchema } from "../inputs";
import { inStore, router } from "../procedures";

const work = inStore("act_on_orders");

/** Orders that journeys handed to people (R110): each role sees and takes from its own queues. */
export const tasksRouter = router({
  list: work
    .input(z.object({ queue: z.enum(taskRoles), done: z.boolean().default(false) }))
    .query(({ ctx, input: { queue, done } }) =>
      listTasks(readDeps(ctx.container), {
        store: ctx.store,
        seesPerson: can(ctx.role, "read_personal_facts"),
        role: ctx.role,
        userId: ctx.user.id,
        queue,
        done,
      }),
    ),

  counts: work.query(({ ctx }) => countTasks(readDeps(ctx.container), { store: ctx.store, role: ctx.role })),

  /** Claims a task, gives it back, closes it or takes the closing back; "conflict" names who was quicker. */
  settle: work
    .input(z.object({ taskId: idSchema, change: z.enum(["claim", "release", "done", "reopen"]) }))
    .mutation(async ({ ctx, input: { taskId, change } }) => {
      const { state } = await settleTask(ctx.container.deps, {
        storeId: ctx.store.id,
        taskId,
        change,
        by: { userId: ctx.user.id, name: ctx.user.name },
        role: ctx.role,
      });
      return { state };
    }),
});
