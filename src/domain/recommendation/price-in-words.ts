import type { Product } from "../product/product";
import { formatMoney } from "../shared/money";
import type { Language } from "../wording/language";
import { recommendationWordsIn } from "../wording/recommendation-words-in";

/** As people of the locale write it; "from" where variants differ. */
export function priceInWords(
  { priceMinor, currency, variants }: Pick<Product, "priceMinor" | "currency" | "variants">,
  { locale, language }: { readonly locale: string; readonly language: Language },
): string | null {
  if (priceMinor === null) return null;
  const price = formatMoney({ amountMinor: priceMinor, currency }, locale);
  const isLowest = variants.some((variant) => (variant.priceMinor ?? priceMinor) > priceMinor);
  return isLowest ? recommendationWordsIn(language).from(price) : price;
}
