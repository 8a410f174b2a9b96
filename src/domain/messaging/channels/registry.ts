import type { ChannelDescriptor, ChannelId } from "./channel";
import { email } from "./email";
import { push } from "./push";
import { sms } from "./sms";
import { webhook } from "./webhook";

/** All ways to reach a shopper. */
export const channels: { readonly [Id in ChannelId]: ChannelDescriptor<Id> } = { email, sms, push, webhook };

/** The channel of that name, or undefined for one that only newer versions know. */
export function findChannel(id: string): ChannelDescriptor | undefined {
  return Object.hasOwn(channels, id) ? Object.values(channels).find((one) => one.id === id) : undefined;
}
