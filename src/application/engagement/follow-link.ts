import type { StoreId } from "@/domain/access/store-id";
import { HIDDEN_LINK } from "@/domain/engagement/engagement";
import { mailLinks, OPEN_LINK, TRACK_LINK } from "@/domain/engagement/marked-mail";
import { trackingUrl } from "@/domain/page-activity/tracking-url";
import type { Deps } from "../deps";
import type { Message } from "../ports/rows";
import type { TrackedLink } from "../ports/tracked-links";

export interface FollowedLink {
  readonly storeId: StoreId;
  readonly messageId: string;
  readonly link: string;
  /** Null: a link that no person can follow. */
  readonly location: string | null;
}

export interface FollowDeps extends Pick<Deps, "db" | "engagements" | "messages" | "orders" | "stores"> {
  readonly appUrl: string;
}

/**
 * Where a link of a message leads: as the message says that was sent. Where its text is there no more, or names no
 * place that a browser could find, to the order's page; null when that is gone, too.
 */
export async function followLink(
  deps: FollowDeps,
  { messageId, link }: TrackedLink,
): Promise<FollowedLink | null> {
  const message = await deps.messages.find(deps.db.read, messageId);
  if (message === null || link === OPEN_LINK) return null;
  const followed = { storeId: message.storeId, messageId, link };
  if (link === HIDDEN_LINK) return { ...followed, location: null };
  const written = message.html === null ? undefined : mailLinks(message.html)[Number(link) - 1];
  // A header takes less than a mail does: every other sign is encoded, as browsers do it.
  if (written !== undefined && URL.canParse(written)) return { ...followed, location: new URL(written).href };
  // Only what was sent at all has links.
  const isLost = link === TRACK_LINK || message.html === null || written !== undefined;
  const location = isLost ? await orderPage(deps, message) : null;
  return location === null ? null : { ...followed, location };
}

/** Where a text message's short link leads: to its order's page. Null for a code that is none. */
export async function followShortLink(deps: FollowDeps, code: string): Promise<FollowedLink | null> {
  const found = await deps.engagements.ofShortLink(deps.db.read, code);
  return found === null ? null : followLink(deps, { messageId: found.messageId, link: TRACK_LINK });
}

async function orderPage(
  { db, stores, orders, appUrl }: FollowDeps,
  { storeId, orderId, touchpoint }: Message,
): Promise<string | null> {
  const store = await stores.find(db.read, storeId);
  const order = await orders.find(db.read, storeId, orderId);
  if (store === null || order === null || order.redactedAt !== null) return null;
  return trackingUrl({ store, appUrl, trackingCode: order.trackingCode, touchpoint });
}
