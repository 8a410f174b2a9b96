import { type MailProvider, MESSAGE_MARK } from "../mail-provider";

/** Tells through SNS, which signs with a certificate of its own: the topic is what has to be right. */
export const ses: MailProvider = {
  id: "ses",
  label: "Amazon SES",
  docsUrl: "https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-sns.html",
  settings: [
    {
      name: "ses_topic",
      label: "SNS topic",
      hint: 'Its ARN, such as "arn:aws:sns:eu-west-1:123456789012:mail". Events of other topics are refused.',
      isSecret: false,
      pattern: /^arn:aws(-cn|-us-gov)?:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_.-]{1,256}$/,
      wrong: 'An ARN begins with "arn:aws:sns:".',
    },
    {
      name: "ses_configuration_set",
      label: "Configuration set",
      hint: "The one that publishes to the topic. Leave it empty where it is the identity's default.",
      isSecret: false,
      pattern: /^[A-Za-z0-9_-]{0,64}$/,
      wrong: "Letters, digits, - and _ only.",
    },
  ],
  needed: ["ses_topic"],
  hookHelp:
    "In SNS: the topic, Create subscription, protocol HTTPS, this address, raw message delivery off. Milepost confirms it by itself. In SES: the configuration set, Event destinations, that topic.",
  headers: (messageId, { ses_configuration_set: set = "" }) => ({
    "X-SES-MESSAGE-TAGS": `${MESSAGE_MARK}=${messageId}`,
    ...(set === "" ? {} : { "X-SES-CONFIGURATION-SET": set }),
  }),
  dns: { spf: ["amazonses.com"], selectors: [] },
};
