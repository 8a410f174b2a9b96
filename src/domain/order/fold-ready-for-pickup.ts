import type { Instant } from "../shared/instant";
import type { FoldedOrder } from "./fold-order";
import type { Order } from "./order";

/** The order waits in the shop to be fetched. News once per order; the earliest time heard is kept. */
export function foldReadyForPickup(
  order: Order,
  { at, arrivedAt }: { readonly at: Instant; readonly arrivedAt: Instant },
): FoldedOrder {
  const readyForPickupAt = Math.min(order.readyForPickupAt ?? at, at);
  if (readyForPickupAt === order.readyForPickupAt) return { order, events: [] };
  const next: Order = { ...order, readyForPickupAt, revision: order.revision + 1, updatedAt: arrivedAt };
  if (order.readyForPickupAt !== null) return { order: next, events: [] };
  return { order: next, events: [{ type: "ready_for_pickup", at, arrivedAt, shipmentId: null }] };
}
