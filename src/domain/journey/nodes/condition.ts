import { z } from "zod";
import { conditionSchema, holds } from "../condition";
import { conditionInWords } from "../condition-words";
import type { LedgerValue } from "../ledger";
import { defineNode, type NodeContext, type Outcome } from "../node";

const config = z.object({
  arms: z.array(z.object({ id: z.string().min(1), label: z.string(), when: conditionSchema })).min(1),
});
type Config = z.infer<typeof config>;

/** A multi-way branch: the first arm whose rule holds is taken, "otherwise" when none does. */
export const condition = defineNode({
  kind: "condition",
  label: "Branch",
  config,
  initial: (): Config => ({ arms: [{ id: "yes", label: "Yes", when: { all: [] } }] }),
  ports: ({ arms }) => [
    ...arms.map(({ id, label }) => ({ id, label })),
    { id: "otherwise", label: "Otherwise" },
  ],
  sentence: ({ arms }) => arms.map((arm) => `${arm.label}: ${conditionInWords(arm.when)}`).join("; "),
  problems: ({ arms }) =>
    new Set(arms.map((arm) => arm.id)).size < arms.length ? ["Two branches share one id."] : [],
  enter: decide,
  resume: decide,
});

function decide({ arms }: Config, { facts }: NodeContext): Outcome {
  const seen: Record<string, LedgerValue> = {};
  const taken = arms.find((arm) => holds(arm.when, facts, seen));
  const port = taken?.id ?? "otherwise";
  return {
    go: port,
    notes: [
      {
        kind: "decided",
        reason: "branch",
        values: { ...seen, "branch.port": port, "branch.label": taken?.label ?? "Otherwise" },
      },
    ],
  };
}
