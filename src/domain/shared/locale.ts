import { oncePerKey } from "./once-per-key";

/**
 * A locale tag that `Intl` accepts, from whatever a shop wrote: "en_US" (WooCommerce) becomes "en-US". Anything else
 * than a language tag (RFC 5646) gives `fallback`, so that a shopper's odd locale never breaks a message.
 */
export function canonicalLocale(written: string | null | undefined, fallback = "en"): string {
  const tag = (written ?? "").trim().replaceAll("_", "-");
  return tag === "" ? fallback : (canonicalTag(tag) ?? fallback);
}

/** Null for what is no language tag. */
const canonicalTag = oncePerKey(200, (tag): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
});
