import { AppError } from "../app-error";
import type { CatalogueSource } from "../ports/catalogue";
import { type AccountDeps, type Actor, audit } from "../settings/account-deps";
import { saveShopAccess } from "../settings/shop-access";
import { newConnection, SHARED_ACCESS } from "./open-connection";
import type { ProductDeps } from "./product-deps";
import { startReading } from "./read-products";

type AccessDeps = AccountDeps & ProductDeps;

/**
 * Connects a store with a catalogue and begins to read it. Secrets are kept sealed and never shown again. Throws AppError
 * `invalid` with a sentence when what was typed cannot be right.
 */
export async function connectCatalogue(
  deps: AccessDeps,
  actor: Actor,
  { source, access }: { readonly source: CatalogueSource; readonly access: Readonly<Record<string, string>> },
): Promise<void> {
  const opened = source.open(access);
  if (opened.kind === "invalid") throw new AppError("invalid", opened.note);
  const isShared = source.id === SHARED_ACCESS;
  if (isShared) {
    const { shop = "", token = "" } = access;
    await saveShopAccess(deps, actor, { shop, token });
  }
  const sealedAccess = isShared ? null : deps.secrets.seal(JSON.stringify(access));
  await deps.db.transaction(async (tx) => {
    const known = await deps.products.connection(tx, actor.storeId, source.id);
    const fresh = known ?? newConnection(actor.storeId, source.id);
    await deps.products.saveConnection(tx, { ...fresh, sealedAccess, lastError: null, lastErrorAt: null });
    if (!isShared) await audit(deps, tx, actor, { action: "products.connect", subject: source.id });
  });
  await startReading(deps, actor.storeId, source.id);
}

/** Stops reading a catalogue and forgets its products. */
export async function disconnectCatalogue(deps: AccessDeps, actor: Actor, source: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await deps.products.removeConnection(tx, actor.storeId, source);
    await audit(deps, tx, actor, { action: "products.disconnect", subject: source });
  });
}
