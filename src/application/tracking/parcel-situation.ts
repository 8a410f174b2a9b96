import { assertNever } from "@/domain/shared/assert-never";
import type { Instant } from "@/domain/shared/instant";
import { localDate, type ZoneId } from "@/domain/shared/zone";
import type { Shipment } from "@/domain/shipment/shipment";

/** What a shopper would call the state of a parcel. Finer than a status where the words or the advice differ. */
export type ParcelSituation =
  | "delivered"
  | "out_today"
  | "out_before"
  | "attempt_failed"
  | "ready_to_collect"
  | "returning"
  | "returned"
  | "lost"
  | "damaged"
  | "address_problem"
  | "refused"
  | "unclaimed"
  | "payment_due"
  | "customs_problem"
  | "held"
  | "delayed"
  | "gone_quiet"
  | "late"
  | "silent"
  | "in_customs"
  | "moving"
  | "label_only"
  | "unknown_to_carrier"
  | "cancelled";

/**
 * Names the situation of a parcel at `now`. A delivery that failed or a problem outweighs lateness, lateness outweighs
 * silence; a fact that has happened (delivered, returned, cancelled) outweighs them all.
 */
export function parcelSituation(
  parcel: Shipment,
  { now, zone }: { now: Instant; zone: ZoneId },
): ParcelSituation {
  if (parcel.returnedAt !== null) return "returned";
  if (parcel.status === "Delivered") return isReturn(parcel) ? "returned" : "delivered";
  if (parcel.cancelledAt !== null || parcel.reason === "cancelled") return "cancelled";
  const { status } = parcel;
  switch (status) {
    case "Exception":
      return exceptionSituation(parcel);
    case "OutForDelivery":
      return localDate(parcel.statusAt, zone) === localDate(now, zone) ? "out_today" : "out_before";
    case "AttemptFail":
      return parcel.reason === "address_issue" ? "address_problem" : "attempt_failed";
    case "AvailableForPickup":
      return "ready_to_collect";
    case "Expired":
      return "gone_quiet";
    case "InTransit":
    case "InfoReceived":
    case "Pending":
      return onTheWaySituation(parcel, { now, zone });
    default:
      return assertNever(status);
  }
}

function exceptionSituation(parcel: Shipment): ParcelSituation {
  switch (parcel.reason) {
    case "returned_to_sender":
      return parcel.detail === "returned" ? "returned" : "returning";
    case "lost":
      return "lost";
    case "damaged":
    case "destroyed":
      return "damaged";
    case "address_issue":
      return "address_problem";
    case "refused":
      return "refused";
    case "unclaimed":
      return "unclaimed";
    case "payment_due":
      return "payment_due";
    case "customs":
      return "customs_problem";
    case "failed_attempt":
      return "attempt_failed";
    case "held_at_pickup":
      return "ready_to_collect";
    case "delay":
    case "misrouted":
    case "rerouted":
      return "delayed";
    default:
      return "held";
  }
}

function onTheWaySituation(parcel: Shipment, { now, zone }: { now: Instant; zone: ZoneId }): ParcelSituation {
  if (isReturn(parcel)) return "returning";
  if (parcel.edd !== null && localDate(now, zone) > parcel.edd.span.to) return "late";
  if (parcel.reason === "delay") return "delayed";
  if (parcel.silentSince !== null) return "silent";
  if (parcel.status === "InTransit") return parcel.reason === "customs" ? "in_customs" : "moving";
  return parcel.status === "InfoReceived" ? "label_only" : "unknown_to_carrier";
}

function isReturn(parcel: Shipment): boolean {
  return parcel.reason === "returned_to_sender";
}
