import type { MessageVerdict } from "../engagement/message-verdict";
import type { MessageClass } from "../messaging/channels/channel";
import type { SuppressedClass, SuppressionKind } from "../messaging/suppression";
import type { Consent } from "../order/consent";
import type { Order } from "../order/order";
import type { RequestState } from "../self-service/request";
import type { RequestKind } from "../self-service/request-kind";
import type { Instant } from "../shared/instant";
import type { ZoneId } from "../shared/zone";
import type { Shipment } from "../shipment/shipment";
import type { StoreFacts } from "./store-facts";

export interface TicketFact {
  readonly id: string;
  readonly orderId: string | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly isWismo: boolean;
}

/** Something a shopper asked for on the tracking page (R81). */
export interface RequestFact {
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly requestedAt: Instant;
}

export type MessageState = "queued" | "held" | "sending" | "sent" | "uncertain" | "suppressed" | "failed";

/** A message of this order, as far as decisions need it. */
export interface MessageFact {
  readonly id: string;
  /** Exactly-once key, unique within the store (D1). */
  readonly key: string;
  readonly touchpoint: string;
  readonly channel: string;
  /** Absent: news of the order. */
  readonly class?: MessageClass;
  readonly state: MessageState;
  /** The parcels it tells about; empty for a message about the whole order. */
  readonly shipmentIds: readonly string[];
  readonly queuedAt: Instant;
  readonly sentAt: Instant | null;
  /** The journey and the step that asked for it; absent where nobody looked. */
  readonly journeyId?: string;
  readonly nodeId?: string;
  /** Whether a person has seen it (C5); absent: nothing says so. */
  readonly seen?: MessageVerdict;
}

/** A channel on which a person must not be written to: with messages of one class, or (absent) with any. */
export interface BlockFact {
  readonly channel: string;
  readonly reason: string;
  readonly class?: SuppressedClass;
  /** What it was blocked for, and since when; absent where nobody looked. */
  readonly kind?: SuppressionKind;
  readonly at?: Instant;
}

/** A message about another order of the same person. */
export interface OtherMessage {
  readonly key: string;
  readonly channel: string;
  /** Absent: news of an order. */
  readonly class?: MessageClass;
  readonly at: Instant;
}

/**
 * Everything `step` may read, as it is at `now`. Loaded by the worker from the database, by the simulator from a
 * scenario, by tests from builders: the engine cannot tell the difference.
 */
export interface Facts {
  readonly now: Instant;
  readonly store: StoreFacts;
  readonly order: Order;
  readonly shipments: readonly Shipment[];
  /** The parcel a shipment-scoped run is about; null in order scope. */
  readonly shipment: Shipment | null;
  /** Zone of the recipient: address, then phone, then shop (D20). */
  readonly zone: ZoneId;
  /** The recipient's number as texts are addressed (E.164); null: none that a phone can have. */
  readonly phone: string | null;
  readonly consents: readonly Consent[];
  /** Tickets of this customer, on this order or any other. */
  readonly tickets: readonly TicketFact[];
  readonly messages: readonly MessageFact[];
  /** What left for this person about their other orders in the last 24 hours; absent where nobody looked. */
  readonly otherMessages?: readonly OtherMessage[];
  readonly visits: { readonly count: number; readonly lastAt: Instant | null };
  /** Orders this person placed before this one, or null when nobody knows. */
  readonly earlierOrders: number | null;
  /** What was asked for on the tracking page; absent where nobody looked. */
  readonly requests?: readonly RequestFact[];
  /** Channels on which this person must not be written to, with the reason (bounce, complaint). */
  readonly blocked: readonly BlockFact[];
}
