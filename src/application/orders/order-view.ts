import type { Order } from "@/domain/order/order";
import { formatAge, formatWindow } from "@/domain/shared/dates-in-words";
import type { Instant } from "@/domain/shared/instant";
import { resolveZone } from "@/domain/shared/recipient-zone";
import type { ZoneId } from "@/domain/shared/zone";
import type { StatusTone } from "@/domain/shipment/status-wording";
import type { Store } from "../ports/rows";

/** For whom and when a screen is made. */
export interface OrderView {
  readonly store: Store;
  readonly now: Instant;
  /** Whether the reader's role may see who the customer is. */
  readonly seesPerson: boolean;
}

/** How a state feels. `quiet` is for what needs no look. */
export type OrderTone = StatusTone | "quiet";

/** The console speaks English, with the day before the month, and money as its country writes it. */
export const CONSOLE_LOCALE = "en-GB";
export const MONEY_LOCALE = "en";

/** The calendar by which the recipient's days are counted (D20). */
export function zoneOf({ shippingAddress, phone }: Order, { zone }: Store): ZoneId {
  const { country, region, postalCode } = shippingAddress ?? {};
  return resolveZone({ country, region, postalCode, phone, shopZone: zone }).zone;
}

/** Local dates, YYYY-MM-DD, in words: "24–26 Nov". */
export function windowInWords(span: { readonly from: string; readonly to: string }): string {
  return formatWindow(span, { zone: "UTC", locale: CONSOLE_LOCALE });
}

/** "51 hours". */
export function spanInWords(spanMs: number): string {
  return formatAge(spanMs, CONSOLE_LOCALE).replace(/ ago$/, "");
}
