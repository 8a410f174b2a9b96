import type { Order } from "@/domain/order/order";
import type { Shipment } from "@/domain/shipment/shipment";
import type { PageWords } from "@/domain/wording/page-words";
import type { StepView } from "./tracking-view";

/**
 * The five steps of a delivery, or the four of a collection at the shop, with the one under way. A printed label is
 * "packed": a parcel counts as shipped once the carrier has it.
 */
export function progressSteps(
  order: Order,
  parcel: Shipment | null,
  { steps }: Pick<PageWords, "steps">,
): readonly StepView[] {
  const isCollection = order.deliveryMethod === "pickup" && parcel === null;
  const labels = isCollection
    ? COLLECTION
    : parcel?.status === "AvailableForPickup"
      ? PICKUP_POINT
      : DELIVERY;
  const reached = isCollection ? collectionReached(order) : deliveryReached(order, parcel);
  return labels.map((label, at) => ({
    label: steps[label],
    state: at < reached ? "done" : at === reached ? "current" : "ahead",
  }));
}

const DELIVERY = ["ordered", "packed", "shipped", "out", "delivered"] as const;
const PICKUP_POINT = ["ordered", "packed", "shipped", "ready", "collected"] as const;
const COLLECTION = ["ordered", "packed", "ready", "collected"] as const;

function collectionReached(order: Order): number {
  if (order.deliveredAt !== null) return 3;
  if (order.readyForPickupAt !== null) return 2;
  return order.preparingAt === null ? 0 : 1;
}

function deliveryReached(order: Order, parcel: Shipment | null): number {
  if (parcel === null) return order.deliveredAt !== null ? 4 : order.preparingAt === null ? 0 : 1;
  if (parcel.deliveredAt !== null || parcel.status === "Delivered") return 4;
  if (
    parcel.outForDeliveryAt !== null ||
    ["OutForDelivery", "AttemptFail", "AvailableForPickup"].includes(parcel.status)
  ) {
    return 3;
  }
  const carrierHasIt =
    parcel.pickedUpAt !== null || ["InTransit", "Exception", "Expired"].includes(parcel.status);
  return carrierHasIt ? 2 : 1;
}
