"use client";

import { UserRoundCheck } from "lucide-react";
import type { TaskCard } from "@/application/tasks/task-row";
import { queueLabels } from "../task-list/queue-labels";
import { Priority, TaskSide } from "../task-list/task-item";
import { TaskReply } from "../task-list/task-reply";
import { useSettleTask } from "../task-list/use-settle-task";

/** What waits for a person on this order, above everything else. */
export function TaskSection({ tasks }: { tasks: readonly TaskCard[] }) {
  const settling = useSettleTask();
  if (tasks.length === 0) return null;
  return (
    <section aria-label="Tasks on this order" className="mb-4 flex flex-col gap-2">
      {tasks.map((task) => (
        <div
          key={task.id}
          className="flex flex-wrap items-start gap-x-6 gap-y-3 rounded-card border border-waiting/60 bg-surface-raised p-4"
        >
          <div className="min-w-64 flex-1">
            <h2 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-medium">
              <UserRoundCheck aria-hidden className="size-4 text-waiting" />
              Task for {queueLabels[task.role].toLowerCase()}
              <Priority task={task} />
            </h2>
            <p className="mt-1 text-pretty">{task.reason}</p>
            <TaskReply reply={task.reply} />
            {task.why.length === 0 ? null : (
              <p className="mt-0.5 text-sm text-pretty text-ink-quiet">
                At that time: {task.why.join(", ")}. By the journey “{task.journey}”.
              </p>
            )}
            {task.note === null ? null : (
              <p className="mt-0.5 text-sm text-pretty text-ink-quiet">{task.note}</p>
            )}
          </div>
          <TaskSide task={task} {...settling} />
        </div>
      ))}
    </section>
  );
}
