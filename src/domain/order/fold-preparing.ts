import type { Instant } from "../shared/instant";
import type { FoldedOrder } from "./fold-order";
import type { Order } from "./order";

export interface Preparing {
  readonly at: Instant;
  readonly arrivedAt: Instant;
  readonly warehouseId: string | null;
}

/** A warehouse has begun to pick and pack (R30). News once per order; the earliest time heard is kept. */
export function foldPreparing(order: Order, { at, arrivedAt, warehouseId }: Preparing): FoldedOrder {
  const preparingAt = Math.min(order.preparingAt ?? at, at);
  const warehouse = order.warehouseId ?? warehouseId;
  if (preparingAt === order.preparingAt && warehouse === order.warehouseId) return { order, events: [] };
  const next: Order = {
    ...order,
    preparingAt,
    warehouseId: warehouse,
    revision: order.revision + 1,
    updatedAt: arrivedAt,
  };
  if (order.preparingAt !== null) return { order: next, events: [] };
  return { order: next, events: [{ type: "order_preparing", at, arrivedAt, shipmentId: null }] };
}
