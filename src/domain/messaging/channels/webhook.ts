import { z } from "zod";
import { defaultWebhookBody, webhookBodyProblem } from "../webhook-body";
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
    body: z
      .string()
      .max(20_000, "At most 20,000 characters.")
      .default("")
      .superRefine((source, context) => {
        const problem = source === "" ? null : webhookBodyProblem(source);
        if (problem !== null) context.addIssue({ code: "custom", message: problem });
      }),
    perSecond: perSecondSchema,
  }),
  settings: [
    {
      name: "url",
      label: "Address",
      hint: "Where each message is posted to, with https://.",
      isSecret: false,
    },
    {
      name: "secret",
      label: "Signing secret",
      hint: 'Begins with "whsec_". The receiver has the same one, and knows by it that the post is yours.',
      isSecret: true,
      isMadeHere: true,
    },
    {
      name: "body",
      label: "Body",
      hint: "JSON with Liquid. Each value is written as JSON, with its own quotes.",
      isSecret: false,
      isOptional: true,
      isLong: true,
      initial: defaultWebhookBody,
    },
    perSecondSetting,
  ],
  rate: { perSecond: 50, places: 16 },
  limits: { text: 20_000, title: null },
};
