import type { Role } from "@/domain/access/role";
import { AppError } from "../app-error";
import type { Membership, User } from "../ports/accounts";
import type { Tx } from "../ports/database";
import { type AccountDeps, type Actor, audit } from "./account-deps";
import { oneTimePassword } from "./one-time-password";

/** Gives a member another role. Throws AppError `conflict` when the store would be left without an owner. */
export async function changeMemberRole(
  deps: AccountDeps,
  actor: Actor,
  change: { readonly userId: string; readonly role: Role },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const { membership } = await memberOf(deps, tx, { actor, userId: change.userId });
    if (membership.role === change.role) return;
    if (change.role !== "owner") await keepAnOwner(deps, tx, { actor, without: change.userId });
    await deps.users.saveMembership(tx, { ...membership, role: change.role });
    await audit(deps, tx, actor, {
      action: "team.change_role",
      subject: change.userId,
      details: { from: membership.role, to: change.role },
    });
  });
}

/** Takes a person off the team; their account stays. Throws AppError `conflict` when they are the last owner. */
export async function removeMember(deps: AccountDeps, actor: Actor, userId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const { membership } = await memberOf(deps, tx, { actor, userId });
    await keepAnOwner(deps, tx, { actor, without: userId });
    await deps.users.removeMembership(tx, actor.storeId, userId);
    await audit(deps, tx, actor, {
      action: "team.remove",
      subject: userId,
      details: { role: membership.role },
    });
  });
}

/** Puts back a person who was just taken off the team. Throws AppError `not_found` when there is no such account. */
export async function restoreMember(
  deps: AccountDeps,
  actor: Actor,
  member: { readonly userId: string; readonly role: Role },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const { userId, role } = member;
    if (!(await deps.users.find(tx, userId)))
      throw new AppError("not_found", "There is no such person any more.");
    if (await deps.users.membership(tx, actor.storeId, userId)) return;
    await deps.users.saveMembership(tx, {
      storeId: actor.storeId,
      userId,
      role,
      createdAt: deps.clock.now(),
    });
    await audit(deps, tx, actor, { action: "team.restore", subject: userId, details: { role } });
  });
}

/**
 * Stops a person from signing in anywhere, or lets them again. Throws AppError `conflict` for the last owner, and
 * `forbidden` when the person also works in a store that the actor does not own.
 */
export async function setMemberDisabled(
  deps: AccountDeps,
  actor: Actor,
  change: { readonly userId: string; readonly disabled: boolean },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const { user } = await accountInReach(deps, tx, { actor, userId: change.userId });
    if (change.disabled) await keepAnOwner(deps, tx, { actor, without: change.userId });
    await deps.users.update(tx, {
      ...user,
      disabledAt: change.disabled ? deps.clock.now() : null,
      sessionEpoch: user.sessionEpoch + 1,
    });
    const action = change.disabled ? "team.disable" : "team.enable";
    await audit(deps, tx, actor, { action, subject: change.userId });
  });
}

/**
 * Gives a person who forgot theirs a one-time password and ends their sessions. Throws AppError `forbidden` when the
 * person also works in a store that the actor does not own.
 */
export async function resetMemberPassword(deps: AccountDeps, actor: Actor, userId: string): Promise<string> {
  const password = oneTimePassword(deps.ids);
  const passwordHash = await deps.passwords.hash(password);
  await deps.db.transaction(async (tx) => {
    const { user } = await accountInReach(deps, tx, { actor, userId });
    const sessionEpoch = user.sessionEpoch + 1;
    await deps.users.update(tx, { ...user, passwordHash, passwordIsTemporary: true, sessionEpoch });
    await audit(deps, tx, actor, { action: "team.reset_password", subject: userId });
  });
  return password;
}

interface Target {
  readonly actor: Actor;
  readonly userId: string;
}

async function memberOf(
  deps: AccountDeps,
  tx: Tx,
  { actor, userId }: Target,
): Promise<{ user: User; membership: Membership }> {
  const user = await deps.users.find(tx, userId);
  const membership = await deps.users.membership(tx, actor.storeId, userId);
  if (!user || !membership) throw new AppError("not_found", "This person is not on the team any more.");
  return { user, membership };
}

/** An account is one for the whole deployment: only somebody who owns every store it reaches may switch it. */
async function accountInReach(deps: AccountDeps, tx: Tx, target: Target) {
  const found = await memberOf(deps, tx, target);
  for (const theirs of await deps.users.memberships(tx, target.userId)) {
    const own = await deps.users.membership(tx, theirs.storeId, target.actor.userId);
    if (own?.role !== "owner")
      throw new AppError(
        "forbidden",
        `${found.user.name} also works in a store you do not own. You can take them off this team instead.`,
      );
  }
  return found;
}

async function keepAnOwner(deps: AccountDeps, tx: Tx, { actor, without }: { actor: Actor; without: string }) {
  const team = await deps.users.team(tx, actor.storeId);
  const others = team.filter(
    ({ user, membership }) => user.id !== without && user.disabledAt === null && membership.role === "owner",
  );
  const isOwner = team.some(({ user, membership }) => user.id === without && membership.role === "owner");
  if (isOwner && others.length === 0)
    throw new AppError("conflict", "This is the store's last owner. Make somebody else an owner first.");
}
