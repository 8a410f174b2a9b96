import { z } from "zod";

/** What somebody said elsewhere, as a line of an imported file proves it (R88). */
export const importedConsentSchema = z
  .object({
    /** In lower case: orders are matched by it. */
    email: z.email().max(254).toLowerCase(),
    /** E.164. The number that was agreed to, for texts. */
    phone: z
      .string()
      .regex(/^\+[1-9]\d{7,14}$/)
      .nullable(),
    channel: z.enum(["email", "sms"]),
    class: z.enum(["transactional", "marketing"]),
    state: z.enum(["granted", "refused"]),
    at: z.int(),
    /** The words that were agreed to. */
    wording: z.string().max(2_000).nullable(),
    /** Where they were agreed to, as the file names it. */
    origin: z.string().max(200).nullable(),
    ip: z.string().max(60).nullable(),
  })
  .refine(({ state, wording }) => state === "refused" || wording !== null, "A yes needs its words.")
  .refine(
    ({ state, channel, phone }) => state === "refused" || channel === "email" || phone !== null,
    "A yes to texts needs its number.",
  );
export type ImportedConsent = z.infer<typeof importedConsentSchema>;
