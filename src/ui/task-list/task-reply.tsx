import type { TaskCard } from "@/application/tasks/task-row";

/** What the customer answered, in its first words; all of it stands on the order's page. */
export function TaskReply({ reply }: Pick<TaskCard, "reply">) {
  if (reply === null || reply.words === null) return null;
  return (
    <p className="mt-1.5 border-l-2 border-line pl-3 wrap-anywhere text-pretty">
      “{reply.words}”
      {reply.count > 1 ? <span className="text-ink-quiet"> The newest of {reply.count}.</span> : null}
    </p>
  );
}
