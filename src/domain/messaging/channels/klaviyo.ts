import { z } from "zod";
import { type ChannelDescriptor, perSecondSchema, perSecondSetting } from "./channel";
import { prefixSchema, prefixSetting } from "./event-names";

/** Hands the moment over as an event; the flows there write, and ask for consent by themselves (R44, R91). */
export const klaviyo: ChannelDescriptor<"klaviyo"> = {
  id: "klaviyo",
  label: "Klaviyo",
  by: "Klaviyo",
  address: null,
  consent: "none",
  hasQuietHours: false,
  config: z.object({
    apiKey: z.string().regex(/^pk_[A-Za-z0-9_]{10,}$/, 'A private key begins with "pk_".'),
    hookSecret: z
      .string()
      .regex(/^(.{16,})?$/, "At least 16 characters, or nothing.")
      .default(""),
    prefix: prefixSchema,
    perSecond: perSecondSchema,
  }),
  settings: [
    {
      name: "apiKey",
      label: "Private API key",
      hint: "With full access to events and profiles, under Settings, API keys.",
      isSecret: true,
    },
    {
      name: "hookSecret",
      label: "Webhook secret",
      hint: "Only with Klaviyo's system webhooks: the secret they are signed with.",
      isSecret: true,
      isOptional: true,
    },
    prefixSetting,
    perSecondSetting,
  ],
  // 350 in one second, 3,500 in a minute: the minute is what counts.
  rate: { perSecond: 50, places: 16 },
  limits: { text: 100_000, title: 127 },
};
