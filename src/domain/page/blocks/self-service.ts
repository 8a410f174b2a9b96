import { z } from "zod";
import { defineBlock } from "../block";

/** What the shopper can do by themselves now. */
export const selfService = defineBlock({
  kind: "self_service",
  label: "Self-service",
  purpose: "What the shopper can change or ask for now, by the store's policy.",
  config: z.object({}),
  initial: {},
  isOnce: true,
  isRequired: false,
  position: "anywhere",
  columns: ["main", "side"],
  sentence: () => "What the shopper can do by themselves",
});
