import { type OrderSummary, summary } from "@/domain/shipment/order-truth";
import type { Shipment } from "@/domain/shipment/shipment";

/** What the list of orders shows of an order's parcels, as columns. */
export interface ParcelSummary extends Omit<OrderSummary, "status" | "reason"> {
  readonly parcelStatus: OrderSummary["status"];
  readonly parcelReason: OrderSummary["reason"];
}

export function parcelSummary(shipments: readonly Shipment[]): ParcelSummary {
  const { status, reason, ...rest } = summary(shipments);
  return { ...rest, parcelStatus: status, parcelReason: reason };
}
