import { z } from "zod";
import { defineBlock } from "../block";

/** What was ordered, for whoever proves to be the recipient, and the form to prove it (C11). */
export const items = defineBlock({
  kind: "items",
  label: "Order details",
  purpose: "What was ordered and where it goes, for whoever names the order's email, phone or postal code.",
  config: z.object({}),
  initial: {},
  isOnce: true,
  isRequired: false,
  position: "anywhere",
  columns: ["side", "main"],
  sentence: () => "The order's details, for the recipient",
});
