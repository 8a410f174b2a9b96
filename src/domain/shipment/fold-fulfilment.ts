import type { FulfilmentEvent, ParcelPatch } from "../event/canonical-event";
import type { JourneyEvent } from "../journey/journey-event";
import type { StoreFacts } from "../journey/store-facts";
import { waitingForNumber } from "../order/match-parcel";
import type { Order } from "../order/order";
import type { Instant } from "../shared/instant";
import { joinFulfilment } from "./join-fulfilment";
import { newShipment } from "./new-shipment";
import { isCancelled } from "./order-truth";
import { settleShipment } from "./settle-shipment";
import type { Shipment } from "./shipment";
import { normaliseTrackingNumber } from "./tracking-number";

export interface FulfilmentFold {
  /** All parcels of the order. */
  readonly shipments: readonly Shipment[];
  readonly event: FulfilmentEvent;
  readonly order: Order;
  readonly store: StoreFacts;
  readonly arrivedAt: Instant;
  readonly newId: () => string;
}

export interface FoldedShipments {
  readonly created: readonly Shipment[];
  readonly updated: readonly Shipment[];
  readonly events: readonly JourneyEvent[];
}

/**
 * One statement of the shop about a fulfilment, folded into the order's parcels. A number that is new is a parcel added,
 * or the number of the fulfilment's parcel that waited for one; a number that is missing is not removed. A fulfilment
 * that is only being prepared, or failed, says nothing of parcels; a cancelled one withdraws its own, and is kept even
 * when it is heard of first, since its creation may follow.
 *
 * A new parcel dates from the fulfilment's creation, or, on a fulfilment that is known already, from the event that adds
 * it: an old fulfilment edited after a first import is not fresh news, a second parcel is.
 */
export function foldFulfilment(fold: FulfilmentFold): FoldedShipments {
  const { status } = fold.event.fulfilment;
  if (status === "open" || status === "error") return { created: [], updated: [], events: [] };
  const named = namedParcels(fold.event);
  let progress: Progress = { shipments: fold.shipments, events: [] };
  for (const [number, parcel] of named) progress = foldParcel(fold, progress, { number, parcel });
  if (named.size === 0) progress = foldWithoutNumber(fold, progress);
  else progress = retireNumberless(fold, progress);
  if (fold.event.fulfilment.status === "cancelled")
    progress = joinAll(fold, progress, ownParcels(fold, progress));
  const before = new Map(fold.shipments.map((one) => [one.id, one]));
  return {
    created: progress.shipments.filter((one) => !before.has(one.id)),
    updated: progress.shipments.filter((one) => before.has(one.id) && before.get(one.id) !== one),
    events: progress.events,
  };
}

interface Progress {
  readonly shipments: readonly Shipment[];
  readonly events: readonly JourneyEvent[];
}

interface Named {
  readonly number: string | null;
  readonly parcel: ParcelPatch;
}

function namedParcels({ fulfilment }: FulfilmentEvent): ReadonlyMap<string, ParcelPatch> {
  const named = new Map<string, ParcelPatch>();
  for (const parcel of fulfilment.parcels) {
    const number = normaliseTrackingNumber(parcel.trackingNumber ?? null);
    if (number !== null && !named.has(number)) named.set(number, parcel);
  }
  return named;
}

function foldParcel(fold: FulfilmentFold, progress: Progress, named: Named): Progress {
  const { shipments } = progress;
  const known =
    shipments.find((one) => one.trackingNumber === named.number) ??
    waitingForNumber(shipments, fold.event.fulfilment.externalId);
  if (known) return join(fold, progress, { ...named, shipment: known });
  return create(fold, progress, named);
}

/** Its own parcels, else the one parcel a tracker told of before, else one whose number is not known yet. */
function foldWithoutNumber(fold: FulfilmentFold, progress: Progress): Progress {
  const own = ownParcels(fold, progress);
  if (own.length > 0) return joinAll(fold, progress, own);
  const free = progress.shipments.filter((one) => one.fulfilmentId === null && !isCancelled(one));
  const isCancellation = fold.event.fulfilment.status === "cancelled";
  if (free.length > 0 && !isCancellation) return free.length === 1 ? joinAll(fold, progress, free) : progress;
  const [parcel = {}] = fold.event.fulfilment.parcels;
  return isDigital(fold) ? progress : create(fold, progress, { number: null, parcel });
}

/** A parcel that waited for a number, when all the numbers turn out to be parcels of their own, was one of those. */
function retireNumberless(fold: FulfilmentFold, progress: Progress): Progress {
  const waiting = ownParcels(fold, progress).filter(
    (one) => one.trackingNumber === null && !isCancelled(one),
  );
  return waiting.reduce(
    (sofar, shipment) => settle(fold, sofar, shipment, { ...shipment, cancelledAt: fold.event.occurredAt }),
    progress,
  );
}

function ownParcels({ event }: FulfilmentFold, { shipments }: Progress): readonly Shipment[] {
  return shipments.filter((one) => one.fulfilmentId === event.fulfilment.externalId);
}

function joinAll(fold: FulfilmentFold, progress: Progress, shipments: readonly Shipment[]): Progress {
  const parcel = {};
  return shipments.reduce(
    (sofar, shipment) => join(fold, sofar, { shipment, number: null, parcel }),
    progress,
  );
}

function join(fold: FulfilmentFold, progress: Progress, joining: Named & { shipment: Shipment }): Progress {
  const { shipment, number, parcel } = joining;
  const { event } = fold;
  const draft = joinFulfilment(shipment, {
    event,
    parcel,
    trackingNumber: number,
    shippedAt: handedOverAt(fold),
  });
  return settle(fold, progress, shipment, draft);
}

function create(fold: FulfilmentFold, progress: Progress, { number, parcel }: Named): Progress {
  const { event, order, arrivedAt } = fold;
  const shippedAt = handedOverAt(fold);
  const blank = newShipment({
    id: fold.newId(),
    storeId: order.storeId,
    orderId: order.id,
    trackingNumber: number,
    fulfilmentId: event.fulfilment.externalId,
    at: shippedAt,
    now: arrivedAt,
  });
  return settle(
    fold,
    progress,
    null,
    joinFulfilment(blank, { event, parcel, trackingNumber: number, shippedAt }),
  );
}

function settle(
  fold: FulfilmentFold,
  progress: Progress,
  before: Shipment | null,
  draft: Shipment,
): Progress {
  const { event, order, store, arrivedAt } = fold;
  const settled = settleShipment({ before, draft, order, store, at: event.occurredAt, arrivedAt });
  const { shipment } = settled;
  return {
    shipments:
      before === null
        ? [...progress.shipments, shipment]
        : progress.shipments.map((one) => (one.id === shipment.id ? shipment : one)),
    events: [...progress.events, ...settled.events],
  };
}

function handedOverAt({ shipments, event }: FulfilmentFold): Instant {
  const { externalId, createdAt } = event.fulfilment;
  return shipments.some((one) => one.fulfilmentId === externalId) ? event.occurredAt : createdAt;
}

/** Gift cards and downloads are "fulfilled" and never travel. */
function isDigital({ event, order }: FulfilmentFold): boolean {
  const ids = (event.fulfilment.lines ?? []).map((line) => line.externalId);
  if (ids.length === 0) return false;
  return ids.every((id) => order.lines.find((line) => line.externalId === id)?.requiresShipping === false);
}
