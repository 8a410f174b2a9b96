import type { Order } from "../order/order";
import type { Shipment } from "../shipment/shipment";
import type { ShipmentStatus } from "../shipment/status";

const troubled: readonly ShipmentStatus[] = ["Exception", "AttemptFail", "Expired"];

/**
 * Whether anything at all may be recommended beside this order: never while something is wrong with it (R83, R125). Wrong
 * is: cancelled, returned or on the way back, refunded, a parcel in trouble, silent, or expected later than first said.
 */
export function mayRecommend(
  order: Pick<Order, "state" | "cancelledAt" | "refunds" | "financialStatus" | "redactedAt">,
  shipments: readonly Pick<
    Shipment,
    "status" | "reason" | "silentSince" | "returnedAt" | "cancelledAt" | "deliveredAt" | "edd" | "firstEdd"
  >[],
): boolean {
  if (order.state === "cancelled" || order.state === "returned" || order.cancelledAt !== null) return false;
  if (order.redactedAt !== null || order.refunds.length > 0) return false;
  if (order.financialStatus === "refunded" || order.financialStatus === "voided") return false;
  return shipments.every((parcel) => parcel.cancelledAt !== null || isWell(parcel));
}

function isWell(
  parcel: Pick<Shipment, "status" | "silentSince" | "returnedAt" | "deliveredAt" | "edd" | "firstEdd">,
): boolean {
  if (parcel.returnedAt !== null || troubled.includes(parcel.status)) return false;
  if (parcel.deliveredAt !== null) return true;
  return parcel.silentSince === null && !hasSlipped(parcel);
}

function hasSlipped({ edd, firstEdd }: Pick<Shipment, "edd" | "firstEdd">): boolean {
  if (!edd || !firstEdd) return false;
  return edd.span.to > firstEdd.span.to;
}
