import { z } from "zod";
import { defineBlock } from "../block";

/** One sentence about where the order is, always first (R124). */
export const status = defineBlock({
  kind: "status",
  label: "Status",
  purpose: "One sentence about where the order is, what was promised, and what to do about a problem.",
  config: z.object({ showsProgress: z.boolean().meta({ title: "Show the steps of the delivery" }) }),
  initial: { showsProgress: true },
  isOnce: true,
  isRequired: true,
  position: "first",
  columns: ["main"],
  sentence: ({ showsProgress }) =>
    showsProgress ? "The status, with the steps of the delivery" : "The status, without the steps",
});
