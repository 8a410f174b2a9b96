import type { Shipment } from "../shipment/shipment";
import { isDelivered, isHandedOver, isNotComing, standingParcels } from "./parcels";
import type { SelfServiceKind } from "./self-service-kind";

/** Another day of delivery (R62): while the carrier has the parcel and it is not in the van. */
export const reschedule: SelfServiceKind = {
  kind: "reschedule",
  needsCode: true,
  refusal(situation) {
    const parcels = standingParcels(situation);
    if (situation.order.deliveryMethod === "pickup") return "pickup";
    if (parcels.length > 0 && parcels.every(isDelivered)) return "delivered";
    const coming = parcels.filter((parcel) => !isDelivered(parcel));
    if (coming.some(canWait)) return null;
    if (coming.some(({ status }) => status === "OutForDelivery")) return "out_for_delivery";
    if (coming.some(({ status }) => status === "AvailableForPickup")) return "pickup";
    return coming.some(isNotComing) ? "not_coming" : "not_shipped";
  },
};

function canWait(parcel: Shipment): boolean {
  if (!isHandedOver(parcel) || isNotComing(parcel)) return false;
  const { status } = parcel;
  return status === "InTransit" || status === "AttemptFail" || status === "Exception";
}
