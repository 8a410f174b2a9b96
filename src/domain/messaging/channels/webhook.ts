import { z } from "zod";
import { type ChannelDescriptor, perSecondSchema, perSecondSetting } from "./channel";

/** Tells another system of the moment; it writes to nobody itself, so nothing is asked about the person. */
export const webhook: ChannelDescriptor<"webhook"> = {
  id: "webhook",
  label: "Webhook",
  by: "webhook",
  address: null,
  consent: "none",
  hasQuietHours: false,
  config: z.object({
    url: z.url({ protocol: /^https?$/, message: "A web address, with https://." }),
    secret: z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'A secret begins with "whsec_".'),
    perSecond: perSecondSchema,
  }),
  settings: [
    { name: "url", label: "Address", isSecret: false },
    { name: "secret", label: "Signing secret", isSecret: true },
    perSecondSetting,
  ],
  rate: { perSecond: 50, places: 16 },
  limits: { text: 20_000, title: null },
};
