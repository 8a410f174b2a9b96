import { countryCode } from "../shared/country-code";
import { oncePerKey } from "../shared/once-per-key";
import { oneLine } from "./one-line";

interface Place {
  readonly city?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly country?: string | null | undefined;
}

/**
 * A place as people write it: "Denver, CO"; outside the country the parcel goes to with the country's name: "Leipzig,
 * Germany". `locale` decides the language of that name. Empty when nothing is known.
 */
export function scanPlace(
  place: Place,
  { homeCountry, locale }: { readonly homeCountry: string | null; readonly locale: string },
): string {
  const country = countryCode(place.country);
  const isAbroad = country !== null && country !== countryCode(homeCountry);
  const wider = isAbroad ? countryNames(locale)(country) : oneLine(place.region);
  const city = cityName(place.city);
  return [city, wider].filter((part, index, all) => part !== "" && all.indexOf(part) === index).join(", ");
}

/** A city in ordinary capitals, since carriers shout: "SALT LAKE CITY". */
export function cityName(written: string | null | undefined): string {
  const city = oneLine(written);
  if (city !== city.toUpperCase()) return city;
  return city
    .toLowerCase()
    .replaceAll(
      /(^|[\s'’(-])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

const countryNames = oncePerKey(50, (locale) => {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  return oncePerKey(300, (code) => names.of(code) ?? code);
});
