import { isDelivered, isLongerThan, standingParcels } from "./parcels";
import type { SelfServiceKind } from "./self-service-kind";

/** Something damaged, missing or wrong in a parcel that arrived, with photos. */
export const reportProblem: SelfServiceKind = {
  kind: "report_problem",
  needsCode: true,
  refusal(situation) {
    const { order, settings, now } = situation;
    const arrivals = standingParcels(situation)
      .filter(isDelivered)
      .map(({ deliveredAt, statusAt }) => deliveredAt ?? statusAt);
    if (order.deliveredAt !== null) arrivals.push(order.deliveredAt);
    if (arrivals.length === 0) return "not_delivered";
    return isLongerThan(settings.reportDays, { at: Math.max(...arrivals), now }) ? "window_over" : null;
  },
};
