import type { StoreId } from "@/domain/access/store-id";
import type { MessageState } from "@/domain/journey/facts";
import type { LedgerDraft } from "@/domain/journey/ledger";
import type { Instant } from "@/domain/shared/instant";
import type { Reader } from "./database";
import type { OrderName } from "./journey-queries";
import type { MessageBrief } from "./order-queries";
import type { Page, PageOf } from "./page";
import type { Message, Send } from "./rows";

export interface MessageQueries {
  /** How many messages stand in each of these states. */
  counts(
    db: Reader,
    storeId: StoreId,
    states: readonly MessageState[],
  ): Promise<readonly { readonly state: MessageState; readonly messages: number }[]>;
  /** Messages in any of these states, newest first. */
  list(
    db: Reader,
    storeId: StoreId,
    page: PageOf & OfOrders & { readonly states: readonly MessageState[] },
  ): Promise<Page<ListedMessage>>;
  /** Decisions not to send, newest first. Failures are messages and stand in `list`. */
  notSent(db: Reader, storeId: StoreId, page: PageOf & OfOrders): Promise<Page<ListedDecision>>;
  /** One message as it was rendered, with its attempts, oldest first. */
  open(db: Reader, storeId: StoreId, messageId: string): Promise<OpenedMessage | null>;
}

export interface OfOrders {
  /** Null: of all orders. */
  readonly orderIds: readonly string[] | null;
}

export interface ListedMessage extends OrderName {
  readonly message: MessageBrief;
}

export interface ListedDecision extends OrderName {
  readonly id: string;
  readonly journeyId: string;
  readonly at: Instant;
  readonly entry: LedgerDraft;
}

export interface OpenedMessage extends OrderName {
  readonly message: Message;
  readonly sends: readonly Send[];
  /** The newest decision against it; null when there was none. */
  readonly decision: LedgerDraft | null;
}
