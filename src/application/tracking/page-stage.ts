import type { Order } from "@/domain/order/order";
import type { PageStage } from "@/domain/page/stage";
import type { Shipment } from "@/domain/shipment/shipment";
import type { PageContext } from "./page-context";
import { type ParcelSituation, parcelSituation } from "./parcel-situation";

/** The stage of a whole order: that of its parcel which needs most attention. */
export function pageStage(order: Order, shown: readonly Shipment[], page: PageContext): PageStage {
  const stages = new Set(shown.map((parcel) => STAGES[parcelSituation(parcel, page)]));
  if (shown.length === 0) return stageBeforeParcels(order);
  return PRESSING.find((stage) => stages.has(stage)) ?? "on_the_way";
}

function stageBeforeParcels({ cancelledAt, deliveredAt, readyForPickupAt }: Order): PageStage {
  if (cancelledAt !== null) return "cancelled";
  if (deliveredAt !== null) return "delivered";
  return readyForPickupAt === null ? "preparing" : "to_collect";
}

/** Most pressing first. Delivered stands last: an order is there only when all of it is. */
const PRESSING: readonly PageStage[] = [
  "problem",
  "returning",
  "late",
  "to_collect",
  "arriving",
  "on_the_way",
  "preparing",
  "cancelled",
  "delivered",
];

const STAGES: Readonly<Record<ParcelSituation, PageStage>> = {
  delivered: "delivered",
  out_today: "arriving",
  out_before: "late",
  attempt_failed: "problem",
  ready_to_collect: "to_collect",
  returning: "returning",
  returned: "returning",
  lost: "problem",
  damaged: "problem",
  address_problem: "problem",
  refused: "problem",
  unclaimed: "problem",
  payment_due: "problem",
  customs_problem: "problem",
  held: "problem",
  delayed: "late",
  gone_quiet: "late",
  late: "late",
  silent: "late",
  in_customs: "on_the_way",
  moving: "on_the_way",
  label_only: "preparing",
  unknown_to_carrier: "preparing",
  cancelled: "cancelled",
};
