import type { StoreId } from "@/domain/access/store-id";
import type { LedgerEntry } from "@/domain/journey/ledger";
import type { Run } from "@/domain/journey/run";
import type { Order } from "@/domain/order/order";
import type { OrderFilter } from "@/domain/order/order-filter";
import type { Instant } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import type { Reader } from "./database";
import type { Page, PageOf } from "./page";
import type { StoredCsat } from "./page-activity";
import type { Message, PromiseRow } from "./rows";

export interface OrderQueries {
  /** How many orders each filter of the list holds. */
  counts(db: Reader, storeId: StoreId, day: StoreDay): Promise<Readonly<Record<OrderFilter, number>>>;
  /** One page of the list, newest first. */
  list(
    db: Reader,
    storeId: StoreId,
    page: PageOf & StoreDay & { readonly filter: OrderFilter },
  ): Promise<Page<OrderListing>>;
  /** Orders found by number, tracking number or (if `byPerson`) e-mail: exactly, else by how it begins. Newest first. */
  search(
    db: Reader,
    storeId: StoreId,
    question: { readonly text: string; readonly byPerson: boolean; readonly limit: number },
  ): Promise<readonly OrderListing[]>;
  /** Everything that is known of one order. Null when the store has no such order. */
  record(db: Reader, storeId: StoreId, orderId: string): Promise<OrderRecord | null>;
}

/** What "late" and "today" are measured by. */
export interface StoreDay {
  /** Today in the store's zone, YYYY-MM-DD. */
  readonly today: string;
  /** When it began. */
  readonly todayFrom: Instant;
}

/** An order as a list needs it. */
export interface OrderListing {
  readonly order: Order;
  readonly shipments: readonly Shipment[];
  /** Those still under way. */
  readonly runs: readonly Run[];
}

/** A message without its text. */
export type MessageBrief = Omit<Message, "html" | "text">;

export interface TicketRow {
  readonly id: string;
  readonly orderId: string | null;
  readonly subject: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly isWismo: boolean;
}

/** Everything one order left behind; lists oldest first. */
export interface OrderRecord {
  readonly order: Order;
  readonly shipments: readonly Shipment[];
  readonly runs: readonly Run[];
  readonly entries: readonly LedgerEntry[];
  readonly messages: readonly MessageBrief[];
  /** On this order, or of this customer without an order. */
  readonly tickets: readonly TicketRow[];
  /** When people looked at the tracking page; the newest 500. */
  readonly visits: readonly Instant[];
  readonly promises: readonly PromiseRow[];
  /** What the shopper said of the delivery. */
  readonly csat: StoredCsat | null;
}
