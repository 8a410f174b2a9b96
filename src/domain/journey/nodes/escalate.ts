import { z } from "zod";
import { queueNames, taskPriorities, taskRoles } from "../../support/task-queue";
import { findFact } from "../facts-catalogue/registry";
import { isBackfill } from "../journey-event";
import type { LedgerValue } from "../ledger";
import { defineNode, type NodeContext, type Outcome } from "../node";

const config = z.object({
  role: z.enum(taskRoles),
  priority: z.enum(taskPriorities),
  /** One plain sentence for whoever takes the task. */
  reason: z.string(),
  note: z.string().nullable(),
});
type Config = z.infer<typeof config>;

/** What a person is told of the moment at which the task was opened, whatever way the run came. */
const telling = [
  "shipment.status",
  "shipment.reason",
  "shipment.days_late",
  "shipment.slipped_days",
  "support.tickets",
] as const;

/** Hands an order to a person: a task in the queue of a role, once per run and node (R110). The run goes on at once. */
export const escalate = defineNode({
  kind: "escalate",
  label: "Escalate to a person",
  config,
  initial: (): Config => ({ role: "agent", priority: "normal", reason: "", note: null }),
  ports: () => [{ id: "next", label: "" }],
  sentence: ({ role, priority, reason }) =>
    `Open a task for ${queueNames[role]}${priority === "normal" ? "" : ` (${priority})`}${reason.trim() === "" ? "" : `: ${reason}`}`,
  problems: ({ reason }) =>
    reason.trim() === "" ? ["It does not say why: whoever takes the task should know."] : [],
  enter: open,
  resume: open,
});

/** The key under which the task of a run's node exists once. */
export function taskKey(runId: string, nodeId: string): string {
  return `${runId}:${nodeId}`;
}

function open({ role, priority, reason, note }: Config, context: NodeContext): Outcome {
  const refusal = refused(context);
  if (refusal !== null) {
    return { go: "next", notes: [{ kind: "noted", reason: refusal, values: { role } }] };
  }
  const { nodeId, run } = context;
  const values = { role, priority, task: reason, ...momentOf(context) };
  return {
    go: "next",
    notes: [{ kind: "escalated", reason: "escalated", values }],
    effects: [
      { type: "open_task", nodeId, key: taskKey(run.id, nodeId), role, priority, reason, note, values },
    ],
  };
}

/** Old news is nobody's work, nor is a test; of an erased order nothing is left to look at. */
function refused({ event, run, facts }: NodeContext): string | null {
  if (isBackfill(event) || run.isBackfill) return "no_task_backfill";
  if (facts.order.isTest) return "no_task_test_order";
  return facts.order.redactedAt === null ? null : "no_task_redacted";
}

function momentOf({ facts }: NodeContext): Record<string, LedgerValue> {
  return Object.fromEntries(
    telling.flatMap((id) => {
      const value = findFact(id)?.read(facts) ?? null;
      return value === null ? [] : [[id, value]];
    }),
  );
}
