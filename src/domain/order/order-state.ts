import { arrivedAt, isCancelled } from "../shipment/order-truth";
import type { Shipment } from "../shipment/shipment";
import type { Order, OrderState } from "./order";

/**
 * Where the order stands as a whole (C7). Cancelled when the shop says so; delivered when the last parcel has arrived;
 * returned when no parcel is under way and at least one came back. One that is lost keeps the order open: somebody has
 * to act.
 */
export function orderState(order: Order, shipments: readonly Shipment[]): OrderState {
  if (order.cancelledAt !== null) return "cancelled";
  if (arrivedAt(order, shipments) !== null) return "delivered";
  const standing = shipments.filter((one) => !isCancelled(one));
  const isEnded = standing.every((one) => one.deliveredAt !== null || one.returnedAt !== null);
  return isEnded && standing.some((one) => one.returnedAt !== null) ? "returned" : "open";
}
