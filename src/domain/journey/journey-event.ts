import type { Instant } from "../shared/instant";

/** What a journey can be started by or wait for. Each is derived from canonical events by the folds. */
export const journeyEventTypes = [
  "order_placed",
  "order_updated",
  "payment_captured",
  "order_preparing",
  "ready_for_pickup",
  "order_cancelled",
  "refund_recorded",
  "customer_updated",
  "ticket_opened",
  "shipment_created",
  "status_changed",
  "scan_added",
  "edd_changed",
  "edd_passed",
  "silence_started",
  "silence_cleared",
  "parcel_delivered",
  "order_delivered",
  "return_received",
] as const;
export type JourneyEventType = (typeof journeyEventTypes)[number];

export type JourneyEvent =
  | {
      readonly type: JourneyEventType;
      /** When it happened. */
      readonly at: Instant;
      /** When it reached us. The difference decides whether it is a backfill. */
      readonly arrivedAt: Instant;
      /** The parcel it is about; null for events of the order. */
      readonly shipmentId: string | null;
    }
  | { readonly type: "timer_fired"; readonly nodeId: string; readonly at: Instant }
  /** A paused journey goes on: every waiting run looks at the facts again (D26). */
  | { readonly type: "resumed"; readonly at: Instant };

/** Facts older than this when they arrive update pages and ledger, and send nothing. */
const backfillAfterMs = 72 * 3_600_000;

/** Whether an event came too late to be news: a first import, or a sender's late retry. */
export function isBackfill(event: JourneyEvent): boolean {
  return "arrivedAt" in event && event.arrivedAt - event.at > backfillAfterMs;
}

/** Whether something happened just now. A timer is none: what it was set for may have been old already. */
export function isNews(event: JourneyEvent): boolean {
  return "arrivedAt" in event && !isBackfill(event);
}
