import type { Role } from "../access/role";

/** Whom a task is for: each has a queue of its own. */
export const taskRoles = ["agent", "senior_agent", "manager"] as const;
export type TaskRole = (typeof taskRoles)[number];

export const taskPriorities = ["normal", "high", "urgent"] as const;
export type TaskPriority = (typeof taskPriorities)[number];

/** The queues as people call them, in the middle of a sentence. */
export const queueNames = {
  agent: "agents",
  senior_agent: "senior agents",
  manager: "managers",
} as const satisfies Record<TaskRole, string>;

const worked = {
  owner: ["manager", "senior_agent", "agent"],
  manager: ["manager", "senior_agent", "agent"],
  senior_agent: ["senior_agent", "agent"],
  agent: ["agent"],
  executive: [],
} as const satisfies Record<Role, readonly TaskRole[]>;

/** The queues somebody of this role takes tasks from (R110), their own first: seniors also help out with the agents'. */
export function queuesOf(role: Role): readonly TaskRole[] {
  return worked[role];
}
