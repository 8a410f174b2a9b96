import { markedMail, TRACK_LINK } from "@/domain/engagement/marked-mail";
import type { Deps } from "../deps";
import type { Content } from "../messages/compose-message";
import type { Tx } from "../ports/database";
import type { Message, Store } from "../ports/rows";
import type { TrackedLinks } from "../ports/tracked-links";

type MarkedStore = Pick<Store, "id" | "trackingHost" | "tracksOpens">;

interface MarkDeps extends Pick<Deps, "engagements" | "clock"> {
  /** Absent: nobody learns what becomes of messages. */
  readonly trackedLinks?: TrackedLinks | undefined;
}

/** A mail's HTML as it goes out. The same for the same message. */
export function markedEmail(
  { trackedLinks }: Pick<MarkDeps, "trackedLinks">,
  { messageId, store, html }: { messageId: string; store: MarkedStore; html: string },
): string {
  const urlOf = trackedLinks?.of(store, messageId) ?? null;
  return urlOf === null ? html : markedMail(html, { urlOf, withPixel: store.tracksOpens !== false });
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
    readonly store: MarkedStore;
    readonly content: Content;
  },
): Promise<Content> {
  const { html, text, trackUrl } = content;
  if (channel === "email" && html !== null)
    return { ...content, html: markedEmail({ trackedLinks }, { messageId, store, html }) };
  const urlOf = trackedLinks?.of(store, messageId) ?? null;
  if (trackedLinks === undefined || urlOf === null) return content;
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
