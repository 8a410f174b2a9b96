import type { Order } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import { resolveZone } from "@/domain/shared/recipient-zone";
import { localDate, type ZoneId } from "@/domain/shared/zone";
import type { Store } from "../ports/rows";
import { type PageDates, pageDates, pageLocale } from "./page-dates";
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
  readonly homeCountry: string | null;
}

export interface PageInput {
  readonly store: Store;
  readonly order: Order;
  readonly tier: PrivacyTier;
  readonly now: Instant;
}

export function pageContext({ store, order, tier, now }: PageInput): PageContext {
  const { zone } = resolveZone({
    country: order.shippingAddress?.country,
    region: order.shippingAddress?.region,
    postalCode: order.shippingAddress?.postalCode,
    phone: order.phone,
    shopZone: store.zone,
  });
  const locale = pageLocale(order.locale, store.locale);
  return {
    order,
    tier,
    now,
    zone,
    today: localDate(now, zone),
    dates: pageDates({ zone, locale, now }),
    locale,
    privacy: pagePrivacy(order),
    homeCountry: order.shippingAddress?.country ?? store.country,
  };
}
