import type { User } from "../ports/accounts";
import type { AccountDeps } from "./account-deps";

/** What a session's token carries. */
export interface SessionClaim {
  readonly userId: string;
  readonly sessionEpoch: number;
}

/**
 * The person of a session, read afresh each time: null when they are gone, disabled, or have changed their password
 * since the session began.
 */
export async function sessionUser(
  deps: Pick<AccountDeps, "db" | "users">,
  claim: SessionClaim,
): Promise<User | null> {
  const user = await deps.users.find(deps.db.read, claim.userId);
  if (!user || user.disabledAt !== null || user.sessionEpoch !== claim.sessionEpoch) return null;
  return user;
}
