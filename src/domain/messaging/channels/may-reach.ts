import type { Consent } from "../../order/consent";
import type { ChannelDescriptor, MessageClass } from "./channel";

/**
 * Whether a person may be written to on a channel with messages of a class (R38, R88). Advertising needs a yes of its
 * own everywhere. News of an order goes by mail unless it was refused; by text and notification only to who asked for
 * them, where a yes to advertising on that channel is a yes to news, too, unless news was refused.
 */
export function mayReach(
  { id, consent }: Pick<ChannelDescriptor, "id" | "consent">,
  messageClass: MessageClass,
  consents: readonly Consent[],
): boolean {
  if (consent === "none") return true;
  const stated = (about: MessageClass) =>
    consents.find((one) => one.channel === id && one.class === about)?.state;
  if (messageClass === "marketing") return stated("marketing") === "granted";
  const news = stated("transactional");
  if (news === "refused") return false;
  return consent === "not_refused" || news === "granted" || stated("marketing") === "granted";
}
