import type { Shipment } from "@/domain/shipment/shipment";
import type { ShipmentReason, ShipmentStatus } from "@/domain/shipment/status";

/** What the list of orders shows of an order's parcels: those of the one that most needs a look. */
export interface ParcelSummary {
  readonly parcelCount: number;
  readonly parcelStatus: ShipmentStatus | null;
  readonly parcelReason: ShipmentReason | null;
  readonly lastScanAt: number | null;
  readonly silentSince: number | null;
  readonly eddTo: string | null;
}

export function parcelSummary(shipments: readonly Shipment[]): ParcelSummary {
  const worst = shipments.reduce<Shipment | null>(
    (best, one) => (best && !needsMore(one, best) ? best : one),
    null,
  );
  return {
    parcelCount: shipments.length,
    parcelStatus: worst?.status ?? null,
    parcelReason: worst?.reason ?? null,
    lastScanAt: worst?.lastScanAt ?? null,
    silentSince: worst?.silentSince ?? null,
    eddTo: worst?.edd?.span.to ?? null,
  };
}

/** Parcels on their way before those that have ended; then the one in more trouble; then the one last heard of longest ago. */
function needsMore(one: Shipment, other: Shipment): boolean {
  return compare(rank(one), rank(other)) > 0;
}

function rank(one: Shipment): readonly number[] {
  const hasEnded = one.deliveredAt !== null || one.returnedAt !== null || one.cancelledAt !== null;
  return [hasEnded ? 0 : 1, TROUBLE[one.status], one.silentSince === null ? 0 : 1, -(one.lastScanAt ?? 0)];
}

const TROUBLE = {
  Exception: 6,
  AttemptFail: 5,
  Expired: 4,
  AvailableForPickup: 3,
  Pending: 2,
  InfoReceived: 2,
  InTransit: 1,
  OutForDelivery: 1,
  Delivered: 0,
} as const satisfies Record<ShipmentStatus, number>;

function compare(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
