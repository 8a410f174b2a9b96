import type { Place } from "../shop/warehouses";
import { plainWords, type ScanKind } from "./scan-words";

/** A carrier as the two systems that tell of it know it. */
export interface Carrier {
  /** AfterShip's slug. */
  readonly slug: string;
  /** Shopify's `tracking_company`. */
  readonly company: string;
  readonly service: string;
  /** Whether scans carry the offset of their place; most carriers write the time on the wall. */
  readonly tellsOffset: boolean;
  /** The carrier that brings a parcel to the door abroad, if that is another. */
  readonly lastMileSlug: string | null;
  /** Whether Shopify follows this carrier itself and sends fulfilment events. */
  readonly isFollowedByShopify: boolean;
  readonly number: (serial: number) => string;
  readonly trackingUrl: (number: string) => string;
  readonly words: Readonly<Record<ScanKind, string>>;
  /** The carrier's native code of a scan, where it is worth showing. */
  readonly codes: Partial<Record<ScanKind, string>>;
}

export type ShippingSpeed = "standard" | "express" | "overnight";

export function wordsWith(own: Partial<Record<ScanKind, string>>): Readonly<Record<ScanKind, string>> {
  return { ...plainWords, ...own };
}

/** "Reno, NV, 89502, USA". */
export function locationOf({ city, region, postalCode, country }: Place): string {
  return [
    city,
    country === "US" || country === "CA" || country === "AU" ? region : "",
    postalCode,
    alpha3[country],
  ]
    .filter((part) => part !== "")
    .join(", ");
}

export const alpha3 = {
  US: "USA",
  CA: "CAN",
  GB: "GBR",
  DE: "DEU",
  AU: "AUS",
} as const satisfies Record<Place["country"], string>;
