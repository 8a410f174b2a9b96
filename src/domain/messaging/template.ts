import { z } from "zod";
import { linkedActs } from "../self-service/act-link";

/** Text fields hold Liquid; variables are those of `messageVariables`. */
export const messageBlockSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), text: z.string() }),
  z.object({ kind: z.literal("text"), text: z.string() }),
  /** Carrier, number, window, last scan: one card per parcel the message is about. */
  z.object({ kind: z.literal("parcel_card") }),
  z.object({ kind: z.literal("items") }),
  z.object({ kind: z.literal("timeline") }),
  z.object({
    kind: z.literal("button"),
    label: z.string(),
    /** Where it leads: always our own page, never a carrier's (R131). */
    to: z.enum(["tracking_page", "contact", "review", "csat", "shop", ...linkedActs]),
  }),
  z.object({ kind: z.literal("divider") }),
  /** "You might also like": below everything about the order, and only when nothing is wrong with it (R125). */
  z.object({ kind: z.literal("recommendations") }),
]);
export type MessageBlock = z.infer<typeof messageBlockSchema>;

/** The content of one message, for all channels it can go by. */
export const messageTemplateSchema = z.object({
  class: z.enum(["transactional", "marketing"]),
  subject: z.string(),
  /** The line mail programs show after the subject. */
  preheader: z.string(),
  blocks: z.array(messageBlockSchema),
  /** Words of its own as a text message or notification; absent: made from the heading and the first paragraph. */
  sms: z.object({ text: z.string() }).optional(),
  push: z.object({ title: z.string(), body: z.string() }).optional(),
});
export type MessageTemplate = z.infer<typeof messageTemplateSchema>;
