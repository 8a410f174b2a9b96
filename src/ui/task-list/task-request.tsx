import type { TaskCard } from "@/application/tasks/task-row";
import { queuesOf } from "@/domain/support/task-queue";
import { useConsoleStore } from "../frame/store-provider";
import { RequestAnswer } from "./request-answer";

interface TaskRequestProps {
  readonly task: TaskCard;
  readonly request: NonNullable<TaskCard["request"]>;
}

/** What a shopper asked for, and the answer to it. */
export function TaskRequest({ task, request }: TaskRequestProps) {
  const { role } = useConsoleStore();
  const mayAnswer =
    queuesOf(role).includes(task.role) &&
    (task.state === "open" || (task.state === "claimed" && task.isMine));
  return (
    <>
      {request.wish === null ? null : (
        <p className="mt-1.5 border-l-2 border-line pl-3 text-pretty">“{request.wish}”</p>
      )}
      {mayAnswer ? <RequestAnswer requestId={request.id} /> : null}
    </>
  );
}
