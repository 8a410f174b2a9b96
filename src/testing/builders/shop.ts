import type { Store } from "@/application/ports/rows";
import { monday, testStoreId } from "./facts";

/** A shop with everything set that its pages and messages need. */
export function aShop(changes: Partial<Store> = {}): Store {
  return {
    id: testStoreId,
    slug: "ash-ember",
    name: "Ash & Ember",
    brand: { logoUrl: null, accent: "#8a4b2a", accentInk: "#ffffff" },
    sender: { name: "Ash & Ember", address: "hello@ash-ember.example", replyTo: "help@ash-ember.example" },
    contactUrl: null,
    shopUrl: "https://ash-ember.example",
    reviewUrl: null,
    zone: "Europe/Berlin",
    locale: "en",
    currency: "EUR",
    country: "DE",
    vertical: "home",
    silence: { beforePickup: 48, moving: 48, customs: 96, lastMile: 48 },
    defaultTransit: [],
    highValueMinor: 20_000,
    warehouses: {},
    statusOverrides: {},
    resendUncertain: false,
    isDefault: true,
    isDemo: false,
    createdAt: monday,
    ...changes,
  };
}
