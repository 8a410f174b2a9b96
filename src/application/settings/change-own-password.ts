import { MINUTE_MS } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { User } from "../ports/accounts";
import type { AccountDeps } from "./account-deps";
import { checkNewPassword } from "./new-password";

export interface PasswordChange {
  readonly user: User;
  readonly current: string;
  readonly next: string;
}

/**
 * Replaces a person's own password and ends their other sessions. Returns the person as they are now. Throws AppError
 * `invalid` when the current password is wrong or the new one too weak, `throttled` after ten tries in 15 minutes.
 */
export async function changeOwnPassword(
  deps: AccountDeps,
  { user, current, next }: PasswordChange,
): Promise<User> {
  const now = deps.clock.now();
  const limit = { limit: 10, windowMs: 15 * MINUTE_MS, now };
  const verdict = await deps.db.transaction((tx) => deps.throttles.hit(tx, `password:${user.id}`, limit));
  if (!verdict.allowed)
    throw new AppError("throttled", "That was tried too often. Wait a quarter of an hour.");
  if (!(await deps.passwords.verify(user.passwordHash, current)))
    throw new AppError("invalid", "The current password is not right.");
  checkNewPassword(next, user.email);
  if (next === current) throw new AppError("invalid", "Choose a password that differs from the current one.");
  const changed: User = {
    ...user,
    passwordHash: await deps.passwords.hash(next),
    passwordIsTemporary: false,
    sessionEpoch: user.sessionEpoch + 1,
  };
  await deps.db.transaction((tx) => deps.users.update(tx, changed));
  return changed;
}
