import { z } from "zod";
import { assignArm } from "../../experiment/assign-arm";
import { defineNode, type NodeContext, type Outcome } from "../node";

const config = z.object({
  experiment: z.string().min(1),
  arms: z
    .array(z.object({ id: z.string().min(1), label: z.string(), weight: z.number().int().min(0).max(100) }))
    .min(2),
});
type Config = z.infer<typeof config>;

/** A random split that sticks to the order: restart, re-entry and a new version give the same arm (D33). */
export const split = defineNode({
  kind: "split",
  label: "Split at random",
  config,
  initial: (): Config => ({
    experiment: "New experiment",
    arms: [
      { id: "a", label: "A", weight: 50 },
      { id: "b", label: "B", weight: 50 },
    ],
  }),
  ports: ({ arms }) => arms.map(({ id, label }) => ({ id, label })),
  sentence: ({ arms }) => `Split: ${arms.map((arm) => `${arm.weight} % ${arm.label}`).join(", ")}`,
  problems: ({ arms }) => {
    const sum = arms.reduce((total, arm) => total + arm.weight, 0);
    return sum === 100 ? [] : [`The shares add up to ${sum} %, not 100 %.`];
  },
  enter: decide,
  resume: decide,
});

function decide({ experiment, arms }: Config, { run }: NodeContext): Outcome {
  const arm = assignArm(experiment, run.orderId, arms);
  return {
    go: arm,
    notes: [{ kind: "decided", reason: "split", values: { "branch.port": arm, experiment } }],
    effects: [{ type: "record_exposure", experiment, unitId: run.orderId, arm }],
  };
}
