import { z } from "zod";
import { defineNode } from "../node";

/** Ends the run on purpose; as a goal when the journey has reached what it was for. */
export const exit = defineNode({
  kind: "exit",
  label: "End",
  config: z.object({ reason: z.string(), isGoal: z.boolean() }),
  initial: () => ({ reason: "Done", isGoal: false }),
  ports: () => [],
  sentence: ({ reason, isGoal }) => (isGoal ? `Goal reached: ${reason}` : `End: ${reason}`),
  enter: ({ reason }) => ({ end: reason }),
  resume: ({ reason }) => ({ end: reason }),
});
