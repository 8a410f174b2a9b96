import { isTouchpointId, touchpoints } from "@/domain/journey/touchpoint";
import { emailHeaders } from "@/domain/messaging/email-headers";
import type { Outgoing, OutgoingEmail } from "../ports/channel";
import type { Message, Store } from "../ports/rows";
import type { Content } from "./compose-message";

export interface AddressInput {
  readonly store: Store;
  readonly message: Message;
  readonly content: Content;
  /** Our id of the first message about the order that went out. */
  readonly firstMessageId: string | null;
}

/** A message ready for its channel. */
export function addressMessage({ store, message, content, firstMessageId }: AddressInput): Outgoing {
  const { id: messageId, channel } = message;
  if (channel === "email")
    return { channel, email: addressedEmail({ store, message, content, firstMessageId }) };
  const { text, trackUrl = "" } = content;
  const common = { messageId, storeId: store.id, text };
  if (channel === "sms") return { channel, ...common, to: content.recipient ?? "" };
  const title = content.subject ?? "";
  if (channel !== "push") return { channel: "webhook", ...common, title, trackUrl, message };
  const { touchpoint, validUntil } = message;
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
function addressedEmail({ store, message, content, firstMessageId }: AddressInput): OutgoingEmail {
  return {
    messageId: message.id,
    from: `"${store.sender.name.replaceAll('"', "'")}" <${store.sender.address}>`,
    replyTo: store.sender.replyTo,
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
      unsubscribeUrl: unsubscribeUrl(content.trackUrl),
    }),
  };
}

/** Below the order's page, whose link may carry a mark. */
function unsubscribeUrl(trackUrl: string | undefined): string | null {
  return trackUrl ? `${trackUrl.replace(/\?.*$/, "")}/unsubscribe` : null;
}
