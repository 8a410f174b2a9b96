import type { MessageClass } from "../messaging/channels/channel";
import { isTouchpointId, touchpoints } from "./touchpoint";

/**
 * How much a message matters beside others to the same person, the smallest number first: it leaves first when many are
 * due, and goes last when there are too many (C12).
 */
export const messagePriorities = { critical: 0, receipt: 1, news: 2, care: 3, marketing: 4 } as const;
export type MessagePriority = (typeof messagePriorities)[keyof typeof messagePriorities];

/** What a shopper was promised by buying: a cap never takes it away. */
const receipts: ReadonlySet<string> = new Set(["order_confirmed", "payment_processed"]);
/** Kind words, without which nobody would miss a parcel. */
const kindWords: ReadonlySet<string> = new Set(["follow_up", "reassurance", "first_scan"]);

/** Advertising comes last whatever it is about; what is no touchpoint of ours is news. */
export function messagePriority(touchpoint: string, messageClass: MessageClass): MessagePriority {
  if (messageClass === "marketing") return messagePriorities.marketing;
  if (isTouchpointId(touchpoint) && touchpoints[touchpoint].critical) return messagePriorities.critical;
  if (receipts.has(touchpoint)) return messagePriorities.receipt;
  return kindWords.has(touchpoint) ? messagePriorities.care : messagePriorities.news;
}
