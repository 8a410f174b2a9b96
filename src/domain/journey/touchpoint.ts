/** The moments a shopper hears from the shop (R27–R36, R56–R61, R133, R145, R146). `critical` ones are never dropped by a cap. */
export const touchpoints = {
  order_confirmed: { label: "Order confirmed", group: "main", critical: false },
  payment_processed: { label: "Payment processed", group: "main", critical: false },
  order_preparing: { label: "Order in preparation", group: "main", critical: false },
  shipped: { label: "Shipped", group: "main", critical: true },
  in_transit: { label: "In transit", group: "main", critical: false },
  out_for_delivery: { label: "Out for delivery", group: "main", critical: true },
  delivered: { label: "Delivered", group: "main", critical: true },
  part_delivered: { label: "First parcel delivered", group: "main", critical: false },
  follow_up: { label: "Follow-up", group: "main", critical: false },
  first_scan: { label: "The carrier has it", group: "care", critical: false },
  ready_for_pickup: { label: "Ready for pickup", group: "main", critical: true },
  reassurance: { label: "Still on schedule", group: "exception", critical: false },
  delay: { label: "Delay", group: "exception", critical: true },
  delay_update: { label: "Delay update", group: "exception", critical: true },
  attempt_failed: { label: "Delivery attempt failed", group: "exception", critical: true },
  held_for_pickup: { label: "Waiting at a pickup point", group: "exception", critical: true },
  address_problem: { label: "Address problem", group: "exception", critical: true },
  returning: { label: "Returned to sender", group: "exception", critical: true },
  return_received: { label: "Return received", group: "exception", critical: true },
  lost_or_damaged: { label: "Lost or damaged", group: "exception", critical: true },
  customs: { label: "In customs", group: "international", critical: false },
  customs_delay: { label: "Customs delay", group: "international", critical: true },
  local_carrier: { label: "Handed to local carrier", group: "international", critical: false },
} as const satisfies Record<string, { label: string; group: "main" | "care" | "exception" | "international"; critical: boolean }>;

export type TouchpointId = keyof typeof touchpoints;
export const touchpointIds = Object.keys(touchpoints).filter(isTouchpointId);

/** Whether a string names a shipped touchpoint. */
export function isTouchpointId(id: string): id is TouchpointId {
  return Object.hasOwn(touchpoints, id);
}
