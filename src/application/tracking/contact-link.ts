import type { Shipment } from "@/domain/shipment/shipment";
import type { Store } from "../ports/rows";
import type { PageContext } from "./page-context";

/**
 * Where "Ask us" leads: the shop's contact page, else a mail to its monitored address with a subject that lets the
 * agent find the order: its number for somebody who proved to be the recipient, else the parcel's number.
 */
export function contactHref(store: Store, page: PageContext, shipments: readonly Shipment[]): string {
  return (
    safeLink(store.contactUrl) ?? `${mailTo(store)}?subject=${encodeURIComponent(subject(page, shipments))}`
  );
}

/** The same way to a person, from a page that is about no order. */
export function plainContactHref(store: Store): string {
  return safeLink(store.contactUrl) ?? mailTo(store);
}

/** A link a page may carry: a web address, nothing that runs. */
export function safeLink(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

function subject({ order, tier, words: { page } }: PageContext, shipments: readonly Shipment[]): string {
  if (tier === 1 && order.number !== null) return page.orderSubject(order.number);
  const number = shipments.find((one) => one.trackingNumber !== null)?.trackingNumber;
  return number === undefined || number === null ? page.plainSubject : page.parcelSubject(number);
}

function mailTo({ sender }: Store): string {
  return `mailto:${encodeURI(sender.replyTo).replaceAll("?", "%3F")}`;
}
