import type { Accounts } from "../../src/application/ports/accounts";
import type { Store } from "../../src/application/ports/rows";
import type { ReadDeps } from "../../src/application/read-deps";
import type { Actor } from "../../src/application/settings/account-deps";
import { type Ability, can } from "../../src/domain/access/role";

/** The store of this slug, or the only one there is; a sentence when that cannot be said. */
export async function chooseStore(
  { stores, db }: Pick<ReadDeps, "stores" | "db">,
  slug: string | null,
): Promise<Store | string> {
  const all = await stores.list(db.read);
  const found = all.find((store) => store.slug === slug);
  if (found !== undefined) return found;
  const [only] = all;
  if (slug === null && only !== undefined && all.length === 1) return only;
  const names = all.map((store) => store.slug).join(", ");
  return slug === null
    ? `Say which store, with --store: ${names}.`
    : `There is no store "${slug}", only: ${names}.`;
}

/** The person of a store's team whose doing it is; a sentence when there is nobody like that, or they may not. */
export async function chooseActor(
  { db, users }: Pick<ReadDeps, "db"> & Pick<Accounts, "users">,
  { store, email, abilities }: { store: Store; email: string; abilities: readonly Ability[] },
): Promise<Actor | string> {
  const user = await users.findByEmail(db.read, email);
  const membership = user === null ? null : await users.membership(db.read, store.id, user.id);
  if (user === null || membership === null || user.disabledAt !== null)
    return `Nobody in the team of "${store.slug}" has the address ${email}.`;
  const { role } = membership;
  if (!abilities.every((ability) => can(role, ability)))
    return `${user.name} may not do this: a ${role.replaceAll("_", " ")} may not change journeys.`;
  return { userId: user.id, userName: user.name, storeId: store.id };
}
