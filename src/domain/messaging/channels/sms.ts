import { z } from "zod";
import { type ChannelDescriptor, perSecondSchema, perSecondSetting } from "./channel";

/** Texts need a consent of their own (R88), by a provider the store names. */
export const sms: ChannelDescriptor<"sms"> = {
  id: "sms",
  label: "Text message",
  by: "text message",
  address: "phone",
  consent: "asked",
  hasQuietHours: true,
  config: z.object({
    accountSid: z.string().regex(/^AC[0-9a-fA-F]{32}$/, 'An account SID begins with "AC".'),
    authToken: z.string().min(16, "The token is longer than this."),
    from: z
      .string()
      .regex(
        /^(\+[1-9]\d{7,14}|MG[0-9a-fA-F]{32}|[A-Za-z0-9 ]{1,11})$/,
        'A number such as "+12125550100", a name of up to 11 signs, or a messaging service.',
      ),
    perSecond: perSecondSchema,
  }),
  settings: [
    { name: "accountSid", label: "Account SID", isSecret: false },
    { name: "authToken", label: "Auth token", isSecret: true },
    {
      name: "from",
      label: "Sender",
      hint: "A number or short name of yours, or the SID of a messaging service.",
      isSecret: false,
    },
    perSecondSetting,
  ],
  // Twilio queues what a number cannot send at once, and refuses who asks too often.
  rate: { perSecond: 30, places: 16 },
  limits: { text: 1600, title: null },
};
