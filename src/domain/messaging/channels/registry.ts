import type { ChannelDescriptor, ChannelId } from "./channel";
import { email } from "./email";
import { klaviyo } from "./klaviyo";
import { omnisend } from "./omnisend";
import { push } from "./push";
import { sms } from "./sms";
import { webhook } from "./webhook";

/** All ways to reach a shopper. */
export const channels: { readonly [Id in ChannelId]: ChannelDescriptor<Id> } = {
  email,
  sms,
  push,
  webhook,
  klaviyo,
  omnisend,
};
