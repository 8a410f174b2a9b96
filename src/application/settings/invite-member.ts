import type { Role } from "@/domain/access/role";
import { AppError } from "../app-error";
import type { User } from "../ports/accounts";
import { type AccountDeps, type Actor, audit } from "./account-deps";
import { canonicalEmail } from "./email";
import { oneTimePassword } from "./one-time-password";

export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

export interface Invited {
  readonly userId: string;
  /** Shown once; the person replaces it at the first sign-in. Null for somebody who already has an account. */
  readonly oneTimePassword: string | null;
}

/**
 * Adds a person to a store's team. Somebody new gets an account with a one-time password; somebody who works in another
 * store of this deployment keeps their own. Throws AppError `conflict` when they are on the team already.
 */
export async function inviteMember(
  deps: AccountDeps,
  actor: Actor,
  invitation: Invitation,
): Promise<Invited> {
  const email = canonicalEmail(invitation.email);
  const password = oneTimePassword(deps.ids);
  const passwordHash = await deps.passwords.hash(password);
  return deps.db.transaction(async (tx) => {
    const known = await deps.users.findByEmail(tx, email);
    const user = known ?? newMember(deps, { email, name: invitation.name.trim(), passwordHash });
    if (!known) await deps.users.insert(tx, user);
    if (await deps.users.membership(tx, actor.storeId, user.id))
      throw new AppError("conflict", `${user.name} is on the team already. Change their role in the list.`);
    await deps.users.saveMembership(tx, {
      storeId: actor.storeId,
      userId: user.id,
      role: invitation.role,
      createdAt: deps.clock.now(),
    });
    await audit(deps, tx, actor, {
      action: "team.invite",
      subject: user.id,
      details: { role: invitation.role },
    });
    return { userId: user.id, oneTimePassword: known ? null : password };
  });
}

function newMember(deps: AccountDeps, own: Pick<User, "email" | "name" | "passwordHash">): User {
  return {
    ...own,
    id: deps.ids.next(),
    passwordIsTemporary: true,
    sessionEpoch: 1,
    createdAt: deps.clock.now(),
    lastSignedInAt: null,
    disabledAt: null,
  };
}
