import type { TrackingEvent } from "../event/canonical-event";
import { isCancelled } from "../shipment/order-truth";
import type { Shipment } from "../shipment/shipment";
import { normaliseTrackingNumber } from "../shipment/tracking-number";

export type ParcelMatch =
  | { readonly kind: "known"; readonly shipment: Shipment }
  /** A parcel nobody has told of. */
  | { readonly kind: "new" }
  /** It may be any of several; guessing would tell a customer about the wrong one. */
  | { readonly kind: "ambiguous" };

/**
 * Which parcel of its order a tracking event means: the provider's id, then the number within the order, then the
 * fulfilment when it has one parcel. Never the carrier, which providers re-detect. A number nobody has told of belongs
 * to the parcel that still waits for one, if there is such a parcel.
 */
export function matchParcel(event: TrackingEvent, shipments: readonly Shipment[]): ParcelMatch {
  const number = normaliseTrackingNumber(event.parcel.trackingNumber ?? null);
  const providerId = event.parcel.providerId ?? null;
  const named =
    shipments.find((one) => providerId !== null && one.providerId === providerId) ??
    shipments.find((one) => number !== null && one.trackingNumber === number);
  if (named) return { kind: "known", shipment: named };
  if (number !== null) return parcelWithoutNumber(event, shipments);
  if (event.fulfilmentExternalId) return parcelOfFulfilment(event.fulfilmentExternalId, shipments);
  return providerId === null ? onlyOneOf(shipments) : { kind: "new" };
}

/** The first parcel, of the fulfilment if it is told, that still waits for a number. */
export function waitingForNumber(
  shipments: readonly Shipment[],
  fulfilmentId: string | null,
): Shipment | undefined {
  return shipments
    .filter((one) => one.trackingNumber === null && !isCancelled(one))
    .filter((one) => fulfilmentId === null || one.fulfilmentId === fulfilmentId)
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))[0];
}

function parcelWithoutNumber(event: TrackingEvent, shipments: readonly Shipment[]): ParcelMatch {
  const free = shipments.filter((one) => one.providerId === null || !event.parcel.providerId);
  const shipment = waitingForNumber(free, event.fulfilmentExternalId ?? null);
  return shipment ? { kind: "known", shipment } : { kind: "new" };
}

function parcelOfFulfilment(fulfilmentId: string, shipments: readonly Shipment[]): ParcelMatch {
  const own = shipments.filter((one) => one.fulfilmentId === fulfilmentId && !isCancelled(one));
  if (own.length > 0) return onlyOneOf(own);
  const free = shipments.filter((one) => one.fulfilmentId === null && !isCancelled(one));
  return onlyOneOf(free);
}

function onlyOneOf(shipments: readonly Shipment[]): ParcelMatch {
  const [first, ...others] = shipments;
  if (first === undefined) return { kind: "new" };
  return others.length === 0 ? { kind: "known", shipment: first } : { kind: "ambiguous" };
}
