import { type MailProvider, MESSAGE_MARK } from "../mail-provider";

export const sendgrid: MailProvider = {
  id: "sendgrid",
  label: "SendGrid",
  docsUrl: "https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event",
  settings: [
    {
      name: "sendgrid_key",
      label: "Verification key",
      hint: "The public key that SendGrid shows once signing is switched on.",
      isSecret: true,
      pattern: /^[A-Za-z0-9+/]{80,400}={0,2}$/,
      wrong: "The key as SendGrid shows it, in one line.",
    },
  ],
  needed: ["sendgrid_key"],
  hookHelp:
    "In SendGrid: Settings, Mail Settings, Event Webhook. Switch on the signed event webhook, then copy its verification key to here.",
  headers: (messageId) => ({ "X-SMTPAPI": JSON.stringify({ unique_args: { [MESSAGE_MARK]: messageId } }) }),
  dns: { spf: ["sendgrid.net"], selectors: ["s1", "s2"] },
};
