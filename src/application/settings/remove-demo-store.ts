import { AppError } from "../app-error";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { Store } from "../ports/rows";
import { createStore } from "../stores/create-store";
import type { AccountDeps, Actor } from "./account-deps";

/**
 * Removes the demo store with everything made up in it. Its team moves to the store that remains; where there is none,
 * to an empty one that is made in the same transaction. Returns the slug of that store. Throws AppError `conflict` for a
 * store that is not a demo.
 */
export async function removeDemoStore(
  deps: Deps & AccountDeps,
  actor: Actor,
): Promise<{ readonly slug: string }> {
  return deps.db.transaction(async (tx) => {
    const demo = await deps.stores.find(tx, actor.storeId);
    if (!demo) throw new AppError("not_found", "The demo store is not there any more.");
    if (!demo.isDemo) throw new AppError("conflict", `${demo.name} is not a demo store: it stays.`);
    const team = await deps.users.team(tx, demo.id);
    const others = (await deps.stores.list(tx)).filter((store) => store.id !== demo.id);
    await deps.stores.remove(tx, demo.id);
    const next =
      others.find((store) => store.isDefault) ?? others[0] ?? (await createEmptyStore(deps, tx, demo));
    for (const { user, membership } of team) {
      if (await deps.users.membership(tx, next.id, user.id)) continue;
      await deps.users.saveMembership(tx, { ...membership, storeId: next.id });
    }
    return { slug: next.slug };
  });
}

function createEmptyStore(deps: Deps, tx: Tx, demo: Store): Promise<Store> {
  return createStore(deps, tx, {
    slug: demo.slug === "shop" ? "my-shop" : "shop",
    name: "My shop",
    sender: demo.sender,
    isDefault: true,
    isDemo: false,
    settings: { zone: demo.zone, locale: demo.locale, currency: demo.currency, country: demo.country },
  });
}
