/** Who sends a store's texts. */
export const smsProviders = ["twilio", "postscript", "attentive"] as const;
export type SmsProvider = (typeof smsProviders)[number];

/** The provider that settings name; those from before there was a choice mean Twilio. */
export function smsProviderOf(plain: Readonly<Record<string, string>>): SmsProvider {
  return smsProviders.find((one) => one === plain.provider) ?? "twilio";
}

export const smsProviderNames = {
  twilio: "Twilio",
  postscript: "Postscript",
  attentive: "Attentive",
} as const satisfies Record<SmsProvider, string>;
