import type { Role } from "@/domain/access/role";
import { queueNames, queuesOf, type TaskRole } from "@/domain/support/task-queue";
import { AppError } from "../app-error";
import type { OrderView } from "../orders/order-view";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { type TaskRow, taskRow } from "./task-row";

const TASKS_SHOWN = 100;

/** A queue with how much waits in it. */
export interface TaskQueueCount {
  readonly role: TaskRole;
  readonly pending: number;
  /** Of those, how many nobody has taken. */
  readonly free: number;
}

export interface TaskQuestion extends Pick<OrderView, "store" | "seesPerson"> {
  readonly role: Role;
  readonly userId: string;
  readonly queue: TaskRole;
  readonly done: boolean;
}

/**
 * The first hundred tasks of a queue: those that wait with the most pressing first, or those that are done with the
 * newest first. Throws AppError `forbidden` for a queue that is not of the person's role.
 */
export async function listTasks(deps: ReadDeps, question: TaskQuestion): Promise<readonly TaskRow[]> {
  const { store, seesPerson, queue, userId } = question;
  if (!queuesOf(question.role).includes(queue))
    throw new AppError("forbidden", `These tasks are for ${queueNames[queue]}.`);
  const { read } = deps.db;
  const page = { role: queue, limit: TASKS_SHOWN };
  const listed = question.done
    ? await deps.queries.tasks.done(read, store.id, page)
    : await deps.queries.tasks.pending(read, store.id, page);
  const journeys = await deps.journeys.list(read, store.id);
  const words = { userId, seesPerson, journeyNames: new Map(journeys.map(({ id, name }) => [id, name])) };
  const view = { store, seesPerson, now: deps.clock.now() };
  return listed.map((one) => taskRow(one, words, view));
}

/** The queues of the person's role, their own first, empty ones included. */
export async function countTasks(
  deps: ReadDeps,
  { store, role }: { readonly store: Store; readonly role: Role },
): Promise<readonly TaskQueueCount[]> {
  const counts = await deps.queries.tasks.counts(deps.db.read, store.id);
  return queuesOf(role).map(
    (queue) => counts.find((one) => one.role === queue) ?? { role: queue, pending: 0, free: 0 },
  );
}
