import type { Shipment } from "../shipment/shipment";
import { isDelivered, isHandedOver, standingParcels } from "./parcels";
import type { SelfServiceKind } from "./self-service-kind";

/**
 * Another address (R63): only before the first parcel is handed over, since from then on it is the carrier's to turn. The
 * one exception is a carrier that cannot find the address and asks for it: then a person passes the correction on.
 */
export const changeAddress: SelfServiceKind = {
  kind: "change_address",
  needsCode: true,
  refusal(situation) {
    const parcels = standingParcels(situation);
    const { deliveryMethod, deliveredAt } = situation.order;
    if (deliveryMethod === "pickup") return "pickup";
    if (deliveredAt !== null || (parcels.length > 0 && parcels.every(isDelivered))) return "delivered";
    const withCarrier = parcels.filter(isHandedOver);
    return withCarrier.every(isLookedFor) ? null : "handed_over";
  },
};

function isLookedFor({ status, reason }: Shipment): boolean {
  return (status === "Exception" || status === "AttemptFail") && reason === "address_issue";
}
