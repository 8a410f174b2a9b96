import { HOUR_MS, type Instant } from "@/domain/shared/instant";
import type { CodeDeps } from "./self-service-deps";

/** A shopper asks for one thing, takes it back and asks for another; nobody asks for twenty. */
const PER_ORDER = { limit: 12, windowMs: HOUR_MS } as const;

/** Counts one request of an order. Null when it may be made, else when to try again. */
export async function throttleRequests(
  { db, throttles, proofs }: Pick<CodeDeps, "db" | "throttles" | "proofs">,
  { orderId, now }: { readonly orderId: string; readonly now: Instant },
): Promise<Instant | null> {
  const key = `request:about:${proofs.fingerprint(`order:${orderId}`)}`;
  const verdict = await db.transaction((tx) => throttles.hit(tx, key, { ...PER_ORDER, now }));
  return verdict.allowed ? null : (verdict.retryAt ?? now + PER_ORDER.windowMs);
}
