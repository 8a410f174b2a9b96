import { z } from "zod";
import { type ChannelDescriptor, perSecondSchema, perSecondSetting } from "./channel";
import { prefixSchema, prefixSetting } from "./event-names";

/** Hands the moment over as an event; the automations there write, and ask for consent by themselves (R113). */
export const omnisend: ChannelDescriptor<"omnisend"> = {
  id: "omnisend",
  label: "Omnisend",
  by: "Omnisend",
  address: null,
  consent: "none",
  hasQuietHours: false,
  config: z.object({
    apiKey: z.string().min(16, "The key is longer than this."),
    prefix: prefixSchema,
    perSecond: perSecondSchema,
  }),
  settings: [
    {
      name: "apiKey",
      label: "API key",
      hint: "With access to events and contacts, under Store settings, API keys.",
      isSecret: true,
    },
    prefixSetting,
    perSecondSetting,
  ],
  // 400 in a minute.
  rate: { perSecond: 6, places: 4 },
  limits: { text: 100_000, title: 127 },
};
