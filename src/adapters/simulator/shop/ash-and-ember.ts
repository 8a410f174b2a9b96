import type { Store } from "@/application/ports/rows";
import { warehouses } from "./warehouses";

/** The simulated shop as its platform knows it. */
export const ashAndEmber = {
  name: "Ash & Ember",
  /** At Shopify. */
  shopId: 68123,
  domain: "ash-and-ember.myshopify.com",
  website: "https://ash-and-ember.example",
  zone: "America/Los_Angeles",
  currency: "USD",
  /** Where orders are collected. The code of such a rate is the name of the place. */
  counter: "Pearl District Store",
} as const;

/** How Milepost is set up for it. */
export const ashAndEmberSettings = {
  brand: { logoUrl: null, accent: "#8a4b2a", accentInk: "#ffffff" },
  contactUrl: "https://ash-and-ember.example/help",
  shopUrl: "https://ash-and-ember.example",
  reviewUrl: "https://ash-and-ember.example/reviews",
  zone: ashAndEmber.zone,
  locale: "en",
  currency: ashAndEmber.currency,
  country: "US",
  vertical: "home",
  highValueMinor: 20_000,
  stopReach: "texts_and_mail",
  warehouses: Object.fromEntries(
    warehouses.map(({ id, name, place: { city, zone, country } }) => [
      String(id),
      { name, zone, country, place: city, handlingDays: 2 },
    ]),
  ),
} as const satisfies Partial<Store>;
