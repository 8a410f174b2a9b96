import type { TaskPriority, TaskRole } from "@/domain/support/task-queue";
import type { Tone } from "../primitives/tone";

export const queueLabels = {
  agent: "Agents",
  senior_agent: "Senior agents",
  manager: "Managers",
} as const satisfies Record<TaskRole, string>;

/** How much it presses; what is ordinary needs no mark. */
export const priorityLooks = {
  normal: null,
  high: { label: "High", tone: "waiting" },
  urgent: { label: "Urgent", tone: "trouble" },
} as const satisfies Record<TaskPriority, { label: string; tone: Tone } | null>;
