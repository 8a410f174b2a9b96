import { z } from "zod";

/** Where a parcel is, in the words every source is translated into (R40). */
export const shipmentStatuses = [
  "Pending",
  "InfoReceived",
  "InTransit",
  "OutForDelivery",
  "AttemptFail",
  "AvailableForPickup",
  "Delivered",
  "Exception",
  "Expired",
] as const;
export type ShipmentStatus = (typeof shipmentStatuses)[number];
export const shipmentStatusSchema = z.enum(shipmentStatuses);

/** Why it is there. Most reasons belong to exceptions, some refine an ordinary status. */
export const shipmentReasons = [
  "address_issue",
  "cancelled",
  "customs",
  "damaged",
  "delay",
  "destroyed",
  "failed_attempt",
  "handed_to_local_carrier",
  "held_at_pickup",
  "label_created",
  "lost",
  "misrouted",
  "not_found",
  "on_hold",
  "other",
  "payment_due",
  "refused",
  "rerouted",
  "returned_to_sender",
  "security",
  "stale",
  "unclaimed",
] as const;
export type ShipmentReason = (typeof shipmentReasons)[number];
export const shipmentReasonSchema = z.enum(shipmentReasons);

/** One statement about a parcel: status, reason and, in the sources' own finer words, detail ("returning", "weather"). */
export interface StatusMark {
  readonly status: ShipmentStatus;
  readonly reason: ShipmentReason | null;
  readonly detail?: string | null | undefined;
}
export const statusMarkSchema = z.object({
  status: shipmentStatusSchema,
  reason: shipmentReasonSchema.nullable(),
  detail: z.string().nullish(),
});

/**
 * How far along a parcel is. The statuses of rank 3 may follow each other and fall back to InTransit: a missed delivery
 * goes back to the depot. `Expired` is among them, since a parcel given up may be scanned again.
 */
export const statusRank = {
  Pending: 0,
  InfoReceived: 1,
  InTransit: 2,
  OutForDelivery: 3,
  AttemptFail: 3,
  AvailableForPickup: 3,
  Exception: 3,
  Expired: 3,
  Delivered: 4,
} as const satisfies Record<ShipmentStatus, number>;

/** True when no further scan is expected: delivered, back at the sender, lost, destroyed or cancelled. */
export function isTerminal({ status, reason, detail }: StatusMark): boolean {
  if (status === "Delivered") return true;
  if (status !== "Exception") return false;
  if (reason === "returned_to_sender") return detail === "returned";
  return reason === "lost" || reason === "destroyed" || reason === "cancelled";
}

/** True while the carrier has the parcel and it is on its way, with scans still coming in. */
export function isMoving({ status, reason }: StatusMark): boolean {
  return (status === "InTransit" && reason !== "stale") || status === "OutForDelivery";
}
