import type { RecipientOption } from "@/domain/self-service/carrier-options";
import { redeliveryOptions } from "@/domain/self-service/carrier-options";
import { refusalOf, selfServiceKind } from "@/domain/self-service/registry";
import type { SelfServiceRequest } from "@/domain/self-service/request";
import type { RequestKind } from "@/domain/self-service/request-kind";
import { countryCodes } from "@/domain/shared/country-code";
import type { Instant } from "@/domain/shared/instant";
import { addLocalDays, localDate, localWeekday } from "@/domain/shared/zone";
import type { Language } from "@/domain/wording/language";
import { selfServiceWordsIn } from "@/domain/wording/self-service-words-in";
import type { Deps } from "../deps";
import type { Store } from "../ports/rows";
import { contactHref } from "../tracking/contact-link";
import { type PageContext, pageContext, type VisitorLanguages } from "../tracking/page-context";
import type { PrivacyTier } from "../tracking/tracking-view";
import { loadOrderAndRequests, type OrderAndRequests, situationOf } from "./situation";

/** One act on an order's page, in words. Nothing in it names a contact or an address at tier 0. */
export interface ActView {
  readonly kind: RequestKind;
  readonly locale: string;
  readonly label: string;
  readonly lead: string;
  readonly contactHref: string;
  readonly phase: ActPhase;
}

export type ActPhase =
  | { readonly name: "refused"; readonly text: string }
  /** `canWithdraw` to whoever gave the code. */
  | { readonly name: "requested"; readonly when: string; readonly canWithdraw: boolean }
  /** `hint` a masked contact; null at tier 0 and where there is none. */
  | { readonly name: "ask_code"; readonly hint: string | null }
  | {
      readonly name: "form";
      readonly days: readonly Choice[];
      readonly countries: readonly Choice[];
      readonly country: string;
    }
  | { readonly name: "redelivery"; readonly carriers: readonly CarrierView[] };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface CarrierView {
  readonly carrier: string;
  readonly service: string;
  readonly url: string;
  readonly phone: string | null;
  readonly options: readonly RecipientOption[];
  readonly number: string | null;
}

export interface ActQuestion {
  readonly store: Store;
  readonly orderId: string;
  readonly kind: RequestKind;
  readonly tier: PrivacyTier;
  readonly isVerified: boolean;
  readonly visitor: VisitorLanguages;
  /** In which the store's pages may be read; absent: all there are. */
  readonly languages?: readonly Language[];
  readonly now: Instant;
}

/** What the page of an act shows now: why not, what waits, the code, or the form. Null when the order has gone. */
export async function openAct(
  deps: Pick<Deps, "db" | "orders" | "shipments" | "selfService">,
  question: ActQuestion,
): Promise<ActView | null> {
  const { store, kind } = question;
  const found = await loadOrderAndRequests(deps, deps.db.read, question);
  if (found === null) return null;
  const page = pageContext({ ...question, order: found.order });
  const words = selfServiceWordsIn(page.language);
  return {
    kind,
    locale: page.locale,
    ...words.kinds[kind],
    contactHref: contactHref(store, page, found.shipments),
    phase: phaseOf(question, found, page),
  };
}

function phaseOf(question: ActQuestion, found: OrderAndRequests, page: PageContext): ActPhase {
  const { store, kind, isVerified, now } = question;
  const words = selfServiceWordsIn(page.language);
  const one = selfServiceKind(kind);
  const refusal = refusalOf(one, situationOf(store, found, now));
  if (refusal === "already_requested") {
    const open = openRequest(found, kind);
    const day = page.dates.day(open?.requestedAt ?? now);
    const when = words.stateOn(words.states.requested, day);
    return { name: "requested", when, canWithdraw: isVerified };
  }
  if (refusal !== null) return { name: "refused", text: words.refusals[refusal] };
  if (kind === "redelivery") return { name: "redelivery", carriers: carriersOf(found) };
  if (one.needsCode && !isVerified) return { name: "ask_code", hint: hintOf(question, found) };
  const { rescheduleDays } = situationOf(store, found, now).settings;
  return {
    name: "form",
    days: kind === "reschedule" ? daysOffered(page, rescheduleDays) : [],
    countries: kind === "change_address" ? countriesIn(page.locale) : [],
    country: found.order.shippingAddress?.country?.toUpperCase() ?? store.country ?? "",
  };
}

function openRequest(
  { requests }: Pick<OrderAndRequests, "requests">,
  kind: RequestKind,
): SelfServiceRequest | undefined {
  return requests.find((request) => request.kind === kind && request.state === "requested");
}

/** From tomorrow on, without Sundays, on which hardly a carrier delivers. */
export function daysOffered(
  { now, zone, dates }: Pick<PageContext, "now" | "zone" | "dates">,
  most: number,
): Choice[] {
  return Array.from({ length: most }, (_, index) => addLocalDays(now, index + 1, zone)).flatMap((at) => {
    const value = localDate(at, zone);
    return localWeekday(at, zone) === SUNDAY ? [] : [{ value, label: dates.day(value) }];
  });
}

const SUNDAY = 7;

function countriesIn(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const byName = new Intl.Collator(locale);
  return [...countryCodes]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((one, other) => byName.compare(one.label, other.label));
}

function carriersOf({ shipments }: OrderAndRequests): CarrierView[] {
  return shipments.flatMap((parcel) => {
    const options = parcel.cancelledAt === null ? redeliveryOptions(parcel) : null;
    return options === null ? [] : [{ ...options, number: parcel.trackingNumber }];
  });
}

/** "d•••@m•••.example": enough to know which mailbox, to somebody who named something of the order already. */
function hintOf({ tier }: ActQuestion, { order }: OrderAndRequests): string | null {
  if (tier === 0 || order.email === null) return null;
  const [name = "", host = ""] = order.email.split("@");
  const ending = host.slice(host.lastIndexOf("."));
  return `${name.slice(0, 1)}•••@${host.slice(0, 1)}•••${host.includes(".") ? ending : ""}`;
}
