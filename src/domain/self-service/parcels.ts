import { DAY_MS } from "../shared/instant";
import type { Shipment } from "../shipment/shipment";
import type { SelfServiceSituation } from "./self-service-kind";

/** Parcels that count: a withdrawn one is none. */
export function standingParcels({ shipments }: Pick<SelfServiceSituation, "shipments">): readonly Shipment[] {
  return shipments.filter(({ cancelledAt }) => cancelledAt === null);
}

/** Whether the carrier has the parcel: from then on its address is the carrier's. */
export function isHandedOver({ status, pickedUpAt }: Shipment): boolean {
  return pickedUpAt !== null || !(status === "Pending" || status === "InfoReceived");
}

/** Whether it will not arrive any more: lost, destroyed, on its way back or back. */
export function isNotComing({ status, reason }: Shipment): boolean {
  return status === "Exception" && NOT_COMING.has(reason ?? "");
}

const NOT_COMING = new Set(["lost", "destroyed", "returned_to_sender", "refused", "unclaimed", "cancelled"]);

/** Whether something went wrong that the shop makes good: not coming, damaged, or given up by everybody. */
export function isTheShopsTrouble(shipment: Shipment): boolean {
  const { status, reason, silentSince } = shipment;
  if (isNotComing(shipment) || status === "Expired") return true;
  return (status === "Exception" && reason === "damaged") || silentSince !== null;
}

/** Whether a parcel has reached its buyer. */
export function isDelivered({ status }: Shipment): boolean {
  return status === "Delivered";
}

/** When the last parcel arrived; null while one is missing, or there is none. */
export function arrivedAt({ order, shipments }: SelfServiceSituation): number | null {
  const parcels = standingParcels({ shipments });
  if (parcels.length === 0 || !parcels.every(isDelivered)) return null;
  return (
    order.deliveredAt ?? Math.max(...parcels.map(({ deliveredAt, statusAt }) => deliveredAt ?? statusAt))
  );
}

/** Whether more than so many days have gone by since `at`. */
export function isLongerThan(
  days: number,
  { at, now }: { readonly at: number; readonly now: number },
): boolean {
  return now - at > days * DAY_MS;
}
