import { z } from "zod";

const consentChannels = ["email", "sms", "push"] as const;
const messageClasses = ["transactional", "marketing"] as const;

/** One statement of a person's will for a channel and a class of message, with where it came from (R88). */
export const consentSchema = z.object({
  channel: z.enum(consentChannels),
  class: z.enum(messageClasses),
  state: z.enum(["granted", "refused", "pending", "unknown"]),
  source: z.string(),
  wording: z.string().nullish(),
  ip: z.string().nullish(),
  at: z.number().int(),
});
export type Consent = z.infer<typeof consentSchema>;
