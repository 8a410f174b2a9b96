import type { Stores } from "@/application/ports/stores";
import type { Ids } from "@/application/ports/system";
import type { Database } from "./database";
import { createBacktestStore } from "./stores/backtests";
import { createChannelSettingsStore } from "./stores/channel-settings";
import { createConversationStore } from "./stores/conversations";
import { createCustomerStore } from "./stores/customers";
import { createEngagementStore } from "./stores/engagements";
import { createEventStore } from "./stores/events";
import { createHeardOnceStore } from "./stores/heard-once";
import { createHookStore } from "./stores/hooks";
import { createJourneyDraftStore } from "./stores/journey-drafts";
import { createJourneyStores } from "./stores/journeys";
import { createLedgerStore } from "./stores/ledger";
import { createMailEventStore } from "./stores/mail-events";
import { createMessageCostStore } from "./stores/message-costs";
import { createMessagePauseStore } from "./stores/message-pauses";
import { createMessageStore } from "./stores/messages";
import { createOrderStore } from "./stores/orders";
import { createPageActivityStore } from "./stores/page-activity";
import { createPageVersionStore } from "./stores/page-versions";
import { createProductStore } from "./stores/products";
import { createPromiseStore } from "./stores/promises";
import { createPushSubscriptionStore } from "./stores/push-subscriptions";
import { createRecommendationStore } from "./stores/recommendations";
import { createReplyMailboxStore } from "./stores/reply-mailboxes";
import { createRetentionStore } from "./stores/retention";
import { createRunGroupStore } from "./stores/run-groups";
import { createRunStore } from "./stores/runs";
import { createSelfServiceStore } from "./stores/self-service";
import { createShipmentStore } from "./stores/shipments";
import { createStoreStore } from "./stores/stores";
import { createTaskStore } from "./stores/tasks";
import { createTicketStore } from "./stores/tickets";
import { createTimerStore } from "./stores/timers";
import { createWebhookDeliveryStore } from "./stores/webhook-deliveries";

/** Every store of the product on one database. Made once: the stores keep caches and prepared statements. */
export function createStores(database: Database, ids: Ids): Stores {
  return {
    stores: createStoreStore(database),
    hooks: createHookStore(database),
    heardOnce: createHeardOnceStore(database),
    events: createEventStore(database),
    orders: createOrderStore(database),
    shipments: createShipmentStore(database),
    customers: createCustomerStore(database, ids),
    tickets: createTicketStore(database),
    ...createJourneyStores(database),
    journeyDrafts: createJourneyDraftStore(database),
    runs: createRunStore(database),
    runGroups: createRunGroupStore(database),
    ledger: createLedgerStore(database),
    timers: createTimerStore(database),
    messages: createMessageStore(database),
    promises: createPromiseStore(database),
    retention: createRetentionStore(database),
    tasks: createTaskStore(database),
    messagePauses: createMessagePauseStore(database),
    backtestReports: createBacktestStore(database),
    pageActivity: createPageActivityStore(database),
    pageVersions: createPageVersionStore(database),
    selfService: createSelfServiceStore(database),
    products: createProductStore(database),
    recommendations: createRecommendationStore(database),
    pushSubscriptions: createPushSubscriptionStore(database),
    channelSettings: createChannelSettingsStore(database),
    webhookDeliveries: createWebhookDeliveryStore(database),
    messageCosts: createMessageCostStore(database),
    conversations: createConversationStore(database),
    replyMailboxes: createReplyMailboxStore(database),
    mailEvents: createMailEventStore(database),
    engagements: createEngagementStore(database),
  };
}
