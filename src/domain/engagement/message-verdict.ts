import { MINUTE_MS } from "../shared/instant";
import type { EngagementKind, Grade } from "./engagement";

/** Whether a person has seen a message: for sure, perhaps (machines alone gave a sign), or nothing says so. */
export type MessageVerdict = "seen" | "unknown" | "not_seen";

/** A wait that ends because somebody has seen a message ends so much later: a scanner gives itself away by what it does next. */
export const SETTLE_MS = MINUTE_MS;

/**
 * What the signs of a message come to (C5): one by a person is enough. A receipt says that it arrived, which is no look
 * at it.
 */
export function messageVerdict(
  signs: readonly { readonly kind: EngagementKind; readonly grade: Grade }[],
): MessageVerdict {
  const looks = signs.filter(({ kind }) => kind !== "receipt");
  if (looks.some(({ grade }) => grade === "human")) return "seen";
  return looks.length === 0 ? "not_seen" : "unknown";
}
