/**
 * The moments a shopper hears from the shop (R27–R36, R56–R61, R133, R145, R146).
 * `critical`: never dropped by a cap. `endsWith`: what makes the message pointless, checked when it is decided and
 * again right before it is sent (R54, C7). `posted`: only for parcels that travel, so not for local pickup (R49).
 */
export const touchpoints = {
  order_confirmed: {
    label: "Order confirmed",
    group: "main",
    critical: false,
    endsWith: "cancelled",
    posted: false,
  },
  payment_processed: {
    label: "Payment processed",
    group: "main",
    critical: false,
    endsWith: "cancelled",
    posted: false,
  },
  order_preparing: {
    label: "Order in preparation",
    group: "main",
    critical: false,
    endsWith: "shipped",
    posted: false,
  },
  ready_for_pickup: {
    label: "Ready for pickup",
    group: "main",
    critical: true,
    endsWith: "cancelled",
    posted: false,
  },
  shipped: { label: "Shipped", group: "main", critical: true, endsWith: "arrived", posted: true },
  first_scan: {
    label: "The carrier has it",
    group: "care",
    critical: false,
    endsWith: "last_mile",
    posted: true,
  },
  in_transit: { label: "In transit", group: "main", critical: false, endsWith: "last_mile", posted: true },
  out_for_delivery: {
    label: "Out for delivery",
    group: "main",
    critical: true,
    endsWith: "arrived",
    posted: true,
  },
  part_delivered: {
    label: "One of several parcels delivered",
    group: "main",
    critical: false,
    endsWith: "order_complete",
    posted: true,
  },
  delivered: { label: "Delivered", group: "main", critical: true, endsWith: "never", posted: true },
  follow_up: { label: "Follow-up", group: "main", critical: false, endsWith: "never", posted: false },
  dispatch_delay: {
    label: "Waiting for the carrier",
    group: "exception",
    critical: true,
    endsWith: "arrived",
    posted: true,
  },
  reassurance: {
    label: "Still on schedule",
    group: "exception",
    critical: false,
    endsWith: "last_mile",
    posted: true,
  },
  delay: { label: "Delay", group: "exception", critical: true, endsWith: "arrived", posted: true },
  delay_update: {
    label: "Delay update",
    group: "exception",
    critical: true,
    endsWith: "arrived",
    posted: true,
  },
  attempt_failed: {
    label: "Delivery attempt failed",
    group: "exception",
    critical: true,
    endsWith: "arrived",
    posted: true,
  },
  attempt_failed_again: {
    label: "Delivery attempt failed again",
    group: "exception",
    critical: true,
    endsWith: "arrived",
    posted: true,
  },
  held_for_pickup: {
    label: "Waiting at a pickup point",
    group: "exception",
    critical: true,
    endsWith: "arrived",
    posted: true,
  },
  address_problem: {
    label: "Address problem",
    group: "exception",
    critical: true,
    endsWith: "arrived",
    posted: true,
  },
  returning: {
    label: "Returned to sender",
    group: "exception",
    critical: true,
    endsWith: "never",
    posted: true,
  },
  return_received: {
    label: "Return received",
    group: "exception",
    critical: true,
    endsWith: "never",
    posted: true,
  },
  lost_or_damaged: {
    label: "Lost or damaged",
    group: "exception",
    critical: true,
    endsWith: "never",
    posted: true,
  },
  customs: {
    label: "In customs",
    group: "international",
    critical: false,
    endsWith: "last_mile",
    posted: true,
  },
  customs_delay: {
    label: "Customs delay",
    group: "international",
    critical: true,
    endsWith: "last_mile",
    posted: true,
  },
  local_carrier: {
    label: "Handed to the local carrier",
    group: "international",
    critical: false,
    endsWith: "last_mile",
    posted: true,
  },
} as const satisfies Record<string, Touchpoint>;

export interface Touchpoint {
  readonly label: string;
  readonly group: "main" | "care" | "exception" | "international";
  readonly critical: boolean;
  readonly endsWith: "cancelled" | "shipped" | "last_mile" | "arrived" | "order_complete" | "never";
  readonly posted: boolean;
}

export type TouchpointId = keyof typeof touchpoints;

/** Whether a string names a shipped touchpoint. */
export function isTouchpointId(id: string): id is TouchpointId {
  return Object.hasOwn(touchpoints, id);
}

export const touchpointIds: readonly TouchpointId[] = Object.keys(touchpoints).filter(isTouchpointId);
