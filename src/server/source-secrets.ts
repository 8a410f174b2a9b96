import type { Deps } from "@/application/deps";
import type { Store } from "@/application/ports/rows";
import type { Source } from "@/application/ports/source";

/**
 * Finds the secret a hook must be signed with: the store's own, set on the settings screen; for the default store else
 * the environment's. Opened secrets are remembered by their sealed form, so a changed one is opened anew.
 */
export function createSourceSecrets(
  deps: Pick<Deps, "db" | "stores" | "secrets">,
  fromEnvironment: Readonly<Record<string, string | undefined>>,
) {
  const opened = new Map<string, string>();
  return async (store: Store, source: Source): Promise<string | null> => {
    const sealed = await deps.stores.secretOf(deps.db.read, store.id, source.id);
    if (sealed === null) return store.isDefault ? (fromEnvironment[source.id] ?? null) : null;
    const known = opened.get(sealed);
    if (known !== undefined) return known;
    const secret = deps.secrets.open(sealed);
    opened.set(sealed, secret);
    return secret;
  };
}
