import { type MailProvider, MESSAGE_MARK } from "../mail-provider";

/** Its webhooks are not signed: a password that we are asked with stands in for it. */
export const postmark: MailProvider = {
  id: "postmark",
  label: "Postmark",
  docsUrl: "https://postmarkapp.com/developer/webhooks/webhooks-overview",
  settings: [
    {
      name: "postmark_secret",
      label: "Webhook password",
      hint: "Any long word of yours: Postmark sends it with each event.",
      isSecret: true,
      pattern: /^\S{16,200}$/,
      wrong: "At least 16 signs, without spaces.",
    },
    {
      name: "postmark_stream",
      label: "Message stream",
      hint: 'Leave it empty for the default, "outbound".',
      isSecret: false,
      pattern: /^[a-z0-9-]{0,40}$/,
      wrong: "The stream's ID, in small letters.",
    },
  ],
  needed: ["postmark_secret"],
  hookHelp:
    'In Postmark: the message stream, Webhooks, Add webhook. Under "Basic auth credentials" write milepost and the password from here. Tick Delivery, Bounce, Spam complaint and Subscription change; opens and clicks are counted by Milepost itself.',
  headers: (messageId, { postmark_stream: stream = "" }) => ({
    [`X-PM-Metadata-${MESSAGE_MARK}`]: messageId,
    ...(stream === "" ? {} : { "X-PM-Message-Stream": stream }),
  }),
  dns: { spf: [], selectors: ["pm"] },
};
