import { scanPlace as placeInWords } from "@/domain/messaging/scan-place";
import type { Checkpoint } from "@/domain/shipment/shipment";
import type { PageContext } from "./page-context";

/**
 * Where a scan was made, at city level: "Denver, CO"; abroad with the country: "Leipzig, Germany". Null when the
 * carrier did not say, or said more than a city.
 */
export function scanPlace(
  { city, region, country }: Pick<Checkpoint, "city" | "region" | "country">,
  { privacy, homeCountry, locale }: Pick<PageContext, "privacy" | "homeCountry" | "locale">,
): string | null {
  const place = { city: privacy.publicPlace(city), region: privacy.publicPlace(region), country };
  return placeInWords(place, { homeCountry, locale }) || null;
}
