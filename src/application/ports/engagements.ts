import type { StoreId } from "@/domain/access/store-id";
import type { Engagement } from "@/domain/engagement/engagement";
import type { Graded } from "@/domain/engagement/grade-engagements";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** One sign as it is kept, with the grade that all signs of its message together give it. */
export interface EngagementRow extends Engagement, Graded {
  readonly storeId: StoreId;
  readonly messageId: string;
  readonly orderId: string;
  /** The same sign told twice counts once. */
  readonly key: string;
}

/** What is to be known of a message to take a sign of it. */
export interface EngagedMessage {
  readonly storeId: StoreId;
  readonly messageId: string;
  readonly orderId: string;
  readonly runId: string | null;
  readonly channel: string;
  readonly touchpoint: string;
  readonly sentAt: Instant | null;
}

/** How a store's messages of one touchpoint and channel did. All counts are of messages. */
export interface TouchpointReach {
  readonly touchpoint: string;
  readonly channel: string;
  readonly sent: number;
  /** A picture was fetched, by whomever. */
  readonly opened: number;
  /** A person gave a sign. */
  readonly seen: number;
  /** Machines alone gave signs. */
  readonly unknown: number;
  /** A person followed a link. */
  readonly clicked: number;
}

export interface EngagementStore {
  /** Inserts; false when the same sign was told before. */
  insert(tx: Tx, row: EngagementRow): Promise<boolean>;
  /** Writes grade and evidence anew: a later sign may throw another light on an earlier one. */
  regrade(tx: Tx, row: EngagementRow): Promise<void>;
  /** Oldest first. */
  ofMessage(db: Reader, storeId: StoreId, messageId: string): Promise<readonly EngagementRow[]>;
  ofOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly EngagementRow[]>;
  /** Locks the message on PostgreSQL, so that two signs of it are graded one after the other. Null: no such message. */
  about(tx: Tx, messageId: string): Promise<EngagedMessage | null>;
  /** The message of a touchpoint that was the last to leave before a moment; null: none had. */
  lastSent(
    db: Reader,
    asked: { storeId: StoreId; orderId: string; touchpoint: string; before: Instant },
  ): Promise<string | null>;
  reach(
    db: Reader,
    asked: { storeId: StoreId; from: Instant; to: Instant; journeyId: string | null },
  ): Promise<readonly TouchpointReach[]>;
  /** The code of a message's own short link, made now where there is none. */
  shortLink(
    tx: Tx,
    link: { code: string; storeId: StoreId; messageId: string; orderId: string; at: Instant },
  ): Promise<string>;
  /** The code of a message's own short link; null: it has none. */
  shortLinkOf(db: Reader, storeId: StoreId, messageId: string): Promise<string | null>;
  /** The message a short link belongs to; null: no such link. */
  ofShortLink(db: Reader, code: string): Promise<{ storeId: StoreId; messageId: string } | null>;
}
