import type { Order } from "../order/order";
import type { Instant } from "../shared/instant";
import type { Shipment } from "./shipment";
import type { ShipmentReason, ShipmentStatus } from "./status";

/** Withdrawn by the shop or voided by the carrier: it counts for nothing in the order. */
export function isCancelled({ status, reason, cancelledAt }: Shipment): boolean {
  return cancelledAt !== null || (status === "Exception" && reason === "cancelled");
}

/**
 * The parcels the order consists of: all but those that were withdrawn, that failed and were refunded, or that failed
 * and were sent anew.
 */
export function standingParcels(order: Order, shipments: readonly Shipment[]): readonly Shipment[] {
  return shipments.filter(
    (one) => !isCancelled(one) && !(hasFailed(one) && (isRefunded(order, one) || isReplaced(one, shipments))),
  );
}

/**
 * When the order as a whole arrived (C7): at the last of the parcels it consists of, once every line that ships and was
 * not refunded with its parcel is in one, as far as anybody has told. Null before that.
 */
export function arrivedAt(order: Order, shipments: readonly Shipment[]): Instant | null {
  const standing = standingParcels(order, shipments);
  const times = standing.map((one) => one.deliveredAt);
  if (times.length === 0 || times.includes(null) || hasLinesToShip(order, standing, shipments)) return null;
  return Math.max(...times.map((at) => at ?? 0));
}

/** On its way back for good, back, lost or destroyed: it does not reach the shopper any more. */
function hasFailed({ returnedAt, deliveredAt, status, reason, detail }: Shipment): boolean {
  if (returnedAt !== null) return true;
  if (deliveredAt !== null || status !== "Exception") return false;
  if (reason === "returned_to_sender") return detail !== "requested";
  return reason === "lost" || reason === "damaged" || reason === "destroyed";
}

function isRefunded({ refunds }: Order, { pickedUpAt }: Shipment): boolean {
  return refunds.some((one) => one.at >= (pickedUpAt ?? 0));
}

/**
 * A parcel that left after this one had failed and holds the same, as far as the two tell what they hold. By the
 * carrier's scans: when a shop says it shipped depends on which of its words came first.
 */
function isReplaced(failed: Shipment, shipments: readonly Shipment[]): boolean {
  return shipments.some((one) => {
    if (one === failed || isCancelled(one) || hasFailed(one)) return false;
    const leftAt = one.pickedUpAt ?? one.deliveredAt;
    if (leftAt === null || leftAt <= failed.statusAt) return false;
    if (one.lines.length === 0 || failed.lines.length === 0) return true;
    return one.lines.some(({ externalId }) => failed.lines.some((line) => line.externalId === externalId));
  });
}

/** What lists show of an order: the parcel that most needs a look. */
export interface OrderSummary {
  /** Cancelled ones left out. */
  readonly parcelCount: number;
  readonly status: ShipmentStatus | null;
  readonly reason: ShipmentReason | null;
  readonly lastScanAt: Instant | null;
  readonly silentSince: Instant | null;
  /** Last estimated day, YYYY-MM-DD. */
  readonly eddTo: string | null;
}

/** What lists say of an order's parcels together: the headline parcel speaks for the order (C7). */
export function summary(shipments: readonly Shipment[]): OrderSummary {
  const headline = headlineParcel(shipments);
  return {
    parcelCount: shipments.filter((one) => !isCancelled(one)).length,
    status: headline?.status ?? null,
    reason: headline?.reason ?? null,
    lastScanAt: headline?.lastScanAt ?? null,
    silentSince: headline?.silentSince ?? null,
    eddTo: headline?.edd?.span.to ?? null,
  };
}

/** The parcel that speaks for the order: the worst that is still under way, else the worst end. Null without parcels. */
export function headlineParcel(shipments: readonly Shipment[]): Shipment | null {
  let worst: Shipment | null = null;
  for (const one of shipments) if (worst === null || isWorse(one, worst)) worst = one;
  return worst;
}

function isWorse(one: Shipment, other: Shipment): boolean {
  const difference = concern(one) - concern(other);
  if (difference !== 0) return difference > 0;
  const [to, otherTo] = [one.edd?.span.to ?? "", other.edd?.span.to ?? ""];
  return to === otherTo ? one.id < other.id : to > otherTo;
}

/** How much a parcel needs a look. Among those in good order the one that is furthest behind. */
function concern(shipment: Shipment): number {
  if (isCancelled(shipment)) return 0;
  if (shipment.deliveredAt !== null) return 1;
  if (shipment.returnedAt !== null) return 2;
  if (shipment.silentSince !== null) return Math.max(CONCERN.Expired, CONCERN[shipment.status]);
  const isGone = shipment.reason === "lost" || shipment.reason === "destroyed";
  return CONCERN[shipment.status] + (isGone ? 1 : 0);
}

const CONCERN = {
  Delivered: 1,
  OutForDelivery: 3,
  InTransit: 4,
  InfoReceived: 5,
  Pending: 6,
  AvailableForPickup: 7,
  Expired: 8,
  AttemptFail: 9,
  Exception: 10,
} as const satisfies Record<ShipmentStatus, number>;

/** Whether a line is known of which less is in parcels than was bought. Parcels that tell no lines may hold anything. */
function hasLinesToShip(
  order: Order,
  standing: readonly Shipment[],
  shipments: readonly Shipment[],
): boolean {
  if (standing.some((one) => one.lines.length === 0)) return false;
  const refunded = shipments.filter(
    (one) => !isCancelled(one) && hasFailed(one) && !isReplaced(one, shipments) && isRefunded(order, one),
  );
  const settled = shippedQuantities([...standing, ...refunded]);
  return order.lines.some(
    (line) => line.requiresShipping !== false && line.quantity > (settled.get(line.externalId) ?? 0),
  );
}

/** The parcels of one fulfilment share its lines: they count once. */
function shippedQuantities(shipments: readonly Shipment[]): ReadonlyMap<string, number> {
  const perFulfilment = new Map<string, Map<string, number>>();
  for (const shipment of shipments) {
    const key = shipment.fulfilmentId ?? `parcel ${shipment.id}`;
    const lines = perFulfilment.get(key) ?? new Map<string, number>();
    for (const { externalId, quantity } of shipment.lines) {
      lines.set(externalId, Math.max(lines.get(externalId) ?? 0, quantity));
    }
    perFulfilment.set(key, lines);
  }
  const total = new Map<string, number>();
  for (const lines of perFulfilment.values()) {
    for (const [line, quantity] of lines) total.set(line, (total.get(line) ?? 0) + quantity);
  }
  return total;
}
