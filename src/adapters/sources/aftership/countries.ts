import { countryCode } from "@/domain/shared/country-code";
import { said } from "../payload-fields";
import type { AfterShipTracking } from "./tracking-payload";

/** The countries a parcel goes from and to, alpha-2. */
export function countriesOf(tracking: AfterShipTracking) {
  return {
    origin: countryCode(said(tracking.origin_country_region) ?? said(tracking.origin_country_iso3)),
    destination: countryCode(
      said(tracking.destination_country_region) ??
        said(tracking.destination_country_iso3) ??
        said(tracking.tracking_destination_country),
    ),
  };
}
