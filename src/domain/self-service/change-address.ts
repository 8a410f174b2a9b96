import { isDelivered, isHandedOver, standingParcels } from "./parcels";
import type { SelfServiceKind } from "./self-service-kind";

/** Another address (R63): only before the first parcel is handed over, since from then on it is the carrier's to turn. */
export const changeAddress: SelfServiceKind = {
  kind: "change_address",
  needsCode: true,
  refusal(situation) {
    const parcels = standingParcels(situation);
    const { deliveryMethod, deliveredAt } = situation.order;
    if (deliveryMethod === "pickup") return "pickup";
    if (deliveredAt !== null || (parcels.length > 0 && parcels.every(isDelivered))) return "delivered";
    return parcels.some(isHandedOver) ? "handed_over" : null;
  },
};
