import type { Order } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import { resolveZone } from "@/domain/shared/recipient-zone";
import { localDate, type ZoneId } from "@/domain/shared/zone";
import { allowedWishes, type Language, languageOf, localeFor } from "@/domain/wording/language";
import type { PageWords } from "@/domain/wording/page-words";
import { pageWordsIn } from "@/domain/wording/page-words-in";
import type { Store } from "../ports/rows";
import { type PageDates, pageDates } from "./page-dates";
import { type PagePrivacy, pagePrivacy } from "./page-privacy";
import type { PrivacyTier } from "./tracking-view";

/** What every part of one page needs to know: whose it is, when it is read, and how much it may tell. */
export interface PageContext {
  readonly order: Order;
  readonly tier: PrivacyTier;
  readonly now: Instant;
  readonly zone: ZoneId;
  /** The recipient's calendar day, YYYY-MM-DD. */
  readonly today: string;
  readonly dates: PageDates;
  readonly privacy: PagePrivacy;
  readonly locale: string;
  readonly language: Language;
  readonly words: PageWords;
  readonly homeCountry: string | null;
}

/** The languages a visitor asks for; null for what was not said. */
export interface VisitorLanguages {
  /** By a link on the page (?lang=de). */
  readonly chosen: Language | null;
  /** By the browser's settings. */
  readonly browser: Language | null;
}

export interface PageInput {
  readonly store: Store;
  readonly order: Order;
  readonly tier: PrivacyTier;
  readonly now: Instant;
  readonly visitor?: VisitorLanguages;
  /** The languages in which the page may be read; absent: all there are. */
  readonly languages?: readonly Language[];
}

/** What every part of an order's page reads: its zone (address, phone, shop), its language, its words and dates. */
export function pageContext({ store, order, tier, now, visitor, languages }: PageInput): PageContext {
  const { zone } = resolveZone({
    country: order.shippingAddress?.country,
    region: order.shippingAddress?.region,
    postalCode: order.shippingAddress?.postalCode,
    phone: order.phone,
    shopZone: store.zone,
  });
  const wishes = {
    ...(visitor ?? { chosen: null, browser: null }),
    order: order.locale,
    store: store.locale,
  };
  const locale = localeFor(allowedWishes(wishes, languages));
  const language = languageOf(locale) ?? "en";
  const words = pageWordsIn(language);
  return {
    order,
    tier,
    now,
    zone,
    today: localDate(now, zone),
    dates: pageDates({ zone, locale, now, words }),
    locale,
    language,
    words,
    privacy: pagePrivacy(order),
    homeCountry: order.shippingAddress?.country ?? store.country,
  };
}
