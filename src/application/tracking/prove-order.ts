import { type Instant, MINUTE_MS } from "@/domain/shared/instant";
import type { Proofs } from "../ports/proofs";
import { findTrackingPage } from "./find-tracking-page";
import { matchesProof } from "./matches-proof";
import { throttleProof } from "./throttle-proof";
import type { TrackingDeps } from "./tracking-deps";

/** How long details stay open after an e-mail address or postal code was typed. */
const proofLifeMs = 30 * MINUTE_MS;

export interface IssuedProof {
  readonly code: string;
  /** For the visitor's cookie. */
  readonly token: string;
  readonly expiresAt: Instant;
}

export type ProveOutcome =
  | { readonly kind: "proved"; readonly proof: IssuedProof }
  | { readonly kind: "refused" }
  | { readonly kind: "throttled"; readonly retryAt: Instant }
  /** Unknown or expired code. */
  | { readonly kind: "not_found" };

export interface ProveInput {
  readonly code: string;
  /** The e-mail address or postal code as it was typed. */
  readonly typed: string;
  readonly networkAddress: string;
  readonly now: Instant;
}

/** Opens the details of a tracking page to somebody who can name the order's e-mail address or postal code (C11). */
export async function proveOrder(deps: TrackingDeps, input: ProveInput): Promise<ProveOutcome> {
  const { code, typed, now } = input;
  const found = await findTrackingPage(deps, { code, now });
  if (found === null) return { kind: "not_found" };
  const retryAt = await throttleProof(deps, { ...input, about: `code:${code}` });
  if (retryAt !== null) return { kind: "throttled", retryAt };
  const order = await deps.orders.find(deps.db.read, found.key.storeId, found.key.orderId);
  if (!matchesProof(deps.proofs, typed, order)) return { kind: "refused" };
  return { kind: "proved", proof: issueProof(deps.proofs, code, now) };
}

/** A signed proof that opens the details of this code's page until it expires (C11). */
export function issueProof(proofs: Pick<Proofs, "issue">, code: string, now: Instant): IssuedProof {
  const expiresAt = now + proofLifeMs;
  return { code, token: proofs.issue(proofSubject(code), expiresAt), expiresAt };
}

/** Whether a cookie opens the details of this code's page. */
export function holdsProof(
  proofs: Pick<Proofs, "holds">,
  { code, token, now }: { readonly code: string; readonly token: string | null; readonly now: Instant },
): boolean {
  return token !== null && proofs.holds(token, proofSubject(code), now);
}

function proofSubject(code: string): string {
  return `tracking-page:${code}`;
}
