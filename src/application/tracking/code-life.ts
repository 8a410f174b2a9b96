import { DAY_MS, type Instant } from "@/domain/shared/instant";

/** How long a tracking code goes on working once there is nothing left to track (C11). */
const codeLifeMs = 90 * DAY_MS;

/** Whether a code has run out: 90 days after the delivery, or after a cancellation. Before either it never does. */
export function isCodeExpired(
  order: { readonly deliveredAt: Instant | null; readonly cancelledAt: Instant | null },
  now: Instant,
): boolean {
  const endedAt = order.deliveredAt ?? order.cancelledAt;
  return endedAt !== null && now - endedAt > codeLifeMs;
}
