import { markedMail, TRACK_LINK } from "@/domain/engagement/marked-mail";
import type { Deps } from "../deps";
import type { Content } from "../messages/compose-message";
import type { Tx } from "../ports/database";
import type { Message, Store } from "../ports/rows";
import type { TrackedLinks } from "../ports/tracked-links";

interface MarkDeps extends Pick<Deps, "engagements" | "clock"> {
  /** Absent: nobody learns what becomes of messages. */
  readonly trackedLinks?: TrackedLinks;
}

/**
 * A message as it goes out: its links lead by us, so that we learn whether it was seen (C5). What the row keeps, and
 * every preview shows, is the message as it was written.
 */
export async function markContent(
  { trackedLinks, engagements, clock }: MarkDeps,
  tx: Tx,
  {
    message: { id: messageId, channel, orderId },
    store,
    content,
  }: {
    readonly message: Pick<Message, "id" | "channel" | "orderId">;
    readonly store: Pick<Store, "id" | "trackingHost" | "tracksOpens">;
    readonly content: Content;
  },
): Promise<Content> {
  const { html, text, trackUrl } = content;
  const urlOf = trackedLinks?.of(store, messageId) ?? null;
  if (trackedLinks === undefined || urlOf === null) return content;
  if (channel === "email" && html !== null)
    return { ...content, html: markedMail(html, { urlOf, withPixel: store.tracksOpens !== false }) };
  if (trackUrl === undefined) return content;
  if (channel === "push") return { ...content, trackUrl: urlOf(TRACK_LINK) };
  if (channel !== "sms" || !text.includes(trackUrl)) return content;
  const code = await engagements.shortLink(tx, {
    code: trackedLinks.newCode(),
    storeId: store.id,
    messageId,
    orderId,
    at: clock.now(),
  });
  return { ...content, text: text.replaceAll(trackUrl, trackedLinks.short(store, code)) };
}
