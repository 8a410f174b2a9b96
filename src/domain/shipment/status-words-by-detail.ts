import { type StatusWords, words } from "./status-wording";

/** By `${status}/${reason}/${detail}`, the reason empty where there is none. */
export const wordsByDetail = {
  "Pending/not_found/invalid_number": words(
    "trouble",
    "Tracking number not recognised",
    "The carrier does not recognise this tracking number. Please contact us.",
  ),
  "Pending/delay/out_of_stock": words(
    "trouble",
    "Getting ready, later than planned",
    "Something you ordered is out of stock, so your order takes longer to pack.",
  ),
  "Pending/on_hold/approval_required": words(
    "trouble",
    "On hold",
    "Your order is waiting for an approval before it can leave us.",
  ),
  "InfoReceived/other/carrier_pickup_failed": words(
    "waiting",
    "Label printed, not picked up",
    "We have printed the label; the carrier came and could not pick the parcel up.",
  ),
  "InfoReceived/other/pickup_attempted": words(
    "waiting",
    "Label printed, not picked up",
    "We have printed the label; the carrier came and could not pick the parcel up.",
  ),

  "InTransit//picked_up": words(
    "moving",
    "Picked up by the carrier",
    "The carrier has collected your parcel.",
  ),
  "InTransit//picked_up_by_partner": words(
    "moving",
    "Picked up by the carrier",
    "A partner of the carrier has collected your parcel.",
  ),
  "InTransit//arrived_at_facility": words(
    "moving",
    "On its way",
    "Your parcel has arrived at one of the carrier's sorting centres.",
  ),
  "InTransit//departed_facility": words(
    "moving",
    "On its way",
    "Your parcel has left one of the carrier's sorting centres.",
  ),
  "InTransit//departed_origin_country": words(
    "moving",
    "On its way",
    "Your parcel has left the country it was sent from.",
  ),
  "InTransit//arrived_destination_country": words(
    "moving",
    "In the country of delivery",
    "Your parcel has arrived in the country of delivery.",
  ),
  "InTransit//arrived_destination_facility": words(
    "moving",
    "Near its destination",
    "Your parcel has reached the carrier's depot for the area of delivery.",
  ),
  "InTransit//arriving_tomorrow": words(
    "arriving",
    "Arriving tomorrow",
    "The carrier expects to deliver your parcel tomorrow.",
  ),
  "InTransit//delivery_scheduled": words(
    "moving",
    "Delivery arranged",
    "The carrier has set a time for the delivery.",
  ),
  "InTransit//problem_resolved": words(
    "moving",
    "On its way again",
    "A problem on the way has been solved and your parcel is moving again.",
  ),
  "InTransit/customs/cleared": words("moving", "Cleared customs", "Customs has let your parcel through."),
  "InTransit/customs/documents_required": words(
    "trouble",
    "Customs needs information",
    "Customs has asked for papers or information before it lets your parcel through.",
  ),
  "InTransit/on_hold/hold_at_location_requested": words(
    "moving",
    "On its way to a pickup point",
    "As asked, the carrier will keep your parcel at a pickup point.",
  ),
  "InTransit/delay/rescheduled": words(
    "trouble",
    "Delivery on another day",
    "The carrier has moved the delivery to another day.",
  ),
  "InTransit/rerouted/to_access_point": words(
    "moving",
    "On its way to a pickup point",
    "The carrier is taking your parcel to a pickup point.",
  ),
  "InTransit/rerouted/requested": words(
    "moving",
    "Redirection asked for",
    "The carrier has been asked to take your parcel to another address.",
  ),
  "InTransit/rerouted/change_requested": words(
    "moving",
    "Change of delivery asked for",
    "The carrier has been asked to change the delivery.",
  ),
  "InTransit/rerouted/change_completed": words(
    "moving",
    "Delivery changed",
    "The carrier has changed the delivery as asked.",
  ),
  "InTransit/rerouted/address_change_requested": words(
    "moving",
    "Change of address asked for",
    "The carrier has been asked to take your parcel to another address.",
  ),
  "InTransit/stale/awaiting_delivery_scan": words(
    "silent",
    "Delivery not confirmed yet",
    "Your parcel should have been delivered by now, but the carrier has not confirmed it.",
  ),

  "OutForDelivery//appointment_scheduled": words(
    "arriving",
    "Delivery arranged",
    "The carrier has agreed a time for the delivery.",
  ),
  "OutForDelivery//customer_contacted": words(
    "arriving",
    "Out for delivery",
    "The carrier has been in touch about the delivery of your parcel.",
  ),

  "AttemptFail/failed_attempt/recipient_unavailable": words(
    "trouble",
    "Nobody was there",
    "The carrier tried to deliver your parcel, and nobody was there to receive it.",
  ),
  "AttemptFail/failed_attempt/business_closed": words(
    "trouble",
    "The business was closed",
    "The carrier tried to deliver your parcel, and the business was closed.",
  ),
  "AttemptFail/failed_attempt/notice_left": words(
    "trouble",
    "The carrier left a note",
    "The carrier could not hand your parcel over and left a note that says what to do.",
  ),
  "AttemptFail/failed_attempt/no_access": words(
    "trouble",
    "No way in",
    "The carrier could not get to the door.",
  ),
  "AttemptFail/failed_attempt/no_safe_place": words(
    "trouble",
    "No safe place",
    "Nobody was there, and there was no safe place to leave your parcel.",
  ),
  "AttemptFail/failed_attempt/receptacle_full": words(
    "trouble",
    "The letterbox was full",
    "The carrier could not deliver your parcel because the letterbox was full.",
  ),
  "AttemptFail/failed_attempt/adult_signature_required": words(
    "trouble",
    "An adult has to sign",
    "The carrier needs the signature of an adult, and nobody could give it.",
  ),
  "AttemptFail/failed_attempt/redelivery_scheduled": words(
    "trouble",
    "Another attempt is planned",
    "The carrier could not hand your parcel over and will try again.",
  ),
  "AttemptFail/failed_attempt/reschedule_needed": words(
    "trouble",
    "Please arrange a new delivery",
    "The carrier could not hand your parcel over and needs you to choose another time.",
  ),
  "AttemptFail/failed_attempt/second": words(
    "trouble",
    "Second attempt missed",
    "The carrier has tried twice and could not hand your parcel over.",
  ),
  "AttemptFail/failed_attempt/final": words(
    "trouble",
    "Last attempt missed",
    "The carrier has made its last attempt and could not hand your parcel over.",
  ),

  "Delivered//neighbor": words(
    "delivered",
    "Delivered to a neighbour",
    "The carrier says a neighbour has received your parcel.",
  ),
  "Delivered//signed": words(
    "delivered",
    "Delivered and signed for",
    "The carrier says your parcel was delivered and signed for.",
  ),
  "Delivered//agent": words(
    "delivered",
    "Delivered",
    "The carrier says somebody received your parcel on your behalf.",
  ),
  "Delivered//picked_up_by_agent": words(
    "delivered",
    "Collected",
    "The carrier says somebody collected your parcel on your behalf.",
  ),
  "Delivered//picked_up_by_customer": words(
    "delivered",
    "Collected",
    "The carrier says your parcel has been collected.",
  ),
  "Delivered//cod_collected": words(
    "delivered",
    "Delivered and paid",
    "The carrier says your parcel was delivered and paid for.",
  ),
  "Delivered//partial": words(
    "delivered",
    "Partly delivered",
    "The carrier says part of this shipment has been delivered.",
  ),
} satisfies Readonly<Record<string, StatusWords>>;
