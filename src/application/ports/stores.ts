import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { BacktestStore } from "./backtests";
import type { ChannelSettingsStore } from "./channel-settings";
import type { ConversationStore, ReplyMailboxStore } from "./conversations";
import type { CustomerStore } from "./customers";
import type { Reader, Tx } from "./database";
import type { EngagementStore } from "./engagements";
import type { HeardOnceStore } from "./heard-once";
import type { EventStore, HookStore } from "./hooks";
import type { JourneyDraftStore, SoftLaunchStore } from "./journey-editing";
import type { JourneyStore } from "./journey-store";
import type { MailEventStore } from "./mail-events";
import type { MessageCostStore } from "./message-costs";
import type { MessagePauseStore } from "./message-pauses";
import type { MessageStore } from "./messages";
import type { OrderStore, ShipmentStore } from "./orders";
import type { PageActivityStore } from "./page-activity";
import type { PageVersionStore } from "./page-versions";
import type { ProductStore } from "./products";
import type { PromiseStore } from "./promises";
import type { PushSubscriptionStore } from "./push-subscriptions";
import type { RecommendationStore } from "./recommendations";
import type { RetentionStore } from "./retention";
import type { Store } from "./rows";
import type { RunGroupStore } from "./run-groups";
import type { LedgerStore, RunStore, TimerStore } from "./runs";
import type { SelfServiceStore } from "./self-service";
import type { TaskStore } from "./tasks";
import type { TicketStore } from "./tickets";
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

export interface Stores {
  readonly stores: StoreStore;
  readonly hooks: HookStore;
  readonly heardOnce: HeardOnceStore;
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
