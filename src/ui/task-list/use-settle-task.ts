"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { toast } from "../primitives/toast";

export type TaskChange = "claim" | "release" | "done" | "reopen";

/** Takes, gives back, closes and reopens a task, each with its way back; tells whoever was too late who has it. */
export function useSettleTask() {
  const api = useApi();
  const { store } = useConsoleStore();
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: api.tasks.pathKey() }),
      queries.invalidateQueries({ queryKey: api.orders.pathKey() }),
    ]);
  const { mutate, isPending, variables } = useMutation(
    api.tasks.settle.mutationOptions({
      onSuccess: (_result, { taskId, change }) => {
        const back = wayBack[change];
        toast.done(said[change], back === null ? {} : { undo: () => settle(taskId, back) });
        return refresh();
      },
      onError: () => refresh(),
    }),
  );
  const settle = (taskId: string, change: TaskChange) => mutate({ store, taskId, change });
  return { settle, busyWith: isPending ? variables : null };
}

const said = {
  claim: "The task is yours",
  release: "Given back to the queue",
  done: "Task closed",
  reopen: "Task open again, and yours",
} as const satisfies Record<TaskChange, string>;

const wayBack = {
  claim: "release",
  release: "claim",
  done: "reopen",
  reopen: null,
} as const satisfies Record<TaskChange, TaskChange | null>;
