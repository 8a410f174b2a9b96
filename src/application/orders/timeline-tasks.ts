import type { Task, TaskAct } from "@/domain/support/task";
import { queueNames } from "@/domain/support/task-queue";
import { whyInWords } from "@/domain/support/why-in-words";
import type { TimelineEntry } from "./order-page";
import type { TimelineWords } from "./timeline-words";

/** What was handed to people and what they did with it (R110). */
export function taskEvents({ tasks, parcelTitles }: TimelineWords): TimelineEntry[] {
  return tasks.flatMap((task) => {
    const { shipmentId } = task;
    const parcel = shipmentId === null ? null : (parcelTitles.get(shipmentId) ?? null);
    const common = { kind: "task", isTimeKnown: true, parcel, messageId: null } as const;
    const opened: TimelineEntry = {
      ...common,
      id: `task ${task.id}`,
      at: task.openedAt,
      tone: "waiting",
      title: `Handed to ${queueNames[task.role]}`,
      note: noteOf(task),
    };
    const deeds = task.history.map(
      ({ act, at, name }, index): TimelineEntry => ({
        ...common,
        id: `task ${task.id} ${index}`,
        at,
        tone: act === "done" ? "delivered" : "quiet",
        title: `${name} ${actWords[act]}`,
        note: null,
      }),
    );
    return [opened, ...deeds];
  });
}

const actWords = {
  claimed: "took the task",
  released: "gave the task back",
  done: "closed the task",
  reopened: "opened the task again",
  erased: "closed the task",
} as const satisfies Record<TaskAct, string>;

function noteOf({ reason, values }: Task): string {
  const why = whyInWords(values);
  return why.length === 0 ? reason : `${reason} (${why.join(", ")})`;
}
