import { type MailProvider, MESSAGE_MARK } from "../mail-provider";

export const mailgun: MailProvider = {
  id: "mailgun",
  label: "Mailgun",
  docsUrl: "https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks",
  settings: [
    {
      name: "mailgun_key",
      label: "Webhook signing key",
      isSecret: true,
      pattern: /^\S{16,200}$/,
      wrong: "The key as Mailgun shows it.",
    },
  ],
  needed: ["mailgun_key"],
  hookHelp:
    'In Mailgun: Send, Sending, Webhooks. Add this address for "Delivered", "Permanent failure", "Temporary failure", "Spam complaints" and "Unsubscribes"; the signing key stands on the same page.',
  headers: (messageId) => ({ "X-Mailgun-Variables": JSON.stringify({ [MESSAGE_MARK]: messageId }) }),
  dns: { spf: ["mailgun.org"], selectors: ["mailo", "pic", "k1", "mx", "smtp", "s1"] },
};
