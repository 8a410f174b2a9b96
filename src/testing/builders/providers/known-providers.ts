import type { KnownProvider } from "./known-provider";
import { klaviyo, omnisend } from "./marketing-providers";
import { push } from "./push-provider";
import { attentive, postscript, twilio } from "./sms-providers";
import { webhook } from "./webhook-provider";

/** Everything that messages are handed to over HTTP. */
export const knownProviders: readonly KnownProvider[] = [
  twilio,
  postscript,
  attentive,
  klaviyo,
  omnisend,
  webhook,
  push,
];
