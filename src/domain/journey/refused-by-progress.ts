import { assertNever } from "../shared/assert-never";
import type { Instant } from "../shared/instant";
import { arrivedAt } from "../shipment/order-truth";
import type { Shipment } from "../shipment/shipment";
import type { Facts } from "./facts";
import type { SendConfig } from "./send-config";
import { refuse, type SendRefusal } from "./send-refusal";
import type { Touchpoint } from "./touchpoint";

/** Why a message has been overtaken by what became of its order or parcel; null: it has not (D22). */
export function refusedByProgress(
  touchpoint: Touchpoint,
  config: SendConfig,
  facts: Facts,
): SendRefusal | null {
  const { order, shipment, shipments } = facts;
  if (config.touchpoint === "delivered" && arrivedAt(order, shipments) === null) {
    const outstanding = shipments.filter(
      (one) => one.deliveredAt === null && one.cancelledAt === null,
    ).length;
    return refuse("suppressed", "parcels_outstanding", { outstanding });
  }
  switch (touchpoint.endsWith) {
    case "never":
    case "cancelled":
      return null;
    case "shipped":
      return shipments.some((one) => one.cancelledAt === null)
        ? refuse("superseded", "already_shipped")
        : null;
    case "order_complete":
      return arrivedAt(order, shipments) === null ? null : refuse("superseded", "all_arrived");
    case "last_mile":
      if (shipment !== null && shipment.outForDeliveryAt !== null && shipment.deliveredAt === null) {
        return refuse("superseded", "already_out_for_delivery", { at: shipment.outForDeliveryAt });
      }
      return arrived(shipment) ?? cancelledParcel(shipment);
    case "arrived":
      return arrived(shipment) ?? cancelledParcel(shipment) ?? allArrived(arrivedAt(order, shipments));
    default:
      return assertNever(touchpoint.endsWith);
  }
}

function arrived(shipment: Shipment | null): SendRefusal | null {
  if (shipment === null || shipment.deliveredAt === null) return null;
  return refuse("superseded", "already_delivered", { at: shipment.deliveredAt });
}

function allArrived(at: Instant | null): SendRefusal | null {
  return at === null ? null : refuse("superseded", "already_delivered", { at });
}

function cancelledParcel(shipment: Shipment | null): SendRefusal | null {
  if (shipment === null || shipment.cancelledAt === null) return null;
  return refuse("suppressed", "parcel_cancelled", { at: shipment.cancelledAt });
}
