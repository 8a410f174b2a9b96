import { countryCode } from "./country-code";
import countryZoneData from "./country-zones.data.json";
import { phonePlace } from "./phone-zone";
import postalZoneData from "./postal-zones.data.json";
import regionZoneData from "./region-zones.data.json";
import type { ZoneId } from "./zone";

/** What is known of where a recipient lives; every part but the shop's zone may be missing. */
export interface RecipientPlace {
  /** ISO 3166-1, alpha-2 or alpha-3. */
  readonly country?: string | null | undefined;
  /** State, province or region: its code ("CA", "US-CA") or its name ("California"). */
  readonly region?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  /** E.164 ("+12125550100"); punctuation is ignored. */
  readonly phone?: string | null | undefined;
  readonly shopZone: ZoneId;
}

export interface RecipientZone {
  readonly zone: ZoneId;
  /** What the zone was read from. */
  readonly source: "address" | "phone" | "shop";
}

/**
 * The recipient's time zone: address, then phone, then shop (D20).
 *
 * A country with one zone is enough. In a country with several, the postal code decides first (it also splits states:
 * El Paso is not Dallas), then the region. When the address gives only such a country, a number of that country that
 * names a place decides, else the zone where most of its people live. A military address (APO, FPO, DPO) says nothing.
 * Area codes and postal areas that straddle a border count as the side where more people live.
 */
export function resolveZone(place: RecipientPlace): RecipientZone {
  const country = countryCode(place.country);
  const byAddress = country === null ? undefined : zoneInCountry(country, place);
  if (byAddress) return { zone: byAddress, source: "address" };

  const byPhone = phonePlace(place.phone, country);
  const namesPlaceInCountry = byPhone?.country === country && byPhone?.zone !== null;
  const main = country !== null && byAddress === undefined ? mainZone(country) : null;
  if (main && !namesPlaceInCountry) return { zone: main, source: "address" };

  const zone = byPhone && (byPhone.zone ?? mainZone(byPhone.country));
  return zone ? { zone, source: "phone" } : { zone: place.shopZone, source: "shop" };
}

/** Undefined: the address does not say where in the country. Null: it says that the place is not in the country. */
function zoneInCountry(country: string, { postalCode, region }: RecipientPlace): ZoneId | null | undefined {
  const byPostalCode = zoneByPostalCode(country, lettersAndDigits(postalCode ?? ""));
  if (byPostalCode !== undefined) return byPostalCode;
  if (!(country in regionZones)) return mainZone(country);
  const name = lettersAndDigits((region ?? "").trim().replace(new RegExp(`^${country}[-_ ]`, "i"), ""));
  if (name === "") return undefined;
  const byName = regions.get(`${country}:${name}`);
  return byName === undefined ? regions.get(`${country}:*`) : byName;
}

/** The longest prefix that is listed decides. */
function zoneByPostalCode(country: string, code: string): ZoneId | null | undefined {
  for (let length = Math.min(code.length, LONGEST_POSTAL_PREFIX); length > 0; length -= 1) {
    const zone = postalAreas.get(`${country}:${code.slice(0, length)}`);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** The only zone of a country, or the one where most of its people live. */
function mainZone(country: string): ZoneId | null {
  return countryZones.get(country) ?? null;
}

/** "Île-de-France" and "ile de france" are one: no accents, no punctuation, upper case. */
function lettersAndDigits(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}*]/gu, "")
    .toUpperCase();
}

type ZoneLists = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * "country:key" to zone, from lists of keys per zone. The key "*" stands for every region that is not listed; the list
 * "elsewhere" holds keys of places abroad.
 */
function indexByKey(lists: ZoneLists): ReadonlyMap<string, ZoneId | null> {
  const index = new Map<string, ZoneId | null>();
  for (const [country, zones] of Object.entries(lists)) {
    for (const [zone, keys] of Object.entries(zones)) {
      for (const key of keys.split(",")) {
        index.set(`${country}:${lettersAndDigits(key)}`, zone === "elsewhere" ? null : zone);
      }
    }
  }
  return index;
}

const regionZones: ZoneLists = regionZoneData;
const postalZones: ZoneLists = postalZoneData;
const countryZones: ReadonlyMap<string, ZoneId> = new Map(Object.entries(countryZoneData));
const regions = indexByKey(regionZones);
const postalAreas = indexByKey(postalZones);
const LONGEST_POSTAL_PREFIX = 5;
