import { z } from "zod";
import { defineBlock } from "../block";

/** Where a shopper asks to be told: by email, text message or push. */
export const notifications = defineBlock({
  kind: "notifications",
  label: "Notifications",
  purpose: "Lets the shopper ask for updates by email, text message or push.",
  config: z.object({}),
  initial: {},
  isOnce: true,
  isRequired: false,
  position: "anywhere",
  columns: ["side", "main"],
  sentence: () => "Updates by email, text message or push",
});
