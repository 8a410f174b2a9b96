import { Check, Hand, RotateCcw, Undo2 } from "lucide-react";
import type { TaskCard } from "@/application/tasks/task-row";
import { queuesOf } from "@/domain/support/task-queue";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import type { TaskChange, useSettleTask } from "./use-settle-task";

export interface TaskButtonsProps extends ReturnType<typeof useSettleTask> {
  readonly task: TaskCard;
}

/** What may be done with a task as it stands, by who is looking. */
export function TaskButtons({ task, settle, busyWith }: TaskButtonsProps) {
  const { role } = useConsoleStore();
  if (!queuesOf(role).includes(task.role)) return null;
  const isBusy = (change: TaskChange) => busyWith?.taskId === task.id && busyWith.change === change;
  const act = (change: TaskChange) => () => settle(task.id, change);
  if (task.state === "done") {
    return (
      <Button size="small" busy={isBusy("reopen")} onClick={act("reopen")}>
        <RotateCcw aria-hidden />
        Reopen
      </Button>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      {task.state === "open" ? (
        <Button size="small" tone="primary" busy={isBusy("claim")} onClick={act("claim")}>
          <Hand aria-hidden />
          Take
        </Button>
      ) : (
        <Button size="small" tone="quiet" busy={isBusy("release")} onClick={act("release")}>
          <Undo2 aria-hidden />
          Give back
        </Button>
      )}
      {task.request === null && (task.state === "open" || task.isMine) ? (
        <Button
          size="small"
          tone={task.isMine ? "primary" : "secondary"}
          busy={isBusy("done")}
          onClick={act("done")}
        >
          <Check aria-hidden />
          Done
        </Button>
      ) : null}
    </div>
  );
}

/** What a key does with a task as it stands; null when it does nothing. */
export function changeOfKey(key: string, task: TaskCard): TaskChange | null {
  if (key === "c") return task.state === "open" ? "claim" : null;
  if (key === "d" && task.request !== null) return null;
  if (key === "d") return task.state === "open" || (task.state === "claimed" && task.isMine) ? "done" : null;
  if (key !== "u") return null;
  if (task.state === "done") return "reopen";
  return task.state === "claimed" ? "release" : null;
}
