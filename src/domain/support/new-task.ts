import type { Task } from "./task";

/** A task as it is opened: nobody has taken it yet (R110). */
export function newTask(task: Omit<Task, "state" | "claimedBy" | "doneAt" | "history" | "revision">): Task {
  return { ...task, state: "open", claimedBy: null, doneAt: null, history: [], revision: 1 };
}
