import { z } from "zod";

/** The ways replies by mail come in. */
export const replyRoutes = ["imap", "postmark", "sendgrid", "mailgun"] as const;
export type ReplyRoute = (typeof replyRoutes)[number];

const host = z
  .string()
  .trim()
  .min(1, "Write the server's name.")
  .max(253)
  .regex(/^[A-Za-z0-9.-]+$/, "This is no server's name.");

/** Where a store's replies come in, without the secret. */
export const replySettingsSchema = z.object({
  route: z.enum(replyRoutes),
  /** What shoppers answer to; with signed answers, `name+token@domain`. */
  address: z.email("This is no address.").max(120),
  /** Off: the mailbox cannot take `name+anything@domain`. */
  hasPlusAddresses: z.boolean(),
  /** Mail that belongs to no order: a person looks at it, or it is left where it is. */
  strays: z.enum(["keep", "leave"]),
  imap: z
    .object({
      host,
      port: z.number().int().min(1).max(65_535),
      /** "none" is for a server on this machine. */
      security: z.enum(["tls", "starttls", "none"]),
      user: z.string().trim().min(1, "Write the user's name.").max(200),
      folder: z.string().trim().min(1).max(200),
      /** Where mail goes that was read; empty: it stays, marked as read. */
      movedTo: z.string().trim().max(200),
    })
    .nullable(),
});
export type ReplySettings = z.infer<typeof replySettingsSchema>;
