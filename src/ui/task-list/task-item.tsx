import { CircleAlert, Eye, LifeBuoy, Mail, UserRound } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { TaskCard, TaskRow } from "@/application/tasks/task-row";
import { useConsoleStore } from "../frame/store-provider";
import { orderLabel } from "../order-list/order-label";
import { OrderStatus } from "../order-list/order-status";
import { Badge } from "../primitives/badge";
import { RelativeTime } from "../primitives/relative-time";
import { priorityLooks } from "./queue-labels";
import { TaskButtons, type TaskButtonsProps } from "./task-buttons";
import { TaskReply } from "./task-reply";
import { TaskRequest } from "./task-request";

/** One task with what somebody should know before taking it: why, how the parcel stands, what they heard and said. */
export function TaskItem({ task, ...settling }: Omit<TaskButtonsProps, "task"> & { task: TaskRow }) {
  const { href } = useConsoleStore();
  return (
    <li data-task={task.id} className="flex flex-wrap items-start gap-x-6 gap-y-3 py-4">
      <div className="min-w-64 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Priority task={task} />
          <Link
            data-task-link
            href={href(`/orders/${task.orderId}`)}
            className="font-medium underline-offset-4 hover:underline"
          >
            {orderLabel(task)}
          </Link>
          {task.name === null ? null : <span className="text-ink-quiet">{task.name}</span>}
          <OrderStatus badge={task.badge} />
        </p>
        <p className="mt-1.5 text-pretty">
          {task.reason}
          {task.why.length === 0 ? null : (
            <span className="text-ink-quiet"> At that time: {task.why.join(", ")}.</span>
          )}
        </p>
        {task.note === null ? null : <p className="mt-1 text-sm text-pretty text-ink-quiet">{task.note}</p>}
        <TaskReply reply={task.reply} />
        {task.request === null ? null : <TaskRequest task={task} request={task.request} />}
        <Glance task={task} />
      </div>
      <TaskSide task={task} {...settling} />
    </li>
  );
}

export function Priority({ task }: { task: TaskCard }) {
  const look = priorityLooks[task.priority];
  if (look === null) return null;
  return (
    <Badge tone={look.tone} icon={CircleAlert}>
      {look.label}
    </Badge>
  );
}

/** Beside a task: who has it since when, and what can be done with it. */
export function TaskSide({ task, ...settling }: TaskButtonsProps) {
  const { zone } = useConsoleStore();
  return (
    <div className="flex flex-col items-end gap-2 max-sm:w-full max-sm:flex-row max-sm:items-center max-sm:justify-between">
      <p className="text-right text-sm text-ink-quiet max-sm:text-left">
        <Since task={task} zone={zone} />
      </p>
      <TaskButtons task={task} {...settling} />
    </div>
  );
}

function Since({ task, zone }: { task: TaskCard; zone: string }) {
  if (task.state === "done" && task.doneAt !== null)
    return (
      <>
        Closed{task.holder === null ? "" : ` by ${task.isMine ? "you" : task.holder}`}{" "}
        <RelativeTime at={task.doneAt} zone={zone} />
      </>
    );
  return (
    <>
      <span className="block">
        Opened <RelativeTime at={task.openedAt} zone={zone} />
      </span>
      {task.holder === null ? null : (
        <span className="inline-flex items-center gap-1 font-medium text-ink">
          <UserRound aria-hidden className="size-3.5" />
          {task.isMine ? "Yours" : task.holder}
        </span>
      )}
    </>
  );
}

function Glance({ task }: { task: TaskRow }) {
  const { zone } = useConsoleStore();
  const { lastScanAt, lastSent, contacts } = task;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-quiet">
      <Fact icon={<Eye aria-hidden className="size-3.5" />}>
        {lastScanAt === null ? (
          "Never scanned"
        ) : (
          <>
            Last scan <RelativeTime at={lastScanAt} zone={zone} />
          </>
        )}
        {task.daysLate > 0 ? `, ${task.daysLate} ${task.daysLate === 1 ? "day" : "days"} late` : ""}
      </Fact>
      <Fact icon={<Mail aria-hidden className="size-3.5" />}>
        {lastSent === null ? (
          "Has not heard from us yet"
        ) : (
          <>
            Last heard “{lastSent.label}” by {lastSent.channel} <RelativeTime at={lastSent.at} zone={zone} />
          </>
        )}
      </Fact>
      <Fact icon={<LifeBuoy aria-hidden className="size-3.5" />}>
        {contacts === 0
          ? "Never wrote to support"
          : `Wrote to support ${contacts === 1 ? "once" : `${contacts} times`}`}
      </Fact>
    </ul>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-1.5">
      <span className="flex h-lh shrink-0 items-center">{icon}</span>
      <span>{children}</span>
    </li>
  );
}
