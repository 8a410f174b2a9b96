import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * A shopper's number as texts are addressed (E.164, "+4915112345678"), or null for one that no phone can have. A number
 * without its country's prefix is read as one of `countries`, the first that knows it.
 */
export function phoneAddress(phone: string | null, countries: readonly (string | null)[]): string | null {
  const written = phone?.trim() ?? "";
  if (written === "") return null;
  if (E164.test(written)) return written;
  for (const country of written.startsWith("+") ? [null] : countries) {
    const number = parsePhoneNumberFromString(written, known(country));
    if (number?.isPossible()) return number.number;
  }
  return null;
}

/** As shops send nearly all of them: nothing to be read. */
const E164 = /^\+[1-9]\d{7,14}$/;

function known(country: string | null): CountryCode | undefined {
  const code = country?.toUpperCase() ?? "";
  return isSupportedCountry(code) ? code : undefined;
}
