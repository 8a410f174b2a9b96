import type { StoreId } from "../access/store-id";
import type { LedgerValue } from "../journey/ledger";
import type { Instant } from "../shared/instant";
import type { TaskPriority, TaskRole } from "./task-queue";

export const taskStates = ["open", "claimed", "done"] as const;
export type TaskState = (typeof taskStates)[number];

export const taskActs = ["claimed", "released", "done", "reopened", "erased"] as const;
export type TaskAct = (typeof taskActs)[number];

/** Who did what with a task. */
export interface TaskDeed {
  readonly act: TaskAct;
  readonly at: Instant;
  /** Null where nobody of the team did it. */
  readonly userId: string | null;
  readonly name: string;
}

/** An order that a journey handed to a person (R110). */
export interface Task {
  readonly id: string;
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly shipmentId: string | null;
  readonly journeyId: string;
  readonly runId: string;
  readonly nodeId: string;
  /** Once per run and node; unique within the store. */
  readonly key: string;
  readonly role: TaskRole;
  readonly priority: TaskPriority;
  readonly reason: string;
  readonly note: string | null;
  /** The facts it was handed over on, by their ids in the catalogue. */
  readonly values: Readonly<Record<string, LedgerValue>>;
  readonly state: TaskState;
  /** Who works on it, or did when it was done. */
  readonly claimedBy: string | null;
  readonly openedAt: Instant;
  readonly doneAt: Instant | null;
  /** Oldest first. */
  readonly history: readonly TaskDeed[];
  /** Grows with every change, so that two people cannot change it at once. */
  readonly revision: number;
}

export type TaskChange = "claim" | "release" | "done" | "reopen";

export interface TaskPerson {
  readonly userId: string;
  readonly name: string;
}

export type ChangedTask =
  | { readonly kind: "changed"; readonly task: Task }
  /** It is as wanted already. */
  | { readonly kind: "unchanged"; readonly task: Task }
  | { readonly kind: "refused"; readonly why: string };

/**
 * What becomes of a task when somebody claims it, gives it back, closes it or takes the closing back. Nobody is given
 * a task that somebody else works on; closing one that nobody claimed claims it too.
 */
export function changeTask(
  task: Task,
  { change, by, at }: { readonly change: TaskChange; readonly by: TaskPerson; readonly at: Instant },
): ChangedTask {
  const changed = (act: TaskAct, to: Partial<Task>): ChangedTask => ({
    kind: "changed",
    task: { ...task, ...to, history: [...task.history, { act, at, ...by }], revision: task.revision + 1 },
  });
  const isElsewhere = task.claimedBy !== null && task.claimedBy !== by.userId;
  switch (change) {
    case "claim":
      if (task.state === "done") return refused(`${holder(task)} has closed this task.`);
      if (isElsewhere) return refused(`${holder(task)} has taken this task.`);
      if (task.state === "claimed") return { kind: "unchanged", task };
      return changed("claimed", { state: "claimed", claimedBy: by.userId });
    case "release":
      if (task.state === "done") return refused(`${holder(task)} has closed this task.`);
      if (task.state === "open") return { kind: "unchanged", task };
      return changed("released", { state: "open", claimedBy: null });
    case "done":
      if (task.state === "done") return { kind: "unchanged", task };
      if (isElsewhere) return refused(`${holder(task)} has taken this task.`);
      return changed("done", { state: "done", claimedBy: by.userId, doneAt: at });
    case "reopen":
      if (task.state !== "done") return { kind: "unchanged", task };
      if (task.history.at(-1)?.act === "erased") return refused("The customer's details were erased.");
      return changed("reopened", { state: "claimed", claimedBy: by.userId, doneAt: null });
  }
}

/** The task of a customer whose details were erased: closed, without the facts it was opened on. */
export function erasedTask(task: Task, at: Instant): Task {
  const deed: TaskDeed = { act: "erased", at, userId: null, name: "An erasure" };
  const history = [...task.history, deed];
  const revision = task.revision + 1;
  return { ...task, state: "done", doneAt: task.doneAt ?? at, values: {}, history, revision };
}

/** A task that came to nothing more to do, whoever had it: what it was about is settled. */
export function settledTask(
  task: Task,
  { name, userId, at }: { readonly name: string; readonly userId: string | null; readonly at: Instant },
): Task {
  if (task.state === "done") return task;
  const history = [...task.history, { act: "done", at, userId, name } as const];
  return {
    ...task,
    state: "done",
    doneAt: at,
    claimedBy: userId ?? task.claimedBy,
    history,
    revision: task.revision + 1,
  };
}

/** The name of the last person who had it in hand. */
function holder({ history }: Task): string {
  return history.at(-1)?.name ?? "Somebody";
}

function refused(why: string): ChangedTask {
  return { kind: "refused", why };
}
