import { isTouchpointId, touchpoints } from "@/domain/journey/touchpoint";
import { emailHeaders } from "@/domain/messaging/email-headers";
import type { Outgoing, OutgoingEmail } from "../ports/channel";
import type { MessageHead, Store } from "../ports/rows";
import type { Content } from "./compose-message";

export interface AddressInput {
  readonly store: Store;
  readonly message: MessageHead;
  readonly content: Content;
  /** Our id of the first message about the order that went out. */
  readonly firstMessageId: string | null;
  /** A signed address of this message's own; absent: the shop's. */
  readonly replyTo?: string | null;
  /** The Message-ID of the shopper's mail that it answers. */
  readonly inReplyTo?: string | null;
}

/** A message ready for its channel. */
export function addressMessage(input: AddressInput): Outgoing {
  const { store, message, content } = input;
  const { id: messageId, channel } = message;
  if (channel === "email") return { channel, email: addressedEmail(input) };
  const { text, trackUrl = "" } = content;
  const common = { messageId, storeId: store.id, text };
  if (channel === "sms") return { channel, ...common, to: content.recipient ?? "", class: message.class };
  const title = content.subject ?? "";
  const { touchpoint, validUntil, orderId, queuedAt } = message;
  if (channel === "klaviyo" || channel === "omnisend") {
    const person = content.person ?? { email: null, phone: null };
    return { channel, ...common, name: title, at: queuedAt, person };
  }
  if (channel !== "push") return { channel: "webhook", ...common, touchpoint, orderId };
  return {
    channel,
    ...common,
    title,
    trackUrl,
    subscriptions: content.subscriptions ?? [],
    topic: message.key,
    isUrgent: isTouchpointId(touchpoint) && touchpoints[touchpoint].critical,
    validUntil,
  };
}

/** All mail about an order stands in one thread under the first that was sent. */
function addressedEmail(input: AddressInput): OutgoingEmail {
  const { store, message, content, firstMessageId, replyTo, inReplyTo = null } = input;
  return {
    messageId: message.id,
    storeId: store.id,
    from: `"${store.sender.name.replaceAll('"', "'")}" <${store.sender.address}>`,
    replyTo: replyTo ?? store.sender.replyTo,
    to: content.recipient ?? "",
    subject: content.subject ?? "",
    html: content.html ?? "",
    text: content.text,
    headers: emailHeaders({
      storeSlug: store.slug,
      touchpoint: message.touchpoint,
      class: message.class,
      from: store.sender.address,
      firstMessageId,
      inReplyTo,
      unsubscribeUrl: unsubscribeUrl(content.trackUrl),
    }),
  };
}

/** Below the order's page, whose link may carry a mark. */
function unsubscribeUrl(trackUrl: string | undefined): string | null {
  return trackUrl ? `${trackUrl.replace(/\?.*$/, "")}/unsubscribe` : null;
}
