import { type StatusWords, words } from "./status-wording";

/** By `Exception/${reason}/${detail}`. */
export const exceptionWordsByDetail = {
  "Exception/address_issue/corrected": words(
    "trouble",
    "Address corrected",
    "The carrier has corrected the address, which can delay the delivery.",
  ),
  "Exception/address_issue/information_required": words(
    "trouble",
    "Address information needed",
    "The carrier needs more information about the address. Please check it with us.",
  ),
  "Exception/address_issue/recipient_moved": words(
    "trouble",
    "The recipient has moved",
    "The carrier says that the recipient no longer lives there. Please check the address with us.",
  ),
  "Exception/customs/documents_required": words(
    "trouble",
    "Customs needs information",
    "Customs has asked for papers or information before it lets your parcel through.",
  ),
  "Exception/customs/inspection": words(
    "trouble",
    "Inspected by customs",
    "Customs is inspecting your parcel.",
  ),
  "Exception/customs/delayed": words(
    "trouble",
    "Delayed in customs",
    "Customs is taking longer than usual with your parcel.",
  ),
  "Exception/customs/rejected": words(
    "trouble",
    "Refused by customs",
    "Customs has refused your parcel. Please contact us.",
  ),
  "Exception/customs/prohibited": words(
    "trouble",
    "Refused by customs",
    "Customs says that your parcel may not be brought in. Please contact us.",
  ),
  "Exception/delay/weather": words(
    "trouble",
    "Delayed by the weather",
    "Bad weather is holding your parcel up.",
  ),
  "Exception/delay/emergency_or_weather": words(
    "trouble",
    "Delayed",
    "An emergency or bad weather is holding your parcel up.",
  ),
  "Exception/delay/natural_disaster": words(
    "trouble",
    "Delayed",
    "A natural disaster is holding your parcel up.",
  ),
  "Exception/delay/action_required": words(
    "trouble",
    "Delayed, the carrier needs something",
    "Your parcel is held up until the carrier gets something it has asked for. Please contact us.",
  ),
  "Exception/lost/investigation": words(
    "trouble",
    "Being looked for",
    "The carrier is looking for your parcel.",
  ),
  "Exception/lost/lost_and_found": words(
    "trouble",
    "Found without its label",
    "The carrier has your parcel but cannot tell where it belongs. Please contact us.",
  ),
  "Exception/on_hold/awaiting_information": words(
    "trouble",
    "The carrier needs information",
    "The carrier is holding your parcel until it gets some information.",
  ),
  "Exception/on_hold/customer_request": words(
    "trouble",
    "On hold as asked",
    "The carrier is holding your parcel because it was asked to.",
  ),
  "Exception/on_hold/future_delivery": words(
    "trouble",
    "On hold for a later day",
    "The carrier is keeping your parcel for a later delivery.",
  ),
  "Exception/on_hold/future_delivery_requested": words(
    "trouble",
    "On hold for a later day",
    "As asked, the carrier is keeping your parcel for a later delivery.",
  ),
  "Exception/other/contact_carrier": words(
    "trouble",
    "Please contact the carrier",
    "The carrier has a question about your parcel and asks to be contacted.",
  ),
  "Exception/other/undeliverable": words(
    "trouble",
    "Cannot be delivered",
    "The carrier says that your parcel cannot be delivered. Please contact us.",
  ),
  "Exception/other/delivery_failed": words(
    "trouble",
    "Could not be delivered",
    "The carrier says that the delivery failed. Please contact us.",
  ),
  "Exception/payment_due/duties": words(
    "trouble",
    "Customs duty is due",
    "Customs duty has to be paid before the carrier can deliver your parcel.",
  ),
  "Exception/returned_to_sender/requested": words(
    "trouble",
    "Return asked for",
    "The carrier has been asked to bring your parcel back to us.",
  ),
  "Exception/returned_to_sender/returned": words(
    "trouble",
    "Back with us",
    "Your parcel has come back to us. Please contact us about what happens next.",
  ),
} satisfies Readonly<Record<string, StatusWords>>;
