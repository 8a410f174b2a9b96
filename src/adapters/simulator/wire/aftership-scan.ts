import type { Instant } from "@/domain/shared/instant";
import { alpha3, type Carrier, locationOf } from "../carriers/carrier";
import { eventCodes, scanKinds } from "../carriers/scan-words";
import type { Scan } from "../route/plan-trip";
import type { Writing } from "../story/writing";

/** A scan that a carrier has told, with what may differ from its kind's ordinary words. */
export interface ToldScan extends Scan {
  /** When AfterShip heard of it. */
  readonly heardAt: Instant;
  /** Instead of the subtag of its kind: a code that is newer than the map. */
  readonly subtag?: string;
}

export function scanBody(scan: ToldScan, carrier: Carrier, writing: Writing) {
  const [tag, subtag, subtagMessage] = scanKinds[scan.kind];
  const { place } = scan;
  const code = eventCodes[scan.kind];
  return {
    created_at: writing.utc(scan.heardAt),
    slug: carrier.slug,
    checkpoint_time: carrier.tellsOffset
      ? writing.exact(scan.at, place.zone)
      : writing.wall(scan.at, place.zone),
    location: locationOf(place),
    city: place.city,
    state: place.region,
    postal_code: place.postalCode,
    coordinate: null,
    country_region: alpha3[place.country],
    country_region_name: COUNTRY_NAMES[place.country],
    message: carrier.words[scan.kind],
    tag,
    subtag: scan.subtag ?? subtag,
    subtag_message: subtagMessage,
    raw_tag: carrier.codes[scan.kind] ?? null,
    events: code === undefined ? [] : [{ code, reason: null }],
    source: "carrier",
  };
}

const COUNTRY_NAMES = {
  US: "United States",
  CA: "Canada",
  GB: "United Kingdom",
  DE: "Germany",
  AU: "Australia",
} as const;
