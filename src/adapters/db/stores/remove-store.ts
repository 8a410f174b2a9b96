import { eq } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import { writeHandle } from "../connection";
import type { Tables } from "../tables";

/** Deletes a store and every row that names it, children first. A user who belongs to no other store stays. */
export async function removeStore(tx: Tx, t: Tables, id: StoreId): Promise<void> {
  const handle = writeHandle(tx);
  const ownedTables = [
    t.tasks,
    t.conversationMessages,
    t.conversations,
    t.replyMailboxes,
    t.heardOnce,
    t.messagePauses,
    t.engagements,
    t.shortLinks,
    t.sends,
    t.messages,
    t.promises,
    t.timers,
    t.ledgerEntries,
    t.exposures,
    t.runs,
    t.softLaunches,
    t.backtests,
    t.journeyDraftRevisions,
    t.journeyDrafts,
    t.journeyVersions,
    t.journeys,
    t.pageVisits,
    t.pageMoments,
    t.csatAnswers,
    t.trackingPageDrafts,
    t.trackingPageVersions,
    t.selfServiceRequests,
    t.selfServiceSteps,
    t.selfServiceCodes,
    t.attachments,
    t.productLabels,
    t.products,
    t.productConnections,
    t.productPairs,
    t.recommendationOffers,
    t.recommendationClicks,
    t.creditedOrders,
    t.formerCodes,
    t.shipments,
    t.orders,
    t.tickets,
    t.channelSettings,
    t.webhookDeliveries,
    t.messageCosts,
    t.pushSubscriptions,
    t.suppressions,
    t.mailEvents,
    t.consents,
    t.customers,
    t.unknownCodes,
    t.events,
    t.repeatedEvents,
    t.hooks,
    t.auditEntries,
    t.apiKeys,
    t.memberships,
    t.sourceConnections,
  ];
  for (const table of ownedTables) await handle.delete(table).where(eq(table.storeId, id));
  await handle.delete(t.deadJobs).where(eq(t.deadJobs.storeId, id));
  await handle.delete(t.stores).where(eq(t.stores.id, id));
}
