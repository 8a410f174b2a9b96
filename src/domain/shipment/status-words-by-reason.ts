import type { ShipmentReason, ShipmentStatus } from "./status";
import { type StatusWords, words } from "./status-wording";

export const wordsByStatus: Readonly<Record<ShipmentStatus, StatusWords>> = {
  Pending: words("waiting", "Getting ready", "There is nothing from the carrier yet."),
  InfoReceived: words(
    "waiting",
    "Label printed",
    "We have printed the label; the carrier has not picked it up yet.",
  ),
  InTransit: words("moving", "On its way", "The carrier has your parcel and is moving it towards you."),
  OutForDelivery: words("arriving", "Out for delivery", "Your parcel is on the delivery vehicle."),
  AttemptFail: words(
    "trouble",
    "Delivery attempt missed",
    "The carrier tried to deliver your parcel and could not hand it over.",
  ),
  AvailableForPickup: words(
    "waiting",
    "Ready to collect",
    "Your parcel is waiting for you at a pickup point.",
  ),
  Delivered: words("delivered", "Delivered", "The carrier says your parcel has been delivered."),
  Exception: words("trouble", "There is a problem", "The carrier reports a problem with your parcel."),
  Expired: words(
    "silent",
    "No news for a long time",
    "The carrier has sent no news about your parcel for weeks. Please contact us so that we can look into it.",
  ),
};

/**
 * Reasons that leave a status what it is, and what they add to its words. The others outweigh the status: a parcel that
 * is "in transit, lost" is lost.
 */
export const mildReasons = {
  customs: " Customs has to let it through.",
  handed_to_local_carrier: " A local carrier takes it the last part of the way.",
  held_at_pickup: " It will be kept at a pickup point.",
  label_created: "",
  not_found: "",
  other: "",
  rerouted: " It has been redirected.",
  stale: " There has been no news for longer than usual.",
} satisfies Partial<Record<ShipmentReason, string>>;
export type MildReason = keyof typeof mildReasons;

/** By `${status}/${reason}`. */
export const wordsByReason = {
  "Pending/not_found": words(
    "waiting",
    "No news from the carrier yet",
    "The carrier does not know this tracking number yet. New numbers can take a day to appear.",
  ),
  "Pending/delay": words(
    "trouble",
    "Getting ready, later than planned",
    "Your order takes longer to pack than planned.",
  ),
  "Pending/on_hold": words("trouble", "On hold", "Your order is on hold and has not left us yet."),
  "Pending/cancelled": words("trouble", "Cancelled", "This shipment was cancelled before it left us."),
  "InfoReceived/label_created": words(
    "waiting",
    "Label printed",
    "We have printed the label; the carrier has not picked it up yet.",
  ),
  "InfoReceived/delay": words(
    "trouble",
    "Label printed, pickup delayed",
    "We have printed the label; the carrier is late to pick the parcel up.",
  ),
  "InfoReceived/other": words(
    "waiting",
    "Label printed",
    "We have printed the label; the carrier reports a problem with picking the parcel up.",
  ),
  "InfoReceived/stale": words(
    "silent",
    "Not picked up yet",
    "We printed the label a while ago, and the carrier has still not reported picking the parcel up.",
  ),
  "InTransit/customs": words(
    "moving",
    "In customs",
    "Your parcel is going through customs, which can take a few days.",
  ),
  "InTransit/delay": words(
    "trouble",
    "On its way, later than planned",
    "The carrier has your parcel, and says that it will arrive later than planned.",
  ),
  "InTransit/handed_to_local_carrier": words(
    "moving",
    "With the local carrier",
    "A local carrier has taken over your parcel for the last part of the way.",
  ),
  "InTransit/rerouted": words(
    "moving",
    "On its way to another address",
    "The delivery address of your parcel has changed.",
  ),
  "InTransit/on_hold": words(
    "trouble",
    "Held on the way",
    "The carrier has your parcel and is holding it for now.",
  ),
  "InTransit/misrouted": words(
    "trouble",
    "Took a wrong turn",
    "Your parcel was sent the wrong way. The carrier is redirecting it to you.",
  ),
  "InTransit/stale": words(
    "silent",
    "No news for a while",
    "The carrier has not scanned your parcel for longer than usual. It may still be on its way.",
  ),
  "InTransit/failed_attempt": words(
    "trouble",
    "Delivery attempt missed",
    "The carrier could not hand your parcel over and has taken it back to the depot.",
  ),
  "OutForDelivery/delay": words(
    "arriving",
    "Out for delivery, later than planned",
    "Your parcel is on the delivery vehicle, which runs late.",
  ),
  "AttemptFail/address_issue": words(
    "trouble",
    "Address not found",
    "The carrier tried to deliver your parcel and could not find the address. Please check it with us.",
  ),
  "AttemptFail/payment_due": words(
    "trouble",
    "Payment needed",
    "The carrier tried to deliver your parcel and needs a payment before it can hand it over.",
  ),
  "AttemptFail/security": words(
    "trouble",
    "Delivery attempt missed",
    "The carrier could not deliver your parcel for security reasons.",
  ),
  "AttemptFail/refused": words(
    "trouble",
    "Delivery refused",
    "The carrier says that the delivery was refused.",
  ),
  "AttemptFail/failed_attempt": words(
    "trouble",
    "Delivery attempt missed",
    "The carrier tried to deliver your parcel and could not hand it over.",
  ),
  "AvailableForPickup/held_at_pickup": words(
    "waiting",
    "Ready to collect",
    "Your parcel is waiting for you at a pickup point.",
  ),
  "AvailableForPickup/failed_attempt": words(
    "waiting",
    "Ready to collect",
    "Nobody could receive your parcel, so it is waiting for you at a pickup point.",
  ),
  "Delivered/damaged": words(
    "trouble",
    "Delivered, reported as damaged",
    "The carrier delivered your parcel and reports damage. Please check it and contact us if anything is broken.",
  ),
  "Delivered/handed_to_local_carrier": words(
    "delivered",
    "Delivered",
    "The carrier says your parcel has been delivered by a local carrier.",
  ),
  "Exception/address_issue": words(
    "trouble",
    "Address problem",
    "The carrier cannot deliver to the address it has. Please check it with us.",
  ),
  "Exception/cancelled": words(
    "trouble",
    "Shipment cancelled",
    "This shipment was cancelled and will not be delivered.",
  ),
  "Exception/customs": words("trouble", "Stopped in customs", "Customs is holding your parcel."),
  "Exception/damaged": words(
    "trouble",
    "Damaged",
    "The carrier reports that your parcel was damaged on the way.",
  ),
  "Exception/delay": words("trouble", "Delayed", "Your parcel will arrive later than planned."),
  "Exception/destroyed": words(
    "trouble",
    "Will not arrive",
    "The carrier reports that your parcel was destroyed. Please contact us.",
  ),
  "Exception/failed_attempt": words(
    "trouble",
    "Could not be delivered",
    "The carrier could not hand your parcel over.",
  ),
  "Exception/handed_to_local_carrier": words(
    "trouble",
    "Problem at the handover",
    "The carrier reports a problem with passing your parcel to the local carrier.",
  ),
  "Exception/held_at_pickup": words(
    "trouble",
    "Held at a pickup point",
    "Your parcel is at a pickup point, and the carrier reports a problem with it.",
  ),
  "Exception/label_created": words(
    "trouble",
    "Problem with the label",
    "The label is printed, but the carrier reports a problem with it.",
  ),
  "Exception/lost": words(
    "trouble",
    "Cannot be found",
    "The carrier cannot find your parcel at the moment. Please contact us, and we will sort it out.",
  ),
  "Exception/misrouted": words(
    "trouble",
    "Took a wrong turn",
    "Your parcel was sent the wrong way. The carrier has to redirect it to you.",
  ),
  "Exception/not_found": words(
    "trouble",
    "Not known to the carrier",
    "The carrier has no record of this parcel.",
  ),
  "Exception/on_hold": words("trouble", "On hold", "The carrier is holding your parcel for now."),
  "Exception/other": words(
    "trouble",
    "There is a problem",
    "The carrier reports a problem with your parcel and has not said more.",
  ),
  "Exception/payment_due": words(
    "trouble",
    "Payment needed",
    "A payment, such as customs duty, is due before the carrier can deliver your parcel.",
  ),
  "Exception/refused": words(
    "trouble",
    "Delivery refused",
    "The carrier says that the delivery was refused. If that is wrong, please contact us.",
  ),
  "Exception/rerouted": words(
    "trouble",
    "Problem with the redirection",
    "The carrier reports a problem with redirecting your parcel.",
  ),
  "Exception/returned_to_sender": words(
    "trouble",
    "On its way back to us",
    "The carrier is bringing your parcel back to us.",
  ),
  "Exception/security": words(
    "trouble",
    "Held for a check",
    "Your parcel is being held for a security check.",
  ),
  "Exception/stale": words(
    "silent",
    "No news for a while",
    "The carrier has sent no news about your parcel for longer than usual.",
  ),
  "Exception/unclaimed": words(
    "trouble",
    "Not collected",
    "Your parcel was not collected in time and may go back to us. Please contact us if you still want it.",
  ),
  "Expired/stale": words(
    "silent",
    "No news for a long time",
    "The carrier has sent no news about your parcel for weeks. Please contact us so that we can look into it.",
  ),
} satisfies Readonly<Record<string, StatusWords>>;
