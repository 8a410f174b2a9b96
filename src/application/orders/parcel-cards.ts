import { carrierName } from "@/domain/messaging/carrier-name";
import type { Order } from "@/domain/order/order";
import { daysLate } from "@/domain/shipment/edd";
import { parcelWords } from "@/domain/shipment/parcel-words";
import type { EddSource, Shipment } from "@/domain/shipment/shipment";
import { parcelBadge } from "./order-badge";
import type { ParcelCard } from "./order-page";
import { lastPlace } from "./order-row";
import { type OrderView, spanInWords, windowInWords, zoneOf } from "./order-view";

/** An order's parcels as its page shows them, each with how its estimate has moved. */
export function parcelCards(
  order: Order,
  shipments: readonly Shipment[],
  view: OrderView,
): readonly ParcelCard[] {
  const titles = parcelTitles(shipments);
  const zone = zoneOf(order, view.store);
  return shipments.map((parcel) => {
    const { edd, firstEdd } = parcel;
    const hasSlipped = edd !== null && firstEdd !== null && edd.span.to !== firstEdd.span.to;
    return {
      id: parcel.id,
      title: titles.get(parcel.id) ?? null,
      carrier: carrierName(parcel) || null,
      trackingNumber: parcel.trackingNumber,
      badge: parcelBadge(parcel),
      explanation: explanationOf(parcel, view),
      place: lastPlace(parcel, order),
      lastScanAt: parcel.lastScanAt,
      window: edd === null ? null : windowInWords(edd.span),
      windowSource: edd === null ? null : saidBy[edd.source],
      firstWindow: hasSlipped ? windowInWords(firstEdd.span) : null,
      daysLate: daysLate(parcel, view.now, zone) ?? 0,
      deliveredAt: parcel.deliveredAt,
    };
  });
}

/** "Parcel 1 of 2" by id; nothing for an only parcel. */
export function parcelTitles(shipments: readonly Shipment[]): ReadonlyMap<string, string> {
  if (shipments.length < 2) return new Map();
  return new Map(shipments.map(({ id }, index) => [id, `Parcel ${index + 1} of ${shipments.length}`]));
}

const saidBy = {
  carrier: "said by the carrier",
  predicted: "predicted",
  promised: "promised at checkout",
  store_default: "your usual transit time",
} as const satisfies Record<EddSource, string>;

function explanationOf(parcel: Shipment, { now }: OrderView): string {
  const { explanation } = parcelWords(parcel);
  if (parcel.silentSince === null) return explanation;
  return `No scan for ${spanInWords(now - parcel.silentSince)}. ${explanation}`;
}
