import {
  type ShipmentReason,
  type ShipmentStatus,
  shipmentReasons,
  shipmentStatuses,
} from "@/domain/shipment/status";

const statusLabels = {
  Pending: "Nothing known yet",
  InfoReceived: "Label made, not picked up",
  InTransit: "In transit",
  OutForDelivery: "Out for delivery",
  AttemptFail: "Delivery attempt failed",
  AvailableForPickup: "Waiting at a pickup point",
  Delivered: "Delivered",
  Exception: "Exception",
  Expired: "Given up by the tracker",
} as const satisfies Record<ShipmentStatus, string>;

const reasonLabels = {
  address_issue: "Address problem",
  cancelled: "Cancelled",
  customs: "Customs",
  damaged: "Damaged",
  delay: "Delay",
  destroyed: "Destroyed",
  failed_attempt: "Failed attempt",
  handed_to_local_carrier: "Handed to the local carrier",
  held_at_pickup: "Held for pickup",
  label_created: "Label created",
  lost: "Lost",
  misrouted: "Misrouted",
  not_found: "Not found",
  on_hold: "On hold",
  other: "Something else",
  payment_due: "Payment due",
  refused: "Refused by the recipient",
  rerouted: "Rerouted",
  returned_to_sender: "Returned to sender",
  security: "Security check",
  stale: "Stale",
  unclaimed: "Not collected",
} as const satisfies Record<ShipmentReason, string>;

export const statusOptions = shipmentStatuses.map((value) => ({ value, label: statusLabels[value] }));

/** "none" stands for no reason: a select cannot hold null. */
export type ReasonChoice = ShipmentReason | "none";

export const reasonOptions: readonly { value: ReasonChoice; label: string }[] = [
  { value: "none", label: "No particular reason" },
  ...shipmentReasons.map((value) => ({ value, label: reasonLabels[value] })),
];

export function reasonFrom(choice: ReasonChoice): ShipmentReason | null {
  return choice === "none" ? null : choice;
}
