import type { AdvancedEntry } from "./advance";
import { taskKey } from "./nodes/escalate";

/**
 * The same decisions, those that would have opened a task a second time saying so: a run's node hands over once.
 * `opened` are the keys of the tasks that these decisions did open.
 */
export function escalatedOnce(
  entries: readonly AdvancedEntry[],
  opened: ReadonlySet<string>,
): readonly AdvancedEntry[] {
  const left = new Set(opened);
  return entries.map((entry) => {
    const { draft, runId } = entry;
    if (draft.kind !== "escalated" || runId === null || left.delete(taskKey(runId, draft.nodeId)))
      return entry;
    return { ...entry, draft: { ...draft, reason: "already_escalated" } };
  });
}
