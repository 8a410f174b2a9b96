import { type Instant, MINUTE_MS } from "@/domain/shared/instant";
import type { TrackingDeps } from "./tracking-deps";

/** A person mistypes a few times; a script needs thousands. */
const TRIES = {
  perOrder: { limit: 6, windowMs: 10 * MINUTE_MS },
  perAddress: { limit: 20, windowMs: 10 * MINUTE_MS },
} as const;

interface Attempt {
  readonly networkAddress: string;
  /** What is guessed at: an order number as it was typed, or a code. It need not exist. */
  readonly about: string;
  readonly now: Instant;
}

/**
 * Counts one attempt against the network address and against the order it is about (C11). Null when it may go on, else
 * when to try again. Keys are fingerprints: the table names no address and no order.
 */
export async function throttleProof(
  deps: Pick<TrackingDeps, "db" | "throttles" | "proofs">,
  { networkAddress, about, now }: Attempt,
): Promise<Instant | null> {
  const addressKey = `proof:from:${deps.proofs.fingerprint(networkAddress)}`;
  const orderKey = `proof:about:${deps.proofs.fingerprint(about)}`;
  return deps.db.transaction(async (tx) => {
    const byAddress = await deps.throttles.hit(tx, addressKey, { ...TRIES.perAddress, now });
    if (!byAddress.allowed) return byAddress.retryAt ?? now + TRIES.perAddress.windowMs;
    const byOrder = await deps.throttles.hit(tx, orderKey, { ...TRIES.perOrder, now });
    return byOrder.allowed ? null : (byOrder.retryAt ?? now + TRIES.perOrder.windowMs);
  });
}
