import type { Instant } from "@/domain/shared/instant";

/** Short-lived signed proofs and keyed fingerprints, under one key of this deployment. */
export interface Proofs {
  /** A token that proves `subject` until `expiresAt`; safe in a cookie. */
  issue(subject: string, expiresAt: Instant): string;
  /** Whether the token is ours, for this subject and not yet expired. Constant time. */
  holds(token: string, subject: string, now: Instant): boolean;
  /** A short keyed hash: equal for equal texts, not to be turned back without the key. */
  fingerprint(text: string): string;
  /** Compares two secrets in a time that does not depend on where they differ. */
  same(left: string, right: string): boolean;
}
