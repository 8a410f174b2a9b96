import { z } from "zod";
import { senderProblems } from "../messaging/sender-problems";

const mailbox = z.string().trim().toLowerCase().max(254, "That e-mail address is too long.");

/** Whom messages come from. A sender that nobody reads is refused (R129). */
export const senderSettingsSchema = z
  .object({
    name: z
      .string()
      .trim()
      .min(1, "Write the name shoppers see in their inbox.")
      .max(80, "Keep the name under 80 characters.")
      .regex(/^[^\r\n<>"]*$/, "Leave out quotes and angle brackets."),
    address: mailbox,
    replyTo: mailbox,
  })
  .superRefine((sender, context) => {
    for (const { where, sentence } of senderProblems(sender))
      context.addIssue({ code: "custom", path: where.split(".").slice(1), message: sentence });
  });
