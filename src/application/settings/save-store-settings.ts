import { inkOn } from "@/domain/settings/contrast";
import type { BrandSettings, DeliverySettings } from "@/domain/settings/store-settings";
import { AppError } from "../app-error";
import type { SenderIdentity, Store } from "../ports/rows";
import { type AccountDeps, type Actor, audit } from "./account-deps";

/** Name, look and links of a store. */
export async function saveBrand(deps: AccountDeps, actor: Actor, brand: BrandSettings): Promise<void> {
  const { name, logoUrl, accent, contactUrl, shopUrl, reviewUrl } = brand;
  await change(deps, actor, "settings.brand", {
    name,
    brand: { logoUrl, accent, accentInk: inkOn(accent) },
    contactUrl,
    shopUrl,
    reviewUrl,
  });
}

/** Whom messages come from and who reads the answers. */
export async function saveSender(deps: AccountDeps, actor: Actor, sender: SenderIdentity): Promise<void> {
  await change(deps, actor, "settings.sender", { sender });
}

/** Place, language and the rules of time that deliveries are judged by. */
export async function saveDelivery(
  deps: AccountDeps,
  actor: Actor,
  delivery: DeliverySettings,
): Promise<void> {
  const { warehouses, ...rest } = delivery;
  await change(deps, actor, "settings.delivery", {
    ...rest,
    warehouses: Object.fromEntries(warehouses.map(({ id, ...warehouse }) => [id, warehouse])),
  });
}

async function change(deps: AccountDeps, actor: Actor, action: string, patch: Partial<Store>): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const store = await deps.stores.find(tx, actor.storeId);
    if (!store) throw new AppError("not_found", "This store is not there any more.");
    await deps.stores.save(tx, { ...store, ...patch });
    await audit(deps, tx, actor, { action, details: { changed: Object.keys(patch) } });
  });
}
