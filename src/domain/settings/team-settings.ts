import { z } from "zod";
import { roleSchema } from "../access/role";

/** RFC 5321: a mailbox is at most 254 characters long. */
const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("Write an e-mail address like name@shop.com.").max(254, "That e-mail address is too long."));

const nameSchema = z
  .string()
  .trim()
  .min(1, "Write the person's name.")
  .max(80, "Keep the name under 80 characters.");

export const invitationSchema = z.object({ email: emailSchema, name: nameSchema, role: roleSchema });
export type InvitationInput = z.input<typeof invitationSchema>;

export const profileSchema = z.object({ name: nameSchema });

export const apiKeyNameSchema = z.object({
  name: z.string().trim().min(1, "Say what the key is for.").max(80, "Keep it under 80 characters."),
});

/** NIST SP 800-63B: length counts, kinds of characters do not, and long ones are allowed. */
export const newPasswordSchema = z
  .string()
  .min(10, "Choose a password of at least 10 characters.")
  .max(256, "Choose a password of at most 256 characters.");

export const passwordChangeSchema = z
  .object({
    current: z.string().min(1, "Write your current password.").max(256),
    next: newPasswordSchema,
  })
  .refine(({ current, next }) => current !== next, {
    path: ["next"],
    error: "Choose a password that differs from the current one.",
  });
