"use client";

import { useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { TaskQueueCount } from "@/application/tasks/list-tasks";
import type { TaskRow } from "@/application/tasks/task-row";
import { queueNames, type TaskRole } from "@/domain/support/task-queue";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useSingleKeys } from "../frame/shortcuts";
import { useConsoleStore } from "../frame/store-provider";
import { LinkTabs } from "../list-controls/link-tabs";
import { withParams } from "../list-controls/search-params";
import { PausedChannels } from "../outbox/paused-channels";
import { Button } from "../primitives/button";
import { Empty } from "../primitives/empty";
import { Kbd } from "../primitives/kbd";
import { PageHeader } from "../primitives/page-header";
import { queueLabels } from "./queue-labels";
import { TaskItem } from "./task-item";
import { useSettleTask } from "./use-settle-task";
import { useTaskKeys } from "./use-task-keys";

export interface TaskListScreenProps {
  readonly queue: TaskRole;
  readonly done: boolean;
  readonly counts: readonly TaskQueueCount[];
  readonly first: readonly TaskRow[];
}

/** Orders that journeys handed to people: a queue per role, the most pressing first (R110). */
export function TaskListScreen({ queue, done, counts, first }: TaskListScreenProps) {
  const params = useSearchParams();
  const { can } = useConsoleStore();
  return (
    <Page>
      <PageHeader
        title="Tasks"
        description="Orders that need a person: handed over by a journey, or by a customer’s answer."
        className="pb-3"
        actions={
          <>
            <UnassignedLink />
            <Button asChild>
              <Link href={withParams(params, { done: done ? "0" : "1" })}>
                {done ? "Show what waits" : "Show what is done"}
              </Link>
            </Button>
          </>
        }
      />
      {can("read_messages") ? <PausedChannels isAboutReplies /> : null}
      <QueueTabs queue={queue} counts={counts} />
      <Queue key={`${queue} ${done}`} queue={queue} done={done} first={first} />
    </Page>
  );
}

/** What shoppers wrote that belongs to no order yet; absent while there is none. */
function UnassignedLink() {
  const api = useApi();
  const { store, href } = useConsoleStore();
  const { data = 0 } = useQuery({
    ...api.conversations.countUnassigned.queryOptions({ store }),
    refetchInterval: REFRESH_MS,
  });
  if (data === 0) return null;
  return (
    <Button asChild>
      <Link href={href("/replies")}>
        {data === 1 ? "One reply without an order" : `${data} replies without an order`}
      </Link>
    </Button>
  );
}

function QueueTabs({ queue, counts }: Pick<TaskListScreenProps, "queue" | "counts">) {
  const api = useApi();
  const { store } = useConsoleStore();
  const params = useSearchParams();
  const { data } = useQuery({
    ...api.tasks.counts.queryOptions({ store }),
    initialData: counts,
    refetchInterval: REFRESH_MS,
  });
  return (
    <LinkTabs
      label="Queues"
      tabs={data.map(({ role, pending }) => ({
        href: withParams(params, { queue: role }),
        label: queueLabels[role],
        count: pending,
        isCurrent: role === queue,
      }))}
    />
  );
}

const REFRESH_MS = 15_000;

function Queue({ queue, done, first }: Pick<TaskListScreenProps, "queue" | "done" | "first">) {
  const api = useApi();
  const { store } = useConsoleStore();
  const settling = useSettleTask();
  const { data: tasks } = useQuery({
    ...api.tasks.list.queryOptions({ store, queue, done }),
    initialData: first,
    refetchInterval: REFRESH_MS,
  });
  useTaskKeys(tasks, settling.settle);
  if (tasks.length === 0)
    return (
      <Empty icon={ListChecks} title={done ? "Nothing was closed yet" : "Nothing waits here"}>
        {done
          ? `What is closed for ${queueNames[queue]} appears here and can be opened again.`
          : `A task appears when a journey hands an order to ${queueNames[queue]}, when what a shopper asks for on the tracking page needs a person, or when a customer answers a message.`}
      </Empty>
    );
  return (
    <>
      <ul className="divide-y divide-line border-b border-line">
        {tasks.map((task) => (
          <TaskItem key={task.id} task={task} {...settling} />
        ))}
      </ul>
      <KeyHints done={done} />
      {tasks.length === SHOWN ? (
        <p className="mt-2 text-sm text-ink-quiet">
          These are the first {SHOWN}; more appear as they are {done ? "reopened" : "closed"}.
        </p>
      ) : null}
    </>
  );
}

/** As many as the server gives at once. */
const SHOWN = 100;

function KeyHints({ done }: { done: boolean }) {
  const [singleKeys] = useSingleKeys();
  if (!singleKeys) return null;
  const hints = done
    ? [["u", "reopen"]]
    : [
        ["c", "take"],
        ["d", "done"],
        ["u", "give back"],
      ];
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-quiet max-md:hidden">
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> from task to task
      </span>
      {hints.map(([key, what]) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {what}
        </span>
      ))}
    </p>
  );
}
