import type { Metadata } from "next";
import { z } from "zod";
import { queuesOf, taskRoles } from "@/domain/support/task-queue";
import { openStore } from "@/server/console/open-store";
import { firstParam } from "@/ui/list-controls/search-params";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { TaskListScreen } from "@/ui/task-list/task-list-screen";

export const metadata: Metadata = { title: "Tasks" };

interface TasksRoute {
  readonly params: Promise<{ store: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Tasks({ params, searchParams }: TasksRoute) {
  const { api, store, role } = await openStore((await params).store);
  const [own] = queuesOf(role);
  if (own === undefined) return <ForbiddenState what="work on tasks" role={role} />;
  const wanted = await searchParams;
  const counts = await api.tasks.counts({ store: store.slug });
  const asked = z.enum(taskRoles).nullable().catch(null).parse(firstParam(wanted.queue));
  const reachable = counts.filter((one) => one.role === asked);
  const busiest = counts.find(({ pending }) => pending > 0)?.role ?? own;
  const queue = reachable[0]?.role ?? busiest;
  const done = firstParam(wanted.done) === "1";
  const first = await api.tasks.list({ store: store.slug, queue, done });
  return <TaskListScreen queue={queue} done={done} counts={counts} first={first} />;
}
