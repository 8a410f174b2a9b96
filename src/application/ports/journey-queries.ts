import type { StoreId } from "@/domain/access/store-id";
import type { MessageState } from "@/domain/journey/facts";
import type { LedgerDraft, LedgerKind } from "@/domain/journey/ledger";
import type { Instant } from "@/domain/shared/instant";
import type { Reader } from "./database";

export interface JourneyQueries {
  /** Orders standing at each node of these journeys now. */
  standing(db: Reader, storeId: StoreId, journeyIds: readonly string[]): Promise<readonly StandingCount[]>;
  /** The same of one journey, by the version they are in. */
  standingByVersion(
    db: Reader,
    storeId: StoreId,
    journeyId: string,
  ): Promise<readonly (Omit<StandingCount, "journeyId"> & { readonly versionId: string })[]>;
  /**
   * Messages asked for on the days of a span, by node and by what became of them; a node comes once for each day. One
   * journey, or all. Days that are behind may be a minute old.
   */
  messages(db: Reader, storeId: StoreId, span: NodeSpan): Promise<readonly MessageCount[]>;
  /** Messages decided against, by node and reason; as `messages`. */
  notSent(db: Reader, storeId: StoreId, span: NodeSpan): Promise<readonly NotSentCount[]>;
  /** What was decided at each node of one journey, by kind: how many went through. As `messages`. */
  through(
    db: Reader,
    storeId: StoreId,
    span: NodeSpan & { readonly journeyId: string },
  ): Promise<readonly ThroughCount[]>;
  /** Orders waiting at a node, the one that moves next first. */
  waitingAt(db: Reader, storeId: StoreId, node: NodePlace): Promise<readonly WaitingHere[]>;
  /** Messages a node sent, newest first. */
  sentAt(
    db: Reader,
    storeId: StoreId,
    node: NodePlace & { readonly since: Instant },
  ): Promise<readonly SentHere[]>;
  /** Messages a node did not send, newest first. */
  notSentAt(
    db: Reader,
    storeId: StoreId,
    node: NodePlace & { readonly since: Instant },
  ): Promise<readonly NotSentHere[]>;
}

/** Whole days of universal time, from the day of `since` to the day of `until`. */
export interface NodeSpan {
  readonly journeyId: string | null;
  readonly since: Instant;
  readonly until: Instant;
}

export interface NodePlace {
  readonly journeyId: string;
  readonly nodeId: string;
  readonly limit: number;
}

export interface StandingCount {
  readonly journeyId: string;
  readonly nodeId: string | null;
  readonly orders: number;
}

export interface MessageCount {
  readonly journeyId: string;
  readonly nodeId: string;
  readonly state: MessageState;
  readonly messages: number;
}

export interface ThroughCount {
  readonly nodeId: string;
  readonly kind: LedgerKind;
  readonly entries: number;
}

export type NotSentKind = "suppressed" | "skipped" | "superseded" | "failed";

export interface NotSentCount {
  readonly journeyId: string;
  readonly nodeId: string;
  readonly kind: NotSentKind;
  readonly reason: string;
  readonly entries: number;
}

/** Enough of an order to name it. */
export interface OrderName {
  readonly orderId: string;
  readonly number: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

export interface WaitingHere extends OrderName {
  readonly runId: string;
  readonly since: Instant;
  /** Null when it waits for an event alone. */
  readonly until: Instant | null;
}

export interface SentHere extends OrderName {
  readonly messageId: string;
  readonly sentAt: Instant;
}

export interface NotSentHere extends OrderName {
  readonly at: Instant;
  readonly entry: LedgerDraft;
}
