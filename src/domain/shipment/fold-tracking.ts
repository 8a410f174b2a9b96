import type { TrackingEvent } from "../event/canonical-event";
import type { StoreFacts } from "../journey/store-facts";
import type { Order } from "../order/order";
import type { Instant } from "../shared/instant";
import { mergeCheckpoints } from "./merge-checkpoints";
import { mergeEddRevisions } from "./merge-edd-revisions";
import { newShipment } from "./new-shipment";
import { type SettledShipment, settleShipment } from "./settle-shipment";
import type { Checkpoint, Shipment } from "./shipment";
import { normaliseTrackingNumber } from "./tracking-number";

export interface TrackingFold {
  /** The parcel the event means, or null when nobody has told of it yet. */
  readonly shipment: Shipment | null;
  readonly event: TrackingEvent;
  readonly order: Order;
  readonly store: StoreFacts;
  readonly arrivedAt: Instant;
  readonly newId: () => string;
}

/**
 * One tracking event, folded into its parcel. Scans are merged by content and the state is replayed from all of them by
 * event time (D9, D12), so late, repeated and reordered events end in the same state. At most one event of each kind
 * comes out, about the newest news: `scan_added` only when the newest scan is newer than the one before.
 */
export function foldTracking({
  shipment,
  event,
  order,
  store,
  arrivedAt,
  newId,
}: TrackingFold): SettledShipment {
  const base =
    shipment ??
    newShipment({
      id: newId(),
      storeId: order.storeId,
      orderId: order.id,
      trackingNumber: normaliseTrackingNumber(event.parcel.trackingNumber ?? null),
      fulfilmentId: event.fulfilmentExternalId ?? null,
      at: event.occurredAt,
      now: arrivedAt,
    });
  const draft: Shipment = {
    ...base,
    ...namesOf(base, event),
    checkpoints: mergeCheckpoints(base.checkpoints, [...event.checkpoints, ...summariesOf(event)]),
    eddRevisions: mergeEddRevisions(base.eddRevisions, event.edds ?? []),
    failedAttempts: Math.max(base.failedAttempts, event.failedAttempts ?? 0),
  };
  return settleShipment({ before: shipment, draft, order, store, at: event.occurredAt, arrivedAt });
}

type Names =
  | "trackingNumber"
  | "carrier"
  | "carrierName"
  | "providerId"
  | "fulfilmentId"
  | "originCountry"
  | "destinationCountry"
  | "pickupPoint"
  | "handedOverTo";

/** Providers re-detect carriers: the newest word counts. An event older than the last scan only fills what is missing. */
function namesOf(known: Shipment, event: TrackingEvent): Pick<Shipment, Names> {
  const { parcel } = event;
  const isNews = newestOf(event) >= (known.lastScanAt ?? -Infinity);
  const take = (before: string | null, said: string | null | undefined) =>
    isNews ? (said ?? before) : (before ?? said ?? null);
  return {
    trackingNumber: known.trackingNumber ?? normaliseTrackingNumber(parcel.trackingNumber ?? null),
    carrier: take(known.carrier, parcel.carrier),
    carrierName: take(known.carrierName, parcel.carrierName),
    providerId: take(known.providerId, parcel.providerId),
    fulfilmentId: known.fulfilmentId ?? event.fulfilmentExternalId ?? null,
    originCountry: take(known.originCountry, event.originCountry),
    destinationCountry: take(known.destinationCountry, event.destinationCountry),
    pickupPoint: take(known.pickupPoint, event.pickupPoint),
    handedOverTo: take(known.handedOverTo, event.handedOverTo),
  };
}

/** What the sender says of the parcel as a whole, as statements to stand among its scans. */
function summariesOf(event: TrackingEvent): Checkpoint[] {
  const { mark } = event;
  const summaries: Checkpoint[] = [];
  if (mark !== null) {
    const { status, reason, detail } = mark;
    summaries.push(summary({ status, reason, detail: detail ?? null, at: mark.at ?? newestOf(event) }));
  }
  if (event.returnToSender === true && !tellsOfReturn(event)) {
    summaries.push(summary({ ...RETURNING, at: turnedBackAt(event, summaries) }));
  }
  return summaries;
}

const RETURNING = { status: "Exception", reason: "returned_to_sender", detail: "returning" } as const;

function summary(told: Pick<Checkpoint, "status" | "reason" | "detail" | "at">): Checkpoint {
  return { ...told, tzSource: "offset", summary: true };
}

/**
 * A return that is flagged and has no scan of its own: the parcel had turned back before it was "delivered", which was
 * its arrival at the sender (integrations §0.7).
 */
function turnedBackAt(event: TrackingEvent, summaries: readonly Checkpoint[]): Instant {
  const arrivals = [...event.checkpoints, ...summaries].filter((one) => one.status === "Delivered");
  return arrivals.length === 0 ? newestOf(event) : Math.max(...arrivals.map((one) => one.at)) - 1;
}

function tellsOfReturn({ mark, checkpoints }: TrackingEvent): boolean {
  return [mark, ...checkpoints].some(
    (one) => one?.reason === "returned_to_sender" && one.detail !== "requested",
  );
}

function newestOf({ checkpoints, occurredAt }: TrackingEvent): Instant {
  return checkpoints.length === 0 ? occurredAt : Math.max(...checkpoints.map((one) => one.at));
}
