import type { RequestKind } from "@/domain/self-service/request-kind";
import { type Instant, MINUTE_MS } from "@/domain/shared/instant";
import type { Tx } from "../ports/database";
import type { Proofs } from "../ports/proofs";
import type { Store } from "../ports/rows";
import { noteStep } from "./note-step";
import type { CodeDeps } from "./self-service-deps";
import { codeHashOf } from "./send-code";

/** Tries that one code stands. */
const TRIES_PER_CODE = 5;
/** Whoever mistypes needs a few; a newer code does not open another run of guesses. */
const TRIES = {
  perOrder: { limit: 12, windowMs: 10 * MINUTE_MS },
  perAddress: { limit: 20, windowMs: 10 * MINUTE_MS },
} as const;
/** How long a given code counts as given. */
const VERIFIED_MS = 20 * MINUTE_MS;

export interface CodeTry {
  readonly store: Store;
  readonly orderId: string;
  readonly kind: RequestKind;
  /** As it was typed. */
  readonly typed: string;
  readonly networkAddress: string;
  readonly now: Instant;
}

export type CheckedCode =
  | { readonly kind: "verified"; readonly token: string; readonly expiresAt: Instant }
  /** Wrong, too old, used up, or never sent: never told apart. */
  | { readonly kind: "wrong" }
  | { readonly kind: "throttled"; readonly retryAt: Instant };

/** Compares what was typed with the order's code, in the same time whether or not there is one. */
export async function checkCode(deps: CodeDeps, attempt: CodeTry): Promise<CheckedCode> {
  const { store, orderId, kind, now } = attempt;
  const key = { storeId: store.id, orderId };
  const typedHash = codeHashOf(deps.proofs, orderId, attempt.typed.replace(/\D/g, ""));
  return deps.db.transaction(async (tx): Promise<CheckedCode> => {
    const retryAt = await throttleTries(deps, tx, attempt);
    if (retryAt !== null) return { kind: "throttled", retryAt };
    const kept = await deps.selfService.tryCode(tx, { ...key, now, tries: TRIES_PER_CODE });
    // Without a code there is the same comparison, with what no fingerprint can be.
    const isRight = deps.proofs.same(typedHash, kept ?? NOTHING) && kept !== null;
    const isUsed = await deps.selfService.useCode(tx, { ...key, codeHash: isRight ? typedHash : NOTHING });
    if (!isRight || !isUsed) return { kind: "wrong" };
    await noteStep(deps, tx, { ...key, kind, step: "verified", at: now });
    const expiresAt = now + VERIFIED_MS;
    return {
      kind: "verified",
      token: deps.proofs.issue(verifiedSubject(orderId), expiresAt),
      expiresAt,
    };
  });
}

/** Whether a cookie says that the code was given for this order. */
export function isVerified(
  proofs: Pick<Proofs, "holds">,
  { orderId, token, now }: { readonly orderId: string; readonly token: string | null; readonly now: Instant },
): boolean {
  return token !== null && proofs.holds(token, verifiedSubject(orderId), now);
}

const NOTHING = "\u0000";

function verifiedSubject(orderId: string): string {
  return `self-service:${orderId}`;
}

async function throttleTries(
  { throttles, proofs }: CodeDeps,
  tx: Tx,
  { networkAddress, orderId, now }: CodeTry,
): Promise<Instant | null> {
  const limits = [
    [`try:from:${proofs.fingerprint(networkAddress)}`, TRIES.perAddress],
    [`try:about:${proofs.fingerprint(`order:${orderId}`)}`, TRIES.perOrder],
  ] as const;
  for (const [key, limit] of limits) {
    const verdict = await throttles.hit(tx, key, { ...limit, now });
    if (!verdict.allowed) return verdict.retryAt ?? now + limit.windowMs;
  }
  return null;
}
