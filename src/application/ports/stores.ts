import type { StoreId } from "@/domain/access/store-id";
import type { MessageFact, OtherMessage, TicketFact } from "@/domain/journey/facts";
import type { LedgerDraft } from "@/domain/journey/ledger";
import type { Run } from "@/domain/journey/run";
import type { SuppressedClass, SuppressionKind } from "@/domain/messaging/suppression";
import type { Consent } from "@/domain/order/consent";
import type { Customer, CustomerPatch } from "@/domain/order/customer";
import type { Order } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import type { StatusMark } from "@/domain/shipment/status";
import type { BacktestStore } from "./backtests";
import type { ChannelSettingsStore } from "./channel-settings";
import type { ConversationStore, ReplyMailboxStore } from "./conversations";
import type { Reader, Tx } from "./database";
import type { EngagementStore } from "./engagements";
import type { HeardPerson } from "./heard-person";
import type { JourneyDraftStore, SoftLaunchStore } from "./journey-editing";
import type { JourneyStore } from "./journey-store";
import type { MailEventStore } from "./mail-events";
import type { MessageCostStore } from "./message-costs";
import type { MessagePauseStore } from "./message-pauses";
import type { PageActivityStore } from "./page-activity";
import type { PageVersionStore } from "./page-versions";
import type { ProductStore } from "./products";
import type { PushSubscriptionStore } from "./push-subscriptions";
import type { RecommendationStore } from "./recommendations";
import type { RetentionStore } from "./retention";
import type { Hook, HookState, Message, PromiseRow, Send, Store, StoredEvent, Timer } from "./rows";
import type { RunGroupStore } from "./run-groups";
import type { SelfServiceStore } from "./self-service";
import type { TaskStore } from "./tasks";
import type { WebhookDeliveryStore } from "./webhook-deliveries";

/** Shops served by this deployment. Cached in memory by the adapter; `save` refreshes it. */
export interface StoreStore {
  findDefault(db: Reader): Promise<Store | null>;
  findBySlug(db: Reader, slug: string): Promise<Store | null>;
  find(db: Reader, id: StoreId): Promise<Store | null>;
  list(db: Reader): Promise<readonly Store[]>;
  save(tx: Tx, store: Store): Promise<void>;
  /** Removes the store and everything that belongs to it. */
  remove(tx: Tx, id: StoreId): Promise<void>;
  secretOf(db: Reader, storeId: StoreId, source: string): Promise<string | null>;
  /** `sealed` null removes the secret. */
  saveSecret(tx: Tx, storeId: StoreId, source: string, sealed: string | null): Promise<void>;
  /** Remembers when a source was last heard and last refused. Cheap: at most once a second per source. */
  noteHeard(
    tx: Tx,
    storeId: StoreId,
    source: string,
    heard: { at: Instant; refused: string | null },
  ): Promise<void>;
}

export interface HookStore {
  /** Inserts; false when (store, source, dedupeKey) is there already. */
  insert(tx: Tx, hook: Hook): Promise<boolean>;
  find(db: Reader, id: string): Promise<Hook | null>;
  setState(tx: Tx, id: string, state: HookState, why: string | null, at: Instant): Promise<void>;
  /** Empties what was sent: it is about somebody who was erased. */
  empty(tx: Tx, id: string): Promise<void>;
}

export interface EventStore {
  /** Inserts; false when (store, key) is there already: the fact was heard before. */
  insert(tx: Tx, event: StoredEvent): Promise<boolean>;
  find(db: Reader, storeId: StoreId, id: string): Promise<StoredEvent | null>;
  /** Once the fold knows what it is about. */
  link(tx: Tx, id: string, to: { orderId: string | null; shipmentId: string | null }): Promise<void>;
  noteUnknownCode(
    tx: Tx,
    storeId: StoreId,
    unknown: { vocabulary: string; code: string; text: string | null; at: Instant },
  ): Promise<void>;
  /** Events that await a person's mapping of the code. */
  mapCode(
    tx: Tx,
    storeId: StoreId,
    code: { vocabulary: string; code: string; mark: StatusMark; at: Instant },
  ): Promise<void>;
}

export interface OrderStore {
  /** By the platform's id, else by number. Locks the row inside a transaction on PostgreSQL. */
  findByRef(
    db: Reader,
    storeId: StoreId,
    ref: { externalId: string | null; number: string | null },
  ): Promise<Order | null>;
  find(db: Reader, storeId: StoreId, id: string): Promise<Order | null>;
  findByCode(db: Reader, trackingCode: string): Promise<Order | null>;
  /** With the parcels it has from the start. */
  insert(tx: Tx, order: Order, shipments?: readonly Shipment[]): Promise<void>;
  /**
   * Makes everything that belongs to `from` (parcels, runs, messages, ledger and the rest) belong to `into`, and removes
   * `from`; its tracking code leads to `into` from then on. The row of `into` is the caller's to write.
   */
  merge(tx: Tx, storeId: StoreId, orders: { from: string; into: string }): Promise<void>;
  /** Gives the order this code; all codes it had, of orders merged into it too, lead nowhere from then on. */
  renewCode(
    tx: Tx,
    renewal: { readonly storeId: StoreId; readonly orderId: string; readonly trackingCode: string },
  ): Promise<void>;
  /** Also writes the summary columns that lists show, from its parcels. */
  update(tx: Tx, order: Order, shipments: readonly Shipment[]): Promise<void>;
  /** Orders of the same person placed before `before`, by customer id or e-mail. */
  countEarlier(
    db: Reader,
    storeId: StoreId,
    person: { customerId: string | null; email: string | null; before: Instant; notOrderId: string },
  ): Promise<number>;
  recordVisit(
    tx: Tx,
    visit: {
      storeId: StoreId;
      orderId: string;
      at: Instant;
      isHuman: boolean;
      /** The touchpoint whose message brought them. */
      via?: string | null;
      /** The variant of the page they saw; null: the page had none. */
      variant?: string | null;
    },
  ): Promise<void>;
  visits(db: Reader, storeId: StoreId, orderId: string): Promise<{ count: number; lastAt: Instant | null }>;
}

export interface ShipmentStore {
  ofOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly Shipment[]>;
  find(db: Reader, storeId: StoreId, id: string): Promise<Shipment | null>;
  /** All parcels of the store that carry this number, newest first. */
  findByNumber(db: Reader, storeId: StoreId, trackingNumber: string): Promise<readonly Shipment[]>;
  findByProviderId(db: Reader, storeId: StoreId, providerId: string): Promise<Shipment | null>;
  insert(tx: Tx, shipment: Shipment): Promise<void>;
  update(tx: Tx, shipment: Shipment): Promise<void>;
}

/** Why an address must not be written to on a channel. */
export interface Block {
  readonly channel: string;
  readonly kind: SuppressionKind;
  readonly class: SuppressedClass;
  /** A provider's own words, or a person's. */
  readonly reason: string;
  readonly at: Instant;
}

export interface CustomerStore {
  find(db: Reader, storeId: StoreId, id: string): Promise<Customer | null>;
  /** Finds by external id, then e-mail; makes or amends the row; records new consent statements. */
  merge(tx: Tx, storeId: StoreId, patch: CustomerPatch, at: Instant): Promise<Customer>;
  /** The newest statement per channel and class. */
  consents(db: Reader, storeId: StoreId, customerId: string): Promise<readonly Consent[]>;
  /** Adds one statement to what the person has agreed to and refused. */
  recordConsent(tx: Tx, storeId: StoreId, customerId: string, consent: Consent): Promise<void>;
  blocked(
    db: Reader,
    storeId: StoreId,
    addresses: readonly string[],
  ): Promise<readonly (Block & { readonly address: string })[]>;
  /** Stops messages to an address; a weaker kind never hides a stronger one (see `replacedKinds`). */
  block(
    tx: Tx,
    block: Omit<Block, "class"> & {
      readonly storeId: StoreId;
      readonly address: string;
      /** Absent: every class of messages. */
      readonly class?: SuppressedClass;
      readonly at: Instant;
    },
  ): Promise<void>;
  /** Lifts the block of one class; without a class, all of them. */
  unblock(
    tx: Tx,
    block: {
      readonly storeId: StoreId;
      readonly channel: string;
      readonly address: string;
      readonly class?: SuppressedClass;
    },
  ): Promise<void>;
  /** Open orders of the person, for events about the person. */
  openOrderIds(db: Reader, storeId: StoreId, customerId: string): Promise<readonly string[]>;
  /** Empties every personal column of the person, their orders, messages, hooks and events; keeps keys and ledger (tombstone). */
  redact(
    tx: Tx,
    storeId: StoreId,
    who: {
      externalId: string | null;
      email: string | null;
      phone: string | null;
      orderExternalIds: readonly string[];
      at: Instant;
    },
  ): Promise<{ orders: number; customers: number }>;
  /** The same for everybody in the store, after the app was removed from it. */
  redactAll(tx: Tx, storeId: StoreId, at: Instant): Promise<void>;
}

export interface TicketStore {
  /** Inserts or updates by external id; true when it is new. */
  save(
    tx: Tx,
    ticket: {
      id: string;
      storeId: StoreId;
      externalId: string;
      orderId: string | null;
      customerId: string | null;
      subject: string;
      text: string | null;
      openedAt: Instant;
      closedAt: Instant | null;
      isWismo: boolean;
    },
  ): Promise<boolean>;
  ofCustomer(
    db: Reader,
    storeId: StoreId,
    customer: { customerId: string | null; orderId: string },
  ): Promise<readonly TicketFact[]>;
}

export interface RunStore {
  /** Inserts; false when (store, journey, scope id, occurrence) is there already. */
  insert(tx: Tx, run: Run): Promise<boolean>;
  update(tx: Tx, run: Run): Promise<void>;
  find(db: Reader, storeId: StoreId, id: string): Promise<Run | null>;
  /** All runs of an order, its parcels' included. */
  ofOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly Run[]>;
  /** Active runs of one journey, in pages by id. */
  activeOfJourney(
    db: Reader,
    storeId: StoreId,
    journeyId: string,
    page: { afterId: string | null; limit: number },
  ): Promise<readonly Run[]>;
  saveExposure(
    tx: Tx,
    exposure: { storeId: StoreId; experiment: string; unitId: string; arm: string; at: Instant },
  ): Promise<void>;
}

export interface LedgerStore {
  append(
    tx: Tx,
    entries: readonly (LedgerDraft & {
      id: string;
      storeId: StoreId;
      orderId: string;
      shipmentId: string | null;
      journeyId: string;
      versionId: string;
      runId: string | null;
      messageId: string | null;
      eventId: string | null;
      at: Instant;
    })[],
  ): Promise<void>;
}

export interface TimerStore {
  /** Sets or moves the one timer of (kind, subject, node). */
  set(
    tx: Tx,
    timer: {
      id: string;
      storeId: StoreId;
      kind: Timer["kind"];
      subjectId: string;
      nodeId: string;
      dueAt: Instant;
    },
  ): Promise<void>;
  cancel(tx: Tx, kind: Timer["kind"], subjectId: string, nodeId: string): Promise<void>;
  /** Atomic claim of what is due, oldest first; a claim not finished is free again after the lease (D17, D35). */
  claimDue(tx: Tx, claim: { now: Instant; leaseMs: number; limit: number }): Promise<readonly Timer[]>;
  /**
   * On PostgreSQL, locks the order a timer is about. Before anything else of the timer: hooks lock an order first and
   * its runs and timers after, and whoever goes the other way round waits for them in a circle.
   */
  lockOrder(tx: Tx, timer: Timer): Promise<void>;
  /** Removes it if it is still the claimed one (same due time); false when it was moved meanwhile. */
  finish(tx: Tx, timer: Timer): Promise<boolean>;
  /** Whether there is a timer of this kind, subject and node. */
  isSet(db: Reader, timer: Pick<Timer, "kind" | "subjectId" | "nodeId">): Promise<boolean>;
  nextDueAt(db: Reader): Promise<Instant | null>;
}

export interface MessageStore {
  /** Inserts; false when (store, key) is there already: it goes out once. */
  insert(tx: Tx, message: Message): Promise<boolean>;
  find(db: Reader, id: string): Promise<Message | null>;
  /** Whom a message is for, without reading all that it says. Null when there is no such message. */
  addressee(tx: Tx, id: string): Promise<Pick<Message, "recipient"> | null>;
  ofOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly MessageFact[]>;
  /** What left since then for the same person (by account or address) about other orders than this one. */
  ofPerson(db: Reader, person: HeardPerson): Promise<readonly OtherMessage[]>;
  /** Writes what the render and the send produced. */
  update(tx: Tx, message: Message): Promise<void>;
  /** Writes what became of it: state, why, when it was sent and the attempts. Text and recipient stay as they are stored. */
  setState(tx: Tx, message: Message): Promise<void>;
  insertSend(tx: Tx, send: Send): Promise<void>;
  finishSend(
    tx: Tx,
    send: { id: string; endedAt: Instant; result: Send["result"]; detail: string | null },
  ): Promise<void>;
  /** Messages left in `sending` by a process that died: started before `before`. */
  interrupted(db: Reader, before: Instant, limit: number): Promise<readonly Message[]>;
  held(db: Reader, storeId: StoreId, journeyId: string): Promise<readonly Message[]>;
  /** Those of a channel that are held for one reason, the longest waiting first. */
  heldOfChannel(
    db: Reader,
    storeId: StoreId,
    channel: string,
    why: string,
  ): Promise<readonly Pick<Message, "id">[]>;
}

export interface PromiseStore {
  make(tx: Tx, promise: PromiseRow): Promise<void>;
  openOfOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly PromiseRow[]>;
  find(db: Reader, storeId: StoreId, id: string): Promise<PromiseRow | null>;
  close(tx: Tx, id: string, end: { keptAt: Instant } | { brokenAt: Instant }): Promise<void>;
  /** As if it had not been made: for a slip of the hand. */
  remove(tx: Tx, id: string): Promise<void>;
}

export interface Stores {
  readonly stores: StoreStore;
  readonly hooks: HookStore;
  readonly events: EventStore;
  readonly orders: OrderStore;
  readonly shipments: ShipmentStore;
  readonly customers: CustomerStore;
  readonly tickets: TicketStore;
  readonly journeys: JourneyStore;
  readonly journeyDrafts: JourneyDraftStore;
  readonly softLaunches: SoftLaunchStore;
  readonly runGroups: RunGroupStore;
  readonly runs: RunStore;
  readonly ledger: LedgerStore;
  readonly timers: TimerStore;
  readonly messages: MessageStore;
  readonly promises: PromiseStore;
  readonly retention: RetentionStore;
  readonly tasks: TaskStore;
  readonly messagePauses: MessagePauseStore;
  readonly backtestReports: BacktestStore;
  readonly pageActivity: PageActivityStore;
  readonly pageVersions: PageVersionStore;
  readonly selfService: SelfServiceStore;
  readonly pushSubscriptions: PushSubscriptionStore;
  readonly channelSettings: ChannelSettingsStore;
  readonly webhookDeliveries: WebhookDeliveryStore;
  readonly messageCosts: MessageCostStore;
  readonly conversations: ConversationStore;
  readonly replyMailboxes: ReplyMailboxStore;
  readonly mailEvents: MailEventStore;
  readonly engagements: EngagementStore;
  readonly products: ProductStore;
  readonly recommendations: RecommendationStore;
}
