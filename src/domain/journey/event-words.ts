import type { JourneyEventType } from "./journey-event";

/** Each event as the end of "when …". */
export const eventWords = {
  order_placed: "an order is placed",
  order_updated: "the order changes",
  payment_captured: "the payment is captured later",
  order_preparing: "the warehouse starts on the order",
  ready_for_pickup: "the order is ready for pickup",
  order_cancelled: "the order is cancelled",
  refund_recorded: "a refund is recorded",
  customer_updated: "the customer's details change",
  ticket_opened: "the customer writes to support",
  shipment_created: "a parcel is handed over",
  status_changed: "the parcel's status changes",
  scan_added: "the carrier scans the parcel",
  edd_changed: "the estimated delivery moves",
  edd_passed: "the estimated delivery has passed",
  silence_started: "the parcel has gone silent",
  silence_cleared: "the parcel is scanned again after a silence",
  parcel_delivered: "a parcel is delivered",
  order_delivered: "the last parcel is delivered",
  return_received: "a return has arrived back",
} as const satisfies Record<JourneyEventType, string>;
