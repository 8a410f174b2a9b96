import { arrivedAt, isHandedOver, isLongerThan, isTheShopsTrouble, standingParcels } from "./parcels";
import type { SelfServiceKind } from "./self-service-kind";

/** The money back (R64): before anything leaves, when it goes wrong on the way, or within the window after delivery. */
export const refund: SelfServiceKind = {
  kind: "refund",
  needsCode: true,
  refusal(situation) {
    const { order, settings, now } = situation;
    if (order.financialStatus === "refunded" || order.financialStatus === "voided") return "refunded";
    const parcels = standingParcels(situation);
    if (parcels.some(isTheShopsTrouble)) return null;
    const at = arrivedAt(situation) ?? order.deliveredAt;
    if (at !== null) return isLongerThan(settings.refundDays, { at, now }) ? "window_over" : null;
    return parcels.some(isHandedOver) ? "on_its_way" : null;
  },
};
