import type { User } from "../ports/accounts";
import type { AccountDeps } from "./account-deps";

/** Who is signed in, and the stores they are on the team of, each with their role there. */
export async function showOwnProfile(deps: AccountDeps, user: User) {
  const { id, name, email, passwordIsTemporary } = user;
  const memberships = await deps.users.memberships(deps.db.read, id);
  const all = await deps.stores.list(deps.db.read);
  // The oldest store first, where people begin: with a demo, that is the demo with its 60 days.
  const stores = all.flatMap((store) => {
    const membership = memberships.find((one) => one.storeId === store.id);
    if (!membership) return [];
    const { slug, isDemo, zone, trackingHost = null } = store;
    return [{ slug, name: store.name, isDemo, zone, trackingHost, role: membership.role }];
  });
  return { id, name, email, passwordIsTemporary, stores };
}

/** Gives the person another name, as their team sees it. */
export async function renameSelf(deps: AccountDeps, user: User, name: string): Promise<void> {
  await deps.db.transaction((tx) => deps.users.update(tx, { ...user, name }));
}
