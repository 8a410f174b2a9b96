import { HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import type { User } from "../ports/accounts";
import type { AccountDeps } from "./account-deps";
import { canonicalEmail } from "./email";

/** A person mistypes a few times; a script needs thousands. One address cannot lock a person out everywhere. */
const TRIES = {
  perPersonAndAddress: { limit: 8, windowMs: 15 * MINUTE_MS },
  perPerson: { limit: 60, windowMs: HOUR_MS },
  perAddress: { limit: 40, windowMs: 15 * MINUTE_MS },
} as const;

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly networkAddress: string;
}

export type SignInOutcome =
  | { readonly kind: "signed_in"; readonly user: User }
  /** Unknown e-mail, wrong password or a disabled person: one answer, after the same time. */
  | { readonly kind: "refused" }
  | { readonly kind: "throttled"; readonly retryAt: Instant };

/**
 * Checks an e-mail and a password. Every attempt counts against the person and the network address, in the database, so
 * that the limits hold across restarts and processes.
 */
export async function signIn(deps: AccountDeps, attempt: SignInAttempt): Promise<SignInOutcome> {
  const email = canonicalEmail(attempt.email);
  const retryAt = await throttle(deps, email, attempt.networkAddress);
  if (retryAt !== null) return { kind: "throttled", retryAt };
  const user = await deps.users.findByEmail(deps.db.read, email);
  const matches = await deps.passwords.verify(user?.passwordHash ?? null, attempt.password);
  if (!user || !matches || user.disabledAt !== null) return { kind: "refused" };
  const signedIn = { ...user, lastSignedInAt: deps.clock.now() };
  await deps.db.transaction((tx) => deps.users.update(tx, signedIn));
  return { kind: "signed_in", user: signedIn };
}

/** Counts the attempt. Null when it may go on, else when to try again. */
async function throttle(deps: AccountDeps, email: string, networkAddress: string): Promise<Instant | null> {
  const now = deps.clock.now();
  const person = deps.proofs.fingerprint(email);
  const address = deps.proofs.fingerprint(networkAddress);
  const counted = [
    { key: `sign-in:from:${address}`, tries: TRIES.perAddress },
    { key: `sign-in:as:${person}:from:${address}`, tries: TRIES.perPersonAndAddress },
    { key: `sign-in:as:${person}`, tries: TRIES.perPerson },
  ];
  return deps.db.transaction(async (tx) => {
    for (const { key, tries } of counted) {
      const verdict = await deps.throttles.hit(tx, key, { ...tries, now });
      if (!verdict.allowed) return verdict.retryAt ?? now + tries.windowMs;
    }
    return null;
  });
}
