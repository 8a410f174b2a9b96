import type { Frequency } from "@/domain/messaging/frequency-cap";
import type { SelfServiceSettings } from "@/domain/self-service/self-service-settings";
import type { ConsentSettings } from "@/domain/settings/consent-settings";
import { inkOn } from "@/domain/settings/contrast";
import type { BrandSettings, DeliverySettings } from "@/domain/settings/store-settings";
import type { TrackingSettings } from "@/domain/settings/tracking-settings";
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

/**
 * Where a store's tracking pages stand. Throws AppError `conflict` for a host that is another store's or this
 * deployment's own: the first would show strangers' orders, the second shut everybody out of the console.
 */
export async function saveTracking(
  deps: AccountDeps,
  actor: Actor,
  { appUrl, ...tracking }: TrackingSettings & { readonly appUrl: string },
): Promise<void> {
  const { trackingHost } = tracking;
  if (trackingHost !== null) {
    if (trackingHost === new URL(appUrl).hostname)
      throw new AppError(
        "conflict",
        "This is Milepost's own address. Choose a host name for tracking alone.",
      );
    const stores = await deps.stores.list(deps.db.read);
    if (stores.some((store) => store.id !== actor.storeId && store.trackingHost === trackingHost))
      throw new AppError("conflict", "Another store has this host name.");
  }
  await change(deps, actor, "settings.tracking", tracking);
}

/** What shoppers may do by themselves on the tracking page. */
export async function saveSelfService(
  deps: AccountDeps,
  actor: Actor,
  selfService: SelfServiceSettings,
): Promise<void> {
  await change(deps, actor, "settings.self_service", { selfService });
}

/** What people's wishes end, and what their reading tells. It holds for what is said and sent from now on. */
export async function saveConsent(deps: AccountDeps, actor: Actor, consent: ConsentSettings): Promise<void> {
  await change(deps, actor, "settings.consent", consent);
}

/** How much one person may hear (C12). It holds from the next decision on, also for messages that wait already. */
export async function saveFrequency(deps: AccountDeps, actor: Actor, frequency: Frequency): Promise<void> {
  await change(deps, actor, "settings.frequency", { frequency });
}

async function change(deps: AccountDeps, actor: Actor, action: string, patch: Partial<Store>): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const store = await deps.stores.find(tx, actor.storeId);
    if (!store) throw new AppError("not_found", "This store is not there any more.");
    await deps.stores.save(tx, { ...store, ...patch });
    await audit(deps, tx, actor, { action, details: { changed: Object.keys(patch) } });
  });
}
