import { DAY_MS, HOUR_MS } from "../../shared/instant";
import { endOfLocalDay, startOfLocalDay, type ZoneId } from "../../shared/zone";
import { daysLate, eddSaidBy, isLate } from "../../shipment/edd";
import type { EddRevision, Shipment } from "../../shipment/shipment";
import { legOf, legs } from "../../shipment/silence";
import { shipmentReasons, shipmentStatuses } from "../../shipment/status";
import type { Facts } from "../facts";
import type { Fact, FactType, FactValue } from "./fact";

type ParcelRead = (shipment: Shipment, facts: Facts) => FactValue;

function parcelFact(
  id: string,
  label: string,
  type: FactType,
  read: ParcelRead,
  options?: readonly string[],
): Fact {
  return {
    id: `shipment.${id}`,
    label,
    type,
    needsShipment: true,
    ...(options ? { options } : {}),
    read: (facts) => (facts.shipment === null ? null : read(facts.shipment, facts)),
  };
}

export const shipmentFacts: readonly Fact[] = [
  parcelFact("carrier", "Carrier", "text", (parcel) => parcel.carrier),
  parcelFact("tracking_number", "Tracking number", "text", (parcel) => parcel.trackingNumber),
  parcelFact("status", "Parcel status", "choice", (parcel) => parcel.status, shipmentStatuses),
  parcelFact("reason", "Status reason", "choice", (parcel) => parcel.reason, shipmentReasons),
  parcelFact("detail", "Detail of the reason", "text", (parcel) => parcel.detail),
  parcelFact("leg", "Part of the way", "choice", (parcel) => legOf(parcel), legs),
  parcelFact(
    "status_hours",
    "Hours in this status",
    "hours",
    (parcel, { now }) => (now - parcel.statusAt) / HOUR_MS,
  ),
  parcelFact("is_silent", "Has gone silent", "boolean", (parcel) => parcel.silentSince !== null),
  parcelFact("silent_hours", "Hours since the last scan", "hours", (parcel, { now }) =>
    parcel.lastScanAt === null ? null : (now - parcel.lastScanAt) / HOUR_MS,
  ),
  parcelFact("edd_known", "Estimated delivery is known", "boolean", (parcel) => parcel.edd !== null),
  parcelFact("transit_days", "Days from shipping to estimated delivery", "days", transitDays),
  parcelFact("days_to_edd", "Days until estimated delivery", "days", (parcel, { now, zone }) =>
    parcel.edd === null ? null : (startOfLocalDay(parcel.edd.span.to, zone) - now) / DAY_MS,
  ),
  parcelFact("is_late", "Is past its estimated delivery", "boolean", (parcel, { now, zone }) =>
    parcel.edd === null ? null : isLate(parcel, now, zone),
  ),
  parcelFact("days_late", "Days past the estimate", "days", (parcel, { now, zone }) =>
    daysLate(parcel, now, zone),
  ),
  parcelFact("slipped_days", "Days the estimate has slipped since the first", "days", slippedDays),
  parcelFact(
    "slipped_untold_days",
    "Days the estimate has slipped since the last message",
    "days",
    slippedUntoldDays,
  ),
  parcelFact("failed_attempts", "Failed delivery attempts", "number", (parcel) => parcel.failedAttempts),
  parcelFact("is_delivered", "Is delivered", "boolean", (parcel) => parcel.deliveredAt !== null),
  parcelFact("is_picked_up", "The carrier has it", "boolean", (parcel) => parcel.pickedUpAt !== null),
  parcelFact(
    "is_tracked",
    "Is tracked by somebody",
    "boolean",
    (parcel) => parcel.providerId !== null || parcel.checkpoints.length > 0,
  ),
  parcelFact(
    "is_out_for_delivery",
    "Was out for delivery",
    "boolean",
    (parcel) => parcel.outForDeliveryAt !== null,
  ),
  parcelFact(
    "is_return",
    "Is on its way back",
    "boolean",
    (parcel) => parcel.reason === "returned_to_sender",
  ),
  parcelFact(
    "has_problem",
    "Has an open problem",
    "boolean",
    (parcel) => parcel.status === "Exception" || parcel.status === "AttemptFail",
  ),
];

/**
 * Days, with fractions, from the hand-over to the end of the estimated day in the recipient's zone (R52). An estimate
 * is a date, so it is kept until that day is over: two-day shipping stays below 3 whatever the hour it left at.
 */
function transitDays(parcel: Shipment, { zone }: Facts): number | null {
  if (parcel.edd === null || parcel.shippedAt === null) return null;
  return (endOfLocalDay(parcel.edd.span.to, zone) - parcel.shippedAt) / DAY_MS;
}

/** Against the first promise, so that an estimate that moves a day every day does not look kept. 0 where it came nearer. */
function slippedDays({ edd, firstEdd }: Shipment, { zone }: Facts): number | null {
  if (edd === null || firstEdd === null) return null;
  return daysBetween(firstEdd, edd, zone);
}

/**
 * Against what the last message about this parcel could say, or the first promise while there was none: news that the
 * shopper has not had. 0 where it came nearer.
 */
function slippedUntoldDays(parcel: Shipment, facts: Facts): number | null {
  const { order, messages, zone } = facts;
  if (parcel.edd === null || parcel.firstEdd === null) return null;
  const told = messages.filter((one) => one.shipmentIds.includes(parcel.id) && one.state !== "suppressed");
  const lastAt = Math.max(...told.map((one) => one.sentAt ?? one.queuedAt));
  const known = Number.isFinite(lastAt) ? eddSaidBy(parcel, order, lastAt) : null;
  return daysBetween(known ?? parcel.firstEdd, parcel.edd, zone);
}

function daysBetween(from: EddRevision, to: EddRevision, zone: ZoneId): number {
  const slip = startOfLocalDay(to.span.to, zone) - startOfLocalDay(from.span.to, zone);
  return Math.max(0, Math.round(slip / DAY_MS));
}
