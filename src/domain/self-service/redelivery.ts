import { redeliveryOptions } from "./carrier-options";
import { isDelivered, isHandedOver, isNotComing, standingParcels } from "./parcels";
import type { SelfServiceKind } from "./self-service-kind";

/** What the recipient can arrange with the carrier (R59). It tells and changes nothing, so that no code is asked for. */
export const redelivery: SelfServiceKind = {
  kind: "redelivery",
  needsCode: false,
  refusal(situation) {
    const parcels = standingParcels(situation);
    if (parcels.length > 0 && parcels.every(isDelivered)) return "delivered";
    const coming = parcels.filter((parcel) => !isDelivered(parcel) && isHandedOver(parcel));
    if (coming.length === 0) return "not_shipped";
    if (coming.every(isNotComing)) return "not_coming";
    return coming.some((parcel) => redeliveryOptions(parcel) !== null) ? null : "no_carrier";
  },
};
