import { personName } from "@/domain/access/mask";
import type { ExpectedMessage } from "@/domain/journey/next-expected";
import { touchpoints } from "@/domain/journey/touchpoint";
import { scanPlace } from "@/domain/messaging/scan-place";
import type { Order } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import { daysLate } from "@/domain/shipment/edd";
import { headlineParcel } from "@/domain/shipment/order-truth";
import type { Shipment } from "@/domain/shipment/shipment";
import type { OrderListing } from "../ports/order-queries";
import { type Badge, orderBadge } from "./order-badge";
import { CONSOLE_LOCALE, type OrderView, windowInWords, zoneOf } from "./order-view";

/** An order in a list. */
export interface OrderRow {
  readonly id: string;
  /** "#1042"; null while only a carrier has spoken of it. */
  readonly number: string | null;
  readonly name: string | null;
  readonly badge: Badge;
  readonly parcels: number;
  /** City level; null when the carrier did not say. */
  readonly place: string | null;
  readonly lastScanAt: Instant | null;
  /** "Thu 12 – Fri 13 June"; null while nobody has said when, or when it no longer matters. */
  readonly window: string | null;
  readonly daysLate: number;
  readonly deliveredAt: Instant | null;
  readonly placedAt: Instant;
  readonly next: { readonly label: string; readonly at: Instant } | null;
}

/** An order as the list shows it, with the next message it may expect (null: none). */
export function orderRow(
  { order, shipments }: OrderListing,
  expected: ExpectedMessage | null,
  view: OrderView,
): OrderRow {
  const parcel = headlineParcel(shipments);
  const isOpen = order.state === "open";
  return {
    id: order.id,
    number: order.number,
    name: personName(order, view.seesPerson),
    badge: orderBadge(order, shipments),
    parcels: shipments.length,
    place: parcel === null ? null : lastPlace(parcel, order),
    lastScanAt: parcel?.lastScanAt ?? null,
    window: isOpen ? windowOf(order, parcel) : null,
    daysLate: parcel === null ? 0 : (daysLate(parcel, view.now, zoneOf(order, view.store)) ?? 0),
    deliveredAt: order.deliveredAt,
    placedAt: order.placedAt ?? order.createdAt,
    next: expected === null ? null : { label: touchpoints[expected.touchpoint].label, at: expected.at },
  };
}

/** Where it was last seen, from its newest scan that names a place. */
export function lastPlace({ checkpoints }: Shipment, { shippingAddress }: Order): string | null {
  const homeCountry = shippingAddress?.country ?? null;
  for (const scan of checkpoints.toReversed()) {
    const place = scanPlace(scan, { homeCountry, locale: CONSOLE_LOCALE });
    if (place !== "") return place;
  }
  return null;
}

function windowOf({ promised }: Order, parcel: Shipment | null): string | null {
  const span = parcel?.edd?.span ?? promised;
  return span === null ? null : windowInWords(span);
}
