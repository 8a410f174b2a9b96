import { arrivedAt, isHandedOver, isTheShopsTrouble, standingParcels } from "./parcels";
import type { SelfServiceKind } from "./self-service-kind";

/** The same once more: when a parcel is lost, broken, sent back or not heard of any more. */
export const reship: SelfServiceKind = {
  kind: "reship",
  needsCode: true,
  refusal(situation) {
    const parcels = standingParcels(situation);
    if (situation.order.financialStatus === "refunded") return "refunded";
    if (parcels.some(isTheShopsTrouble)) return null;
    if (arrivedAt(situation) !== null) return "delivered";
    return parcels.some(isHandedOver) ? "on_its_way" : "not_shipped";
  },
};
