import type { Store } from "@/application/ports/rows";
import type { VisitorLanguages } from "@/application/tracking/page-context";
import {
  allowedWishes,
  type Language,
  languageAccepted,
  languageOf,
  languages,
  localeFor,
} from "@/domain/wording/language";
import { pageWordsIn } from "@/domain/wording/page-words-in";
import type { PageLanguage } from "@/ui/tracking-page/page-frame";
import type { Exchange } from "./exchange";
import type { WornPage } from "./worn-page";

/** What a request says about languages: ?lang= of a link, and what its browser prefers. */
export function visitorLanguages({ query, req }: Pick<Exchange, "query" | "req">): VisitorLanguages {
  const written = query.includes("lang=") ? new URLSearchParams(query).get("lang") : null;
  return { chosen: written === null ? null : languageOf(written), browser: languageAccepted(acceptOf(req)) };
}

/** The language of a page beside an order's own: chosen as that page's is, from those the store has published. */
export function wornPageLanguage(
  exchange: Exchange,
  store: Store,
  { languages: enabled, orderLocale }: WornPage,
  kept: QueryParts = {},
): PageLanguage {
  const wishes = { ...visitorLanguages(exchange), order: orderLocale, store: store.locale };
  return pageLanguage(localeFor(allowedWishes(wishes, enabled)), kept, enabled);
}

/** Parts of a page's query that go along to the same page in another language. */
type QueryParts = Readonly<Record<string, string>>;

export function pageLanguage(
  locale: string,
  kept: QueryParts = {},
  enabled: readonly Language[] = languages,
): PageLanguage {
  return {
    locale,
    words: pageWordsIn(languageOf(locale) ?? "en"),
    links: (enabled.length > 1 ? enabled : []).map((language) => ({
      language,
      href: `?${new URLSearchParams({ ...kept, lang: language }).toString()}`,
    })),
  };
}

/** A path with the language that a link has chosen, so that the next page speaks it too. */
export function keepingLanguage(path: string, exchange: Exchange): string {
  const { chosen } = visitorLanguages(exchange);
  return chosen === null ? path : `${path}?lang=${chosen}`;
}

function acceptOf({ headers }: Exchange["req"]): string | undefined {
  return headers["accept-language"];
}
