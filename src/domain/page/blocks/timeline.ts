import { z } from "zod";
import { defineBlock } from "../block";

/** Every update, newest first, in plain words. */
export const timeline = defineBlock({
  kind: "timeline",
  label: "Timeline",
  purpose: "Every update of the delivery, newest first, in plain words.",
  config: z.object({ isOpen: z.boolean().meta({ title: "Show updates without a click" }) }),
  initial: { isOpen: true },
  isOnce: true,
  isRequired: false,
  position: "tracking",
  columns: ["main"],
  sentence: ({ isOpen }) => (isOpen ? "All updates, in the open" : "All updates, folded away"),
});
