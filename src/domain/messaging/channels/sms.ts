import { z } from "zod";
import { textPriceProblem } from "../text-prices";
import { type ChannelDescriptor, perSecondSchema, perSecondSetting } from "./channel";
import { smsProviderNames, smsProviders } from "./sms-providers";

const shape = {
  provider: z
    .enum(smsProviders)
    .or(z.literal("").transform(() => "twilio" as const))
    .default("twilio"),
  accountSid: z.string().default(""),
  authToken: z.string().default(""),
  from: z.string().default(""),
  apiKey: z.string().default(""),
  hookSecret: z.string().default(""),
  eventType: z.string().default(""),
  prices: z.string().default(""),
  perSecond: perSecondSchema,
};

type Values = Readonly<Record<keyof typeof shape, string>>;

/** Texts need a consent of their own (R88), by a provider the store names. */
export const sms: ChannelDescriptor<"sms"> = {
  id: "sms",
  label: "Text message",
  by: "text message",
  address: "phone",
  consent: "asked",
  hasQuietHours: true,
  config: z.object(shape).superRefine((values, context) => {
    for (const [field, problem] of Object.entries(problemsOf(values)))
      if (problem !== null) context.addIssue({ code: "custom", path: [field], message: problem });
  }),
  settings: [
    {
      name: "provider",
      label: "Provider",
      hint: "Attentive takes events, which one of its journeys turns into texts; the others take the text itself.",
      isSecret: false,
      choices: smsProviders.map((value) => ({ value, label: smsProviderNames[value] })),
    },
    { name: "accountSid", label: "Account SID", isSecret: false, only: onlyFor("twilio") },
    { name: "authToken", label: "Auth token", isSecret: true, only: onlyFor("twilio") },
    {
      name: "from",
      label: "Sender",
      hint: "A number or short name of yours, or the SID of a messaging service.",
      isSecret: false,
      only: onlyFor("twilio"),
    },
    { name: "apiKey", label: "API key", isSecret: true, only: onlyFor("postscript", "attentive") },
    {
      name: "hookSecret",
      label: "Webhook secret",
      hint: "Postscript: the token of its webhooks. Attentive: its signing key. Opt-outs are heard only with it.",
      isSecret: true,
      isOptional: true,
      only: onlyFor("postscript", "attentive"),
    },
    {
      name: "eventType",
      label: "Event",
      hint: "The name of the custom event whose journey sends the text. It finds it under the property text.",
      isSecret: false,
      only: onlyFor("attentive"),
      initial: "Milepost text",
    },
    {
      name: "prices",
      label: "Prices",
      hint: 'What your provider takes for each segment of a text, in US dollars: a country in each line, as in "US 0.0083", and "*" for all others. Empty: rounded list prices.',
      isSecret: false,
      isOptional: true,
      isLong: true,
    },
    perSecondSetting,
  ],
  // Twilio queues what a number cannot send at once, and refuses who asks too often.
  rate: { perSecond: 30, places: 16 },
  limits: { text: 1600, title: null },
};

function onlyFor(...values: readonly (typeof smsProviders)[number][]) {
  return { field: "provider", values };
}

function problemsOf(values: Values): Readonly<Record<string, string | null>> {
  const { provider, accountSid, authToken, from, apiKey, eventType, prices } = values;
  const common = { prices: textPriceProblem(prices) };
  if (provider === "twilio")
    return {
      ...common,
      accountSid: unless(/^AC[0-9a-fA-F]{32}$/, accountSid, 'An account SID begins with "AC".'),
      authToken: unless(/^.{16,}$/, authToken, "The token is longer than this."),
      from: unless(
        /^(\+[1-9]\d{7,14}|MG[0-9a-fA-F]{32}|[A-Za-z0-9 ]{1,11})$/,
        from,
        'A number such as "+12125550100", a name of up to 11 signs, or a messaging service.',
      ),
    };
  return {
    ...common,
    apiKey: unless(/^\S{16,}$/, apiKey, "The key is longer than this."),
    eventType: provider === "attentive" ? unless(/^\S.{0,99}$/, eventType, "The event needs a name.") : null,
  };
}

function unless(pattern: RegExp, value: string, problem: string): string | null {
  return pattern.test(value) ? null : problem;
}
