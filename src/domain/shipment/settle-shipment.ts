import type { JourneyEvent, JourneyEventType } from "../journey/journey-event";
import type { StoreFacts } from "../journey/store-facts";
import type { Order } from "../order/order";
import { sameValue } from "../order/same-value";
import type { Instant } from "../shared/instant";
import { currentEdd, firstEdd } from "./edd";
import { isCancelled } from "./order-truth";
import { replayCheckpoints } from "./replay-checkpoints";
import type { Checkpoint, EddRevision, Shipment } from "./shipment";
import { lastSignOfLife, silenceDueAt } from "./silence";

export interface Settling {
  /** The parcel as it was, or null when it is new. */
  readonly before: Shipment | null;
  /** The parcel with what was said written into it, its conclusions not yet drawn. */
  readonly draft: Shipment;
  readonly order: Order;
  readonly store: StoreFacts;
  /** When what was said happened. */
  readonly at: Instant;
  readonly arrivedAt: Instant;
}

export interface SettledShipment {
  readonly shipment: Shipment;
  readonly events: readonly JourneyEvent[];
}

/**
 * Draws the conclusions from what is known of a parcel: state, times, estimate, silence; and names what is news against
 * `before`. Returns `before` itself and no event when nothing changed, so a fact heard twice is no news.
 */
export function settleShipment(settling: Settling): SettledShipment {
  const { before } = settling;
  const settled = conclude(settling);
  if (before === null) return { shipment: settled, events: eventsOfNew(settled, settling) };
  const { shipment, clearedAt } = clearSilence(before, settled, settling);
  if (isUnchanged(before, shipment)) return { shipment: before, events: [] };
  const events = eventsBetween(before, shipment, settling);
  if (clearedAt !== null) events.push(event("silence_cleared", clearedAt, shipment, settling));
  return { shipment: { ...shipment, updatedAt: settling.arrivedAt }, events };
}

function conclude({ before, draft, order, store }: Settling): Shipment {
  const { attempts, isWithdrawn, ...state } = replayCheckpoints({
    checkpoints: draft.checkpoints,
    withdrawnAt: draft.cancelledAt,
    knownSince: draft.shippedAt ?? draft.createdAt,
  });
  const settled: Shipment = {
    ...draft,
    ...state,
    shippedAt: earlier(draft.shippedAt, state.pickedUpAt),
    cancelledAt: isWithdrawn ? draft.cancelledAt : null,
    failedAttempts: Math.max(draft.failedAttempts, attempts),
    lastScanAt: newestScan(draft.checkpoints),
  };
  const edd = currentEdd(settled, order, store);
  return {
    ...settled,
    edd: keepEqual(before?.edd, edd),
    firstEdd: keepEqual(before?.firstEdd, firstEdd(settled, order, edd)),
  };
}

/** A sign of life ends a silence, unless it is itself so old that the parcel is silent still. */
function clearSilence(
  before: Shipment,
  settled: Shipment,
  { store, arrivedAt }: Settling,
): { readonly shipment: Shipment; readonly clearedAt: Instant | null } {
  const hasNewScan = isLater(settled.lastScanAt, before.lastScanAt);
  const isMoved = settled.status !== before.status || settled.reason !== before.reason;
  if (before.silentSince === null || !(hasNewScan || isMoved)) return { shipment: settled, clearedAt: null };
  const heard: Shipment = { ...settled, silentSince: null };
  const dueAt = silenceDueAt(heard, store);
  if (dueAt !== null && dueAt <= arrivedAt) {
    return { shipment: { ...settled, silentSince: lastSignOfLife(settled) }, clearedAt: null };
  }
  return { shipment: heard, clearedAt: (hasNewScan ? settled.lastScanAt : null) ?? settled.statusAt };
}

/** A parcel that was withdrawn before we heard of it is announced to nobody. */
function eventsOfNew(shipment: Shipment, settling: Settling): JourneyEvent[] {
  if (isCancelled(shipment)) return [];
  const at = shipment.shippedAt ?? shipment.checkpoints.at(-1)?.at ?? settling.at;
  return [event("shipment_created", at, shipment, settling), ...progress(null, shipment, settling)];
}

function eventsBetween(before: Shipment, after: Shipment, settling: Settling): JourneyEvent[] {
  if (wasNeverAnnounced(before)) return eventsOfNew(after, settling);
  const events = progress(before, after, settling);
  const isOpen = after.deliveredAt === null && after.returnedAt === null && !isCancelled(after);
  if (isOpen && !sameValue(before.edd?.span, after.edd?.span)) {
    // A provider may send the new date along with an old scan.
    const at = Math.max(settling.at, after.edd?.at ?? settling.at);
    events.push(event("edd_changed", at, after, settling));
  }
  return events;
}

function progress(before: Shipment | null, after: Shipment, settling: Settling): JourneyEvent[] {
  const events: JourneyEvent[] = [];
  const emit = (type: JourneyEventType, at: Instant) => events.push(event(type, at, after, settling));
  const isMoved =
    before === null
      ? after.status !== "Pending"
      : after.status !== before.status || after.reason !== before.reason;
  if (isMoved) emit("status_changed", after.statusAt);
  if (after.deliveredAt !== null && (before?.deliveredAt ?? null) === null) {
    emit("parcel_delivered", after.deliveredAt);
  }
  if (after.returnedAt !== null && (before?.returnedAt ?? null) === null) {
    emit("return_received", after.returnedAt);
  }
  if (after.lastScanAt !== null && isLater(after.lastScanAt, before?.lastScanAt ?? null)) {
    emit("scan_added", after.lastScanAt);
  }
  return events;
}

/** First heard of as withdrawn, with nothing said of it since. */
function wasNeverAnnounced({
  cancelledAt,
  shippedAt,
  providerId,
  checkpoints,
  eddRevisions,
}: Shipment): boolean {
  const isUntouched = checkpoints.length === 0 && eddRevisions.length === 0 && providerId === null;
  return cancelledAt !== null && shippedAt === null && isUntouched;
}

function event(type: JourneyEventType, at: Instant, { id }: Shipment, { arrivedAt }: Settling): JourneyEvent {
  return { type, at, arrivedAt, shipmentId: id };
}

function newestScan(checkpoints: readonly Checkpoint[]): Instant | null {
  return checkpoints.findLast((one) => one.summary !== true)?.at ?? null;
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

function isLater(one: Instant | null, other: Instant | null): boolean {
  return one !== null && (other === null || one > other);
}

function keepEqual(before: EddRevision | null | undefined, after: EddRevision | null): EddRevision | null {
  return before !== undefined && sameValue(before, after) ? before : after;
}

/** Lists and estimates keep their identity where they are equal, so comparing fields is enough. */
function isUnchanged(before: Shipment, after: Shipment): boolean {
  for (const field of Object.keys(after)) {
    if (field !== "updatedAt" && Reflect.get(before, field) !== Reflect.get(after, field)) return false;
  }
  return true;
}
