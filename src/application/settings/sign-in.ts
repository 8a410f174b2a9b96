import { HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import type { User } from "../ports/accounts";
import type { AccountDeps } from "./account-deps";
import { canonicalEmail } from "./email";

/** A person mistypes a few times; a script needs thousands. One address cannot lock a person out everywhere. */
const TRIES = {
  perPersonAndAddress: { limit: 8, windowMs: 15 * MINUTE_MS },
  perPerson: { limit: 60, windowMs: HOUR_MS },
  perAddress: { limit: 100, windowMs: 15 * MINUTE_MS },
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
 * that the limits hold across restarts and processes; getting in clears the person's count.
 */
export async function signIn(deps: AccountDeps, attempt: SignInAttempt): Promise<SignInOutcome> {
  const email = canonicalEmail(attempt.email);
  const keys = throttleKeys(deps, email, attempt.networkAddress);
  const retryAt = await throttle(deps, keys);
  if (retryAt !== null) return { kind: "throttled", retryAt };
  const user = await deps.users.findByEmail(deps.db.read, email);
  const matches = await deps.passwords.verify(user?.passwordHash ?? null, attempt.password);
  if (!user || !matches || user.disabledAt !== null) return { kind: "refused" };
  const signedIn = { ...user, lastSignedInAt: deps.clock.now() };
  await deps.db.transaction(async (tx) => {
    await deps.users.update(tx, signedIn);
    await deps.throttles.clear(tx, keys.perPersonAndAddress);
    await deps.throttles.clear(tx, keys.perPerson);
  });
  return { kind: "signed_in", user: signedIn };
}

type ThrottleKeys = Readonly<Record<keyof typeof TRIES, string>>;

function throttleKeys(deps: AccountDeps, email: string, networkAddress: string): ThrottleKeys {
  const person = deps.proofs.fingerprint(email);
  const address = deps.proofs.fingerprint(networkAddress);
  return {
    perAddress: `sign-in:from:${address}`,
    perPersonAndAddress: `sign-in:as:${person}:from:${address}`,
    perPerson: `sign-in:as:${person}`,
  };
}

/** Counts the attempt. Null when it may go on, else when to try again. */
async function throttle(deps: AccountDeps, keys: ThrottleKeys): Promise<Instant | null> {
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    for (const kind of ["perAddress", "perPersonAndAddress", "perPerson"] as const) {
      const verdict = await deps.throttles.hit(tx, keys[kind], { ...TRIES[kind], now });
      if (!verdict.allowed) return verdict.retryAt ?? now + TRIES[kind].windowMs;
    }
    return null;
  });
}
