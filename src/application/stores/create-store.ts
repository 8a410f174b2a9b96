import { asStoreId } from "@/domain/access/store-id";
import { shippedJourneys } from "@/domain/journey/shipped/registry";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { SenderIdentity, Store } from "../ports/rows";

export interface NewStore {
  readonly slug: string;
  readonly name: string;
  readonly sender: SenderIdentity;
  readonly isDefault: boolean;
  readonly isDemo: boolean;
  /** Anything else that differs from the defaults. */
  readonly settings?: Partial<Store>;
}

/**
 * A new store, ready to run: sensible settings and every journey that comes with Milepost, published. Inside the
 * caller's transaction, so that a store without journeys never exists.
 */
export async function createStore(deps: Deps, tx: Tx, input: NewStore): Promise<Store> {
  const { settings, ...given } = input;
  const at = deps.clock.now();
  const store: Store = {
    ...defaultSettings,
    ...settings,
    ...given,
    id: asStoreId(deps.ids.next()),
    createdAt: at,
  };
  await deps.stores.save(tx, store);
  for (const [position, { key, name, purpose, content }] of shippedJourneys.entries()) {
    const journeyId = deps.ids.next();
    const { scope } = content;
    await deps.journeys.insert(tx, {
      id: journeyId,
      storeId: store.id,
      key,
      name,
      purpose,
      scope,
      state: "draft",
      liveVersionId: null,
      position,
    });
    await deps.journeys.publish(tx, {
      storeId: store.id,
      journeyId,
      versionId: deps.ids.next(),
      content,
      by: null,
      at,
    });
    await deps.journeys.setState(tx, store.id, journeyId, "live");
  }
  return store;
}

/**
 * 48 hours of silence is what R57 asks for; before the carrier has the parcel it is the shop's own delay, in
 * customs nobody scans for days. Transit times are those of ordinary domestic parcels, to be set per store.
 */
const defaultSettings: Omit<Store, "id" | "slug" | "name" | "sender" | "isDefault" | "isDemo" | "createdAt"> =
  {
    brand: { logoUrl: null, accent: "#0f6b6b", accentInk: "#ffffff" },
    contactUrl: null,
    shopUrl: null,
    reviewUrl: null,
    zone: "UTC",
    locale: "en",
    currency: "USD",
    country: null,
    vertical: "general",
    silence: { beforePickup: 48, moving: 48, customs: 96, lastMile: 48 },
    defaultTransit: [
      { method: "overnight", minDays: 1, maxDays: 1 },
      { method: "express", minDays: 1, maxDays: 2 },
      { method: "standard", minDays: 3, maxDays: 5 },
    ],
    highValueMinor: 20_000,
    warehouses: {},
    statusOverrides: {},
    resendUncertain: false,
  };
