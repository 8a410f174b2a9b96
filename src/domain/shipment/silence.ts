import type { JourneyEvent } from "../journey/journey-event";
import type { SilenceThresholds, StoreFacts } from "../journey/store-facts";
import { HOUR_MS, type Instant } from "../shared/instant";
import { atLocalTime, endOfLocalDay, localDate, type ZoneId } from "../shared/zone";
import type { Shipment } from "./shipment";
import { isTerminal } from "./status";

/** Parts of the way, each with its own patience for silence (spec: EDD and silence). */
export const legs = ["before_pickup", "moving", "customs", "last_mile"] as const;
export type Leg = (typeof legs)[number];

/**
 * The part of the way a parcel is on. Null where no scan is due: delivered, cancelled, lost, on its way back or back,
 * or waiting for the customer at a pickup point.
 */
export function legOf(shipment: Shipment): Leg | null {
  const { status, reason, detail } = shipment;
  const isGoingBack = reason === "returned_to_sender" || shipment.returnedAt !== null;
  const isOver = isTerminal(shipment) || shipment.cancelledAt !== null;
  if (isOver || isGoingBack || status === "AvailableForPickup") return null;
  if (shipment.pickedUpAt === null) return "before_pickup";
  if (reason === "customs" && detail !== "cleared") return "customs";
  const isLastMile = status === "OutForDelivery" || status === "AttemptFail";
  return isLastMile || reason === "handed_to_local_carrier" ? "last_mile" : "moving";
}

/**
 * When the parcel counts as silent: the store's hours for its leg after the last sign of life (48 h moving, R57). Plain
 * hours: weekends count too, as the fixed rule says. Null where no scan is due, while it is silent already, and for a
 * parcel that nobody can scan for us because it has no number.
 */
export function silenceDueAt(shipment: Shipment, store: Pick<StoreFacts, "silence">): Instant | null {
  if (shipment.silentSince !== null || isUntraceable(shipment)) return null;
  const leg = legOf(shipment);
  return leg === null ? null : lastSignOfLife(shipment) + store.silence[THRESHOLDS[leg]] * HOUR_MS;
}

/**
 * The parcel marked silent, with the event, or null when it is not due (a scan came meanwhile). The event happened when
 * the threshold was crossed, so silence found by a first import is a backfill.
 */
export function markSilent(
  shipment: Shipment,
  { now, store }: { readonly now: Instant; readonly store: Pick<StoreFacts, "silence"> },
): { readonly shipment: Shipment; readonly event: JourneyEvent } | null {
  const dueAt = silenceDueAt(shipment, store);
  if (dueAt === null || dueAt > now) return null;
  const silentSince = lastSignOfLife(shipment);
  // Silent before we ever heard of it: as old as the last that was heard of it.
  const at = dueAt < shipment.createdAt ? silentSince : dueAt;
  return {
    shipment: { ...shipment, silentSince, updatedAt: now },
    event: { type: "silence_started", at, arrivedAt: now, shipmentId: shipment.id },
  };
}

/**
 * Nine in the morning after the last estimated day, in the recipient's zone; null when unknown or when it no longer
 * matters. Not midnight: scans of the last evening still come in, and nobody is written to at night.
 */
export function eddDueAt(shipment: Shipment, zone: ZoneId): Instant | null {
  const { edd, reason } = shipment;
  const isOver = isTerminal(shipment) || shipment.cancelledAt !== null || reason === "returned_to_sender";
  if (edd === null || isOver) return null;
  return atLocalTime(localDate(endOfLocalDay(edd.span.to, zone) + 1, zone), "09:00", zone);
}

/** The last scan or change of state; before the first, the hand-over. "Nothing known" is no sign of life. */
export function lastSignOfLife({ lastScanAt, shippedAt, status, statusAt, createdAt }: Shipment): Instant {
  const toldAt = status === "Pending" || status === "Expired" ? null : statusAt;
  const known = [lastScanAt, shippedAt, toldAt].filter((at) => at !== null);
  return known.length === 0 ? createdAt : Math.max(...known);
}

const THRESHOLDS = {
  before_pickup: "beforePickup",
  moving: "moving",
  customs: "customs",
  last_mile: "lastMile",
} as const satisfies Record<Leg, keyof SilenceThresholds>;

function isUntraceable({ trackingNumber, providerId, checkpoints }: Shipment): boolean {
  return trackingNumber === null && providerId === null && checkpoints.length === 0;
}
