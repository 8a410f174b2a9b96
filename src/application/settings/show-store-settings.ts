import { trackingOrigin } from "@/domain/page-activity/tracking-url";
import { defaultSelfService } from "@/domain/self-service/self-service-settings";
import { defaultRetention } from "@/domain/settings/retention";
import { csatTaskUpToOf } from "@/domain/settings/tracking-settings";
import { verticalOf } from "@/domain/settings/vertical";
import { DAY_MS } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Store } from "../ports/rows";
import { shopAccessOf } from "./shop-access";

const REQUESTS_COUNTED_MS = 30 * DAY_MS;

/** What a store has set of its brand, sender and delivery, with what holds where it has set nothing. */
export function showStoreSettings(store: Store) {
  return {
    brand: {
      name: store.name,
      logoUrl: store.brand.logoUrl,
      accent: store.brand.accent,
      contactUrl: store.contactUrl,
      shopUrl: store.shopUrl,
      reviewUrl: store.reviewUrl,
    },
    sender: store.sender,
    delivery: {
      zone: store.zone,
      locale: store.locale,
      currency: store.currency,
      country: store.country,
      vertical: verticalOf(store.vertical),
      silence: store.silence,
      defaultTransit: [...store.defaultTransit],
      highValueMinor: store.highValueMinor,
      warehouses: Object.entries(store.warehouses).map(([id, warehouse]) => ({ id, ...warehouse })),
      resendUncertain: store.resendUncertain,
      retention: store.retention ?? defaultRetention,
    },
  };
}

/** What shoppers may do by themselves, the shop it is done at, and how it went in the last 30 days. */
export async function showSelfServiceSettings(deps: Deps, store: Store) {
  const { read } = deps.db;
  const since = deps.clock.now() - REQUESTS_COUNTED_MS;
  const access = await shopAccessOf(deps, read, store.id);
  return {
    settings: store.selfService ?? defaultSelfService,
    currency: store.currency,
    highValueMinor: store.highValueMinor,
    shop: access?.shop ?? null,
    counts: await deps.selfService.countSince(read, store.id, since),
  };
}

/** Where a store's tracking pages stand: its own host, the shop's pages that may frame them. `appUrl`: Milepost's own. */
export function showTrackingSettings(store: Store, appUrl: string) {
  return {
    tracking: {
      trackingHost: store.trackingHost ?? null,
      embedOrigins: [...(store.embedOrigins ?? [])],
      csatTaskUpTo: csatTaskUpToOf(store),
    },
    origin: trackingOrigin(store, appUrl),
    appHost: new URL(appUrl).host,
  };
}
