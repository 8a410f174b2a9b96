import { canonicalLocale } from "../shared/locale";

/** The languages shoppers are spoken to in. */
export const languages = ["en", "de", "fr", "es"] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, for the switch. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
};

/** The language of a locale as a shop or browser writes it ("de_AT", "de"); null for none of ours. */
export function languageOf(locale: string | null | undefined): Language | null {
  const [primary = ""] = canonicalLocale(locale, "").toLowerCase().split("-");
  return languages.find((one) => one === primary) ?? null;
}

/** What may decide a page's language, strongest first. */
export interface LanguageWishes {
  /** Chosen by a link (?lang=de). */
  readonly chosen: Language | null;
  /** The order's own locale. */
  readonly order: string | null;
  /** What the browser asks for. */
  readonly browser: Language | null;
  readonly store: string;
}

/**
 * The locale a page is written in: the language of the strongest wish we have words for, in the order's or the store's
 * regional form where that is the same language ("de-AT"), so that dates look as they do at home.
 */
export function localeFor({ chosen, order, browser, store }: LanguageWishes): string {
  const language = chosen ?? languageOf(order) ?? browser ?? languageOf(store) ?? "en";
  const regional = [order, store]
    .filter((locale) => languageOf(locale) === language)
    .map((locale) => canonicalLocale(locale, language));
  return regional.find((locale) => locale !== language) ?? language;
}

/** Wishes without those for a language that is not enabled; where no wish is left, for the first that is. */
export function allowedWishes(
  { chosen, order, browser, store }: LanguageWishes,
  enabled: readonly Language[] = languages,
): LanguageWishes {
  const allowed = (one: Language | null) => (one !== null && enabled.includes(one) ? one : null);
  const isAllowed = (locale: string | null) => allowed(languageOf(locale)) !== null;
  return {
    chosen: allowed(chosen),
    order: isAllowed(order) ? order : null,
    browser: allowed(browser),
    store: isAllowed(store) || languageOf(store) === null ? store : (enabled[0] ?? store),
  };
}

/**
 * The best of our languages by an Accept-Language header (RFC 9110 §12.5.4): highest weight first, the order written
 * among equals. Null when none fits or the header is missing or broken.
 */
export function languageAccepted(header: string | undefined): Language | null {
  const asked = (header ?? "").slice(0, LONGEST_HEADER).split(",").map(rangeOf);
  const fitting = asked.filter(({ weight, language }) => weight > 0 && language !== null);
  return fitting.toSorted((one, other) => other.weight - one.weight)[0]?.language ?? null;
}

/** "rtl" for scripts read from the right. */
export function directionOf(locale: string): "ltr" | "rtl" {
  const [primary = ""] = locale.toLowerCase().split("-");
  return RIGHT_TO_LEFT.has(primary) ? "rtl" : "ltr";
}

const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);
const LONGEST_HEADER = 300;

function rangeOf(written: string): { readonly language: Language | null; readonly weight: number } {
  const [tag = "", ...parameters] = written.split(";").map((part) => part.trim());
  const quality = parameters.find((part) => part.startsWith("q="))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { language: tag === "" ? null : languageOf(tag), weight: Number.isFinite(weight) ? weight : 0 };
}
