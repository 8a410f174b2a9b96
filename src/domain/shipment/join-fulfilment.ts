import type { FulfilmentEvent, ParcelPatch } from "../event/canonical-event";
import type { Instant } from "../shared/instant";
import type { Shipment } from "./shipment";

export interface Joining {
  readonly event: FulfilmentEvent;
  /** What the fulfilment says of this very parcel. */
  readonly parcel: ParcelPatch;
  /** Normalised. */
  readonly trackingNumber: string | null;
  /** When the fulfilment handed it over. */
  readonly shippedAt: Instant;
}

/**
 * A parcel with what its fulfilment says written into it. A number that the shop puts into a second fulfilment belongs
 * to the later one, by id: cancelling the first then withdraws nothing, in whatever order the two are heard.
 */
export function joinFulfilment(shipment: Shipment, joining: Joining): Shipment {
  const { event, parcel, trackingNumber } = joining;
  const { externalId, status, warehouseId, lines = [] } = event.fulfilment;
  const ownership = ownershipOf(shipment, externalId);
  const isOwner = ownership !== "other";
  const withdrawnAt = ownership === "taken_over" ? null : shipment.cancelledAt;
  // Once the carrier scans it, its own name is the better one.
  const take = (known: string | null, said: string | null | undefined) =>
    shipment.lastScanAt === null ? (said ?? known) : (known ?? said ?? null);
  return {
    ...shipment,
    trackingNumber: shipment.trackingNumber ?? trackingNumber,
    carrier: take(shipment.carrier, parcel.carrier),
    carrierName: take(shipment.carrierName, parcel.carrierName),
    providerId: shipment.providerId ?? parcel.providerId ?? null,
    fulfilmentId: isOwner ? externalId : shipment.fulfilmentId,
    warehouseId: isOwner ? (warehouseId ?? shipment.warehouseId) : shipment.warehouseId,
    lines: status === "success" ? mergeLines(shipment.lines, lines) : shipment.lines,
    shippedAt: status === "success" ? earliest(shipment.shippedAt, joining.shippedAt) : shipment.shippedAt,
    // The newest telling counts, so that it can be weighed against scans in whatever order they come.
    cancelledAt:
      isOwner && status === "cancelled"
        ? Math.max(withdrawnAt ?? event.occurredAt, event.occurredAt)
        : withdrawnAt,
  };
}

function ownershipOf({ fulfilmentId }: Shipment, externalId: string): "own" | "taken_over" | "other" {
  if (fulfilmentId === null || fulfilmentId === externalId) return "own";
  return isLaterId(externalId, fulfilmentId) ? "taken_over" : "other";
}

/** Platforms count upwards: the longer number is the later one, then the greater. */
function isLaterId(one: string, other: string): boolean {
  return one.length === other.length ? one > other : one.length > other.length;
}

/** One box may hold what two fulfilments name, so lines are gathered and never taken away. */
function mergeLines(known: Shipment["lines"], said: Shipment["lines"]): Shipment["lines"] {
  const quantities = new Map(known.map((line) => [line.externalId, line.quantity]));
  let isNew = false;
  for (const { externalId, quantity } of said) {
    const before = quantities.get(externalId);
    if (before !== undefined && before >= quantity) continue;
    quantities.set(externalId, quantity);
    isNew = true;
  }
  if (!isNew) return known;
  return [...quantities].map(([externalId, quantity]) => ({ externalId, quantity }));
}

function earliest(known: Instant | null, said: Instant): Instant {
  return known === null ? said : Math.min(known, said);
}
