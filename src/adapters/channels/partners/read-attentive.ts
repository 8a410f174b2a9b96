import { createHash } from "node:crypto";
import { z } from "zod";
import type { PartnerEvent } from "@/domain/messaging/partner-event";
import { phoneAddress } from "@/domain/messaging/phone-number";

const schema = z.object({
  type: z.string(),
  timestamp: z.number().optional(),
  subscriber: z.object({ phone: z.string().nullish(), email: z.string().nullish() }).loose().optional(),
  message: z
    .object({ text: z.string().optional(), id: z.union([z.string(), z.number()]).optional() })
    .loose()
    .optional(),
  /** MARKETING or TRANSACTIONAL. */
  subscription: z.object({ type: z.string().optional() }).loose().optional(),
});

/**
 * A webhook of Attentive, by its page "Webhook payloads"; events of texts were once named "phone.…". What is of no use here is an empty list; null: it is no
 * webhook of theirs.
 */
export function readAttentive(told: unknown, { at }: { readonly at: number }): PartnerEvent[] | null {
  const { data } = schema.safeParse(told);
  if (data === undefined) return null;
  const { type, subscriber, message, subscription } = data;
  const about = subscription?.type === "TRANSACTIONAL" ? "transactional" : "marketing";
  const time = Math.min(data.timestamp ?? at, at);
  const phone = phoneAddress(subscriber?.phone ?? null, ["US", "CA"]);
  const email = subscriber?.email ?? null;
  // Their id of a person is not the shop's.
  const person = { email, phone, externalId: null };
  switch (type) {
    // Whichever subscription it names: who wants no texts of one kind is not sent others to find out.
    case "phone.unsubscribed":
    case "sms.unsubscribed":
      return phone === null ? [] : [{ kind: "opted_out", channel: "sms", address: phone, at: time }];
    case "phone.subscribed":
    case "sms.subscribed":
      if (phone === null) return [];
      return [{ kind: "opted_in", channel: "sms", address: phone, class: about, person, at: time }];
    case "email.unsubscribed":
      if (email === null) return [];
      return [{ kind: "opted_out", channel: "email", address: email, class: about, at: time }];
    case "sms.inbound_message": {
      const text = message?.text ?? "";
      if (phone === null || text === "") return [];
      const told = message?.id?.toString() ?? `${phone} ${time} ${text}`;
      const providerId = createHash("sha256").update(told).digest("hex");
      return [{ kind: "text", from: phone, text, providerId, at: time }];
    }
    default:
      return [];
  }
}
