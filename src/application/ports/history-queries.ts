import type { StoreId } from "@/domain/access/store-id";
import type { PastLaunch } from "@/domain/journey/backtest/versions-in-force";
import type { LedgerEntry } from "@/domain/journey/ledger";
import type { OrderHistory } from "@/domain/journey/replay/order-history";
import type { JourneyVersion } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";
import type { Reader } from "./database";

/** An order's history as it is stored, with what lists show of it. */
export interface StoredHistory {
  readonly history: OrderHistory;
  readonly number: string | null;
  /** The person asked for erasure: what is left of the facts tells another story. */
  readonly isErased: boolean;
}

/** A message as it really ended. */
export interface RecordedMessage {
  readonly key: string;
  readonly nodeId: string;
  readonly journeyId: string;
  readonly touchpoint: string;
  readonly channel: string;
  readonly state: string;
  readonly why: string | null;
}

/** What was really decided about one order. */
export interface RecordedDecisions {
  readonly orderId: string;
  readonly entries: readonly LedgerEntry[];
  readonly messages: readonly RecordedMessage[];
}

/** The stored past, for replays. Reads only: it is given nothing that could write. */
export interface HistoryQueries {
  /** Orders placed in the span, the oldest first. Test orders are left out where `withTests` is not set (D39). */
  orderIds(
    db: Reader,
    storeId: StoreId,
    span: { from: Instant; until: Instant; withTests: boolean },
  ): Promise<readonly string[]>;
  /** The histories of these orders, in the order of their ids as given; a few hundred at a time. */
  histories(
    db: Reader,
    storeId: StoreId,
    about: { orderIds: readonly string[]; until: Instant },
  ): Promise<readonly StoredHistory[]>;
  /** Every version of every journey that is not archived, journeys in the order in which they are asked. */
  versions(db: Reader, storeId: StoreId): Promise<readonly JourneyVersion[]>;
  /** Every soft launch there was, the oldest first. */
  launches(db: Reader, storeId: StoreId): Promise<readonly PastLaunch[]>;
  /** The ledger and the messages of these orders, to hold a replay against. */
  recorded(db: Reader, storeId: StoreId, orderIds: readonly string[]): Promise<readonly RecordedDecisions[]>;
}
