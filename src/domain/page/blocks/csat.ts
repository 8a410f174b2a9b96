import { z } from "zod";
import { defineBlock } from "../block";

/** How content the shopper was: asked once per order, some days after the delivery. */
export const csat = defineBlock({
  kind: "csat",
  label: "Satisfaction",
  purpose: "Asks once, 24 to 72 hours after the delivery, how content the shopper was.",
  config: z.object({}),
  initial: {},
  isOnce: true,
  isRequired: false,
  position: "anywhere",
  columns: ["side", "main"],
  sentence: () => "How did we do? One to five, after the delivery",
});
