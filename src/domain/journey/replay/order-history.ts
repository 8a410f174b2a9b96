import type { MessageVerdict } from "../../engagement/message-verdict";
import type { CanonicalEvent } from "../../event/canonical-event";
import type { Consent } from "../../order/consent";
import type { Instant } from "../../shared/instant";
import type { BlockFact, OtherMessage, TicketFact } from "../facts";

/** One canonical fact as it reached us. */
export interface Arrival {
  /** When it was worked on. */
  readonly at: Instant;
  readonly event: CanonicalEvent;
}

/** What was known of the person behind an order, each with the moment from which it was known. */
export interface PersonHistory {
  readonly consents: readonly { readonly consent: Consent; readonly knownAt: Instant }[];
  readonly tickets: readonly {
    /** As it ended: `closedAt` counts from `closedKnownAt` on. */
    readonly ticket: TicketFact;
    readonly knownAt: Instant;
    readonly closedKnownAt: Instant | null;
  }[];
  /** Looks at the tracking page by people, oldest first. */
  readonly visits: readonly Instant[];
  /** Other orders of the same person. */
  readonly otherOrders: readonly { readonly placedAt: Instant; readonly knownAt: Instant }[];
  /** What left for this person about them, oldest first; absent: nothing. */
  readonly otherMessages?: readonly OtherMessage[];
  readonly blocked: readonly (BlockFact & { readonly at: Instant })[];
}

/** How a message ended that the mail server did not take: a replay believes it, where it queues the same message. */
export interface KnownOutcome {
  readonly key: string;
  readonly state: "failed" | "uncertain";
  readonly why: string | null;
}

/** That a message gave a sign of being looked at: a replay believes it, where it sends the same message (C5). */
export interface KnownLook {
  readonly key: string;
  readonly at: Instant;
  readonly verdict: Exclude<MessageVerdict, "not_seen">;
}

/** Everything that reached us about one order, with the ids that its rows have: what a replay starts from. */
export interface OrderHistory {
  readonly orderId: string;
  readonly customerId: string | null;
  readonly trackingCode: string;
  /** Ids of its parcels in the order in which they were made. */
  readonly shipmentIds: readonly string[];
  /** In the order in which they were worked on; events about the person among them. */
  readonly arrivals: readonly Arrival[];
  readonly person: PersonHistory;
  readonly outcomes: readonly KnownOutcome[];
  /** What was known of messages being seen; absent: nothing. A message nobody ever sent has no such record. */
  readonly looks?: readonly KnownLook[];
}

export const nobodyKnown: PersonHistory = {
  consents: [],
  tickets: [],
  visits: [],
  otherOrders: [],
  blocked: [],
};
