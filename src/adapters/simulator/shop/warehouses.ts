import type { ZoneId } from "@/domain/shared/zone";

/** A place that parcels leave, come to, or pass through. */
export interface Place {
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: "US" | "CA" | "GB" | "DE" | "AU";
  readonly zone: ZoneId;
  /** Degrees east; tells which sorting centres lie on the way. */
  readonly longitude: number;
}

export interface Warehouse {
  /** The location's id at Shopify. */
  readonly id: number;
  readonly name: string;
  readonly place: Place;
}

export const reno: Warehouse = {
  id: 71234567890,
  name: "Reno",
  place: {
    city: "Reno",
    region: "NV",
    postalCode: "89502",
    country: "US",
    zone: "America/Los_Angeles",
    longitude: -119.8,
  },
};

export const columbus: Warehouse = {
  id: 71234567891,
  name: "Columbus",
  place: {
    city: "Columbus",
    region: "OH",
    postalCode: "43217",
    country: "US",
    zone: "America/New_York",
    longitude: -83,
  },
};

export const leicester: Warehouse = {
  id: 71234567892,
  name: "Leicester",
  place: {
    city: "Leicester",
    region: "England",
    postalCode: "LE4 9LA",
    country: "GB",
    zone: "Europe/London",
    longitude: -1.1,
  },
};

/** Makes what is made to order; ships from its own floor. */
export const printPartner: Warehouse = {
  id: 71234567893,
  name: "Print partner",
  place: {
    city: "Charlotte",
    region: "NC",
    postalCode: "28273",
    country: "US",
    zone: "America/New_York",
    longitude: -80.8,
  },
};

export const warehouses: readonly Warehouse[] = [reno, columbus, leicester, printPartner];
