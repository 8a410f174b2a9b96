import { z } from "zod";
import { emailSchema } from "./team-settings";

/** A mailbox nobody reads, by its name: "no-reply@", "donotreply@" (R129). */
export function isNoReply(address: string): boolean {
  const local = (address.split("@")[0] ?? "").toLowerCase().replaceAll(/[^a-z]/g, "");
  return /noreply|donotreply|dontreply|nepasrepondre|keineantwort|noresponder/.test(local);
}

const readMailbox = emailSchema.refine(
  (address) => !isNoReply(address),
  "Shoppers answer these messages. Take an address that somebody reads, not a no-reply one.",
);

export const senderSettingsSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Write the name shoppers see in their inbox.")
    .max(80, "Keep the name under 80 characters.")
    .refine((name) => !/[\r\n<>"]/.test(name), "Leave out quotes and angle brackets."),
  address: readMailbox,
  replyTo: readMailbox,
});
export type SenderSettingsInput = z.input<typeof senderSettingsSchema>;
