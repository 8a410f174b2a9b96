import phoneZoneData from "./phone-zones.data.json";
import type { ZoneId } from "./zone";

export interface PhonePlace {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The zone of the area the number belongs to; null when the number tells no more than the country. */
  readonly zone: ZoneId | null;
}

/**
 * Where a phone number is at home, by its international prefix (ITU E.164) and, in the larger countries, its area code.
 * Null for toll-free and other numbers that belong to no place. A number without "+" or "00" is read only as a
 * ten-digit North American one, and only when `country` is the United States or Canada.
 */
export function phonePlace(phone: string | null | undefined, country: string | null): PhonePlace | null {
  const digits = internationalDigits(phone ?? "", country);
  for (let length = Math.min(digits.length, LONGEST_PREFIX); length > 0; length -= 1) {
    const place = places.get(digits.slice(0, length));
    if (place) return place;
  }
  return null;
}

/** Digits from the country code on, or "" when the number does not say its country. */
function internationalDigits(phone: string, country: string | null): string {
  const trimmed = phone.trim();
  const digits = trimmed.replace(/\D/g, "");
  if (trimmed.startsWith("+")) return digits;
  if (digits.startsWith("00")) return digits.slice(2);
  if (country !== "US" && country !== "CA") return "";
  if (digits.length === 10) return `1${digits}`;
  return digits.length === 11 && digits.startsWith("1") ? digits : "";
}

const LONGEST_PREFIX = 6;
const places: ReadonlyMap<string, PhonePlace> = placesByPrefix(phoneZoneData);

interface PhoneZones {
  /** International prefix to country. */
  readonly countries: Readonly<Record<string, string>>;
  /** Country to zone to the prefixes at home there, separated by commas. */
  readonly zones: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function placesByPrefix({ countries, zones }: PhoneZones): ReadonlyMap<string, PhonePlace> {
  const index = new Map<string, PhonePlace>();
  for (const [prefix, country] of Object.entries(countries)) {
    index.set(prefix, { country, zone: null });
  }
  for (const [country, lists] of Object.entries(zones)) {
    for (const [zone, prefixes] of Object.entries(lists)) {
      for (const prefix of prefixes.split(", ")) index.set(prefix, { country, zone });
    }
  }
  return index;
}
