import { createHash } from "node:crypto";
import { z } from "zod";
import type { PartnerEvent } from "@/domain/messaging/partner-event";
import { phoneAddress } from "@/domain/messaging/phone-number";

const schema = z.object({
  event: z.string(),
  /** UTC, though it does not say so. */
  event_time: z.string().optional(),
  event_data: z
    .object({
      id: z.string().optional(),
      phone_number: z.string().optional(),
      phone: z.string().optional(),
      /** Of a message that somebody wrote. */
      from_number: z.string().optional(),
      is_opt_out: z.boolean().nullish(),
      email: z.string().nullish(),
      shopify_customer_id: z.union([z.number(), z.string()]).nullish(),
      body: z.string().optional(),
    })
    .loose()
    .optional(),
});

/** A webhook of Postscript: one event each. What is of no use here is an empty list; null: it is no webhook of theirs. */
export function readPostscript(told: unknown, { at }: { readonly at: number }): PartnerEvent[] | null {
  const { data } = schema.safeParse(told);
  if (data === undefined) return null;
  const { event, event_time = "", event_data = {} } = data;
  const happened = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(event_time) ? event_time : `${event_time}Z`);
  const time = Number.isNaN(happened) ? at : Math.min(happened, at);
  const { from_number, phone_number = from_number, phone: other = null, is_opt_out, id } = event_data;
  const phone = phoneAddress(phone_number ?? other, ["US", "CA"]);
  if (phone === null) return [];
  if (event === "shop.subscriber.opt_out")
    return [{ kind: "opted_out", channel: "sms", address: phone, at: time }];
  if (event === "shop.subscriber.opt_in") {
    const externalId = event_data.shopify_customer_id?.toString() ?? null;
    const person = { email: event_data.email ?? null, phone, externalId };
    return [{ kind: "opted_in", channel: "sms", address: phone, class: "marketing", person, at: time }];
  }
  if (event !== "shop.incoming_message" || event_data.body === undefined) return [];
  // What they have heard as a wish to stop is one, also in words that are not known here.
  if (is_opt_out === true) return [{ kind: "opted_out", channel: "sms", address: phone, at: time }];
  const known = id ?? `${phone} ${event_time} ${event_data.body}`;
  const providerId = createHash("sha256").update(known).digest("hex");
  return [{ kind: "text", from: phone, text: event_data.body, providerId, at: time }];
}
