import type { StoreId } from "../access/store-id";
import type { Instant } from "../shared/instant";
import type { Shipment } from "./shipment";

export interface NewShipment {
  readonly id: string;
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly trackingNumber: string | null;
  readonly fulfilmentId: string | null;
  /** When what made it known happened. */
  readonly at: Instant;
  readonly now: Instant;
}

/** A parcel of which nothing is known but that it exists. */
export function newShipment({ now, at, ...names }: NewShipment): Shipment {
  return {
    ...names,
    carrier: null,
    carrierName: null,
    providerId: null,
    warehouseId: null,
    lines: [],
    status: "Pending",
    reason: null,
    detail: null,
    statusAt: at,
    shippedAt: null,
    pickedUpAt: null,
    outForDeliveryAt: null,
    deliveredAt: null,
    returnedAt: null,
    cancelledAt: null,
    failedAttempts: 0,
    checkpoints: [],
    lastScanAt: null,
    silentSince: null,
    eddRevisions: [],
    edd: null,
    firstEdd: null,
    originCountry: null,
    destinationCountry: null,
    pickupPoint: null,
    handedOverTo: null,
    createdAt: now,
    updatedAt: now,
  };
}
