import alpha3Data from "./country-alpha3.data.json";

/**
 * An ISO 3166-1 alpha-2 code from whatever a shop or carrier writes: alpha-2 or alpha-3 in any case (AfterShip sends
 * "USA"), and the two everyday aliases "UK" and "EL". Null when it is none of these.
 */
export function countryCode(written: string | null | undefined): string | null {
  const code = (written ?? "").trim().toUpperCase();
  if (code.length === 3) return alpha2ByAlpha3.get(code) ?? null;
  const alpha2 = ALIASES.get(code) ?? code;
  return countryCodes.has(alpha2) ? alpha2 : null;
}

const alpha2ByAlpha3: ReadonlyMap<string, string> = new Map(Object.entries(alpha3Data));
/** Every alpha-2 code in use. */
export const countryCodes: ReadonlySet<string> = new Set(alpha2ByAlpha3.values());
/** "UK" is exceptionally reserved for the United Kingdom; the European Union writes "EL" for Greece. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["UK", "GB"],
  ["EL", "GR"],
]);
