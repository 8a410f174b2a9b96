import type { StoreId } from "../access/store-id";
import type { Instant } from "../shared/instant";

export type JourneyScope = "order" | "shipment";
export type RunStatus = "active" | "done";

/** One order (or shipment) in one version of a journey. Small by rule (D38): facts are read afresh, never carried. */
export interface Run {
  readonly id: string;
  readonly storeId: StoreId;
  readonly journeyId: string;
  readonly versionId: string;
  readonly scope: JourneyScope;
  /** The order's or the shipment's id. Never a person's (D10, D11). */
  readonly scopeId: string;
  readonly orderId: string;
  readonly shipmentId: string | null;
  readonly occurrence: number;
  readonly status: RunStatus;
  /** The node it stands at; null once it is done. */
  readonly nodeId: string | null;
  readonly enteredNodeAt: Instant;
  /** False until the node it stands at has been entered. */
  readonly entered: boolean;
  /** When the node's timer is due; null when it waits for an event alone. */
  readonly waitUntil: Instant | null;
  /** Old news started the run, and nothing new has moved it since: its timers send nothing. */
  readonly isBackfill: boolean;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly endReason: string | null;
}
