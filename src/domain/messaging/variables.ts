import { type CsatLinks, csatLinks } from "../page-activity/csat-link";
import { actLinks, type LinkedAct } from "../self-service/act-link";
import { formatDate } from "../shared/dates-in-words";
import { canonicalLocale } from "../shared/locale";
import { formatMoney } from "../shared/money";
import type { Shipment } from "../shipment/shipment";
import { type ItemVariables, itemVariables, parcelItems } from "./item-variables";
import { oneLine } from "./one-line";
import { blankParcel, type ParcelVariables, parcelVariables } from "./parcel-variables";
import type { ToldFacts } from "./told-facts";
import { warehouseVariables } from "./warehouse-variables";

/** Where the buttons of a message lead. All are pages of the shop or ours, never a carrier's (R131). */
export interface MessageLinks {
  readonly track: string;
  readonly contact: string;
  readonly review?: string | null | undefined;
  readonly shop?: string | null | undefined;
  readonly preferences?: string | null | undefined;
}

/**
 * What Liquid sees. Every name is always there; text that is not known is empty, so that `{% if %}` and `default` can
 * ask for it, and printing it is refused by the engine (D15). Dates are in words, in the recipient's zone.
 */
export interface MessageVariables {
  /** BCP 47, the language of the dates. */
  readonly locale: string;
  readonly store: { readonly name: string; readonly url: string; readonly contact_url: string };
  readonly customer: { readonly first_name: string; readonly name: string };
  readonly order: {
    readonly number: string;
    readonly total: string;
    readonly placed_on: string;
    readonly items: readonly ItemVariables[];
    readonly is_first_order: boolean;
    /** Of the warehouse the order is assigned to (R143). */
    readonly ships_from: string;
    readonly handling_time: string;
  };
  /** The first of `shipments`; all empty where the message is about no parcel. */
  readonly shipment: ParcelVariables;
  /** The parcels the message is about. */
  readonly shipments: readonly ParcelVariables[];
  /** What is in those parcels where that is known, else everything ordered. */
  readonly items: readonly ItemVariables[];
  readonly links: {
    readonly track: string;
    readonly contact: string;
    readonly review: string;
    readonly shop: string;
    readonly preferences: string;
  } & CsatLinks &
    Readonly<Record<LinkedAct, string>>;
}

export interface MessageVariablesInput {
  readonly facts: ToldFacts;
  /** The parcels the message is about, in order; empty for a message about the whole order. */
  readonly shipments: readonly Shipment[];
  readonly links: MessageLinks;
}

/** The facts of an order as one message tells them. */
export function messageVariables({ facts, shipments, links }: MessageVariablesInput): MessageVariables {
  const { order, store, zone } = facts;
  const locale = messageLocale(order.locale, store.locale);
  const parcels = shipments.map((parcel) => parcelVariables(parcel, { facts, locale }));
  const orderItems = order.lines.map((line) => itemVariables(line, line.quantity));
  const parcelsItems = parcelItems(order, shipments);
  return {
    locale,
    store: { name: oneLine(store.name), url: links.shop ?? "", contact_url: links.contact },
    customer: {
      first_name: oneLine(order.firstName),
      name: [order.firstName, order.lastName].map(oneLine).filter(Boolean).join(" "),
    },
    order: {
      // Carrier services do not always know the shop's number: then the best name the order has.
      number: oneLine(order.number) || oneLine(order.externalId),
      total:
        order.totalMinor === null
          ? ""
          : formatMoney({ amountMinor: order.totalMinor, currency: order.currency }, locale),
      placed_on: order.placedAt === null ? "" : formatDate(order.placedAt, { zone, locale }),
      items: orderItems,
      is_first_order: isFirstOrder(facts),
      ...warehouseVariables(store.warehouses[order.warehouseId ?? ""]),
    },
    shipment: parcels[0] ?? blankParcel,
    shipments: parcels,
    items: parcelsItems.length > 0 ? parcelsItems : orderItems,
    links: {
      track: links.track,
      contact: links.contact,
      review: links.review ?? "",
      shop: links.shop ?? "",
      preferences: links.preferences ?? "",
      ...csatLinks(links.track),
      ...actLinks(links.track),
    },
  };
}

/**
 * The language of a message's dates: the shopper's own variant of the language the store writes in ("en-US" for a store
 * in "en"), so that dates never speak another language than the sentence around them.
 */
export function messageLocale(orderLocale: string | null, storeLocale: string): string {
  const store = canonicalLocale(storeLocale);
  const shopper = canonicalLocale(orderLocale, store);
  const isSameLanguage = languageOf(shopper) === languageOf(store);
  return isSameLanguage && shopper.includes("-") ? shopper : store;
}

function languageOf(locale: string): string {
  return locale.split("-")[0] ?? locale;
}

function isFirstOrder({ order, earlierOrders }: ToldFacts): boolean {
  if (order.customerOrderCount !== null) return order.customerOrderCount <= 1;
  return earlierOrders === 0;
}
