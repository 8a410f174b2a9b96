import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import { writeHandle } from "../connection";
import type { Tables } from "../tables";

interface Merge {
  readonly storeId: StoreId;
  readonly from: string;
  readonly into: string;
}

/**
 * Hands everything that names one order to another and removes the first. Its code stays behind as a former code; keys
 * of its messages and scopes of its runs become the other's where those are free, so that nothing is told twice.
 */
export async function mergeOrders(tx: Tx, t: Tables, merge: Merge): Promise<void> {
  const { storeId, from, into } = merge;
  const handle = writeHandle(tx);
  const moving = [
    t.shipments,
    t.ledgerEntries,
    t.promises,
    t.events,
    t.tickets,
    t.tasks,
    t.formerCodes,
    t.selfServiceRequests,
    t.selfServiceSteps,
    t.attachments,
    t.recommendationClicks,
    t.engagements,
    t.shortLinks,
    t.webhookDeliveries,
  ];
  for (const table of moving) {
    await handle
      .update(table)
      .set({ orderId: into })
      .where(and(eq(table.storeId, storeId), eq(table.orderId, from)));
  }
  await moveMessages(tx, t, merge);
  await moveRuns(tx, t, merge);
  await moveVisits(tx, t, merge);
  await moveActivity(tx, t, merge);
  await movePause(tx, t, merge);
  await moveConversation(tx, t, merge);
  await moveRecommendations(tx, t, merge);
  // A one-time code is good for the order it was asked for, and for minutes only.
  await handle
    .delete(t.selfServiceCodes)
    .where(and(eq(t.selfServiceCodes.storeId, storeId), eq(t.selfServiceCodes.orderId, from)));
  const [gone] = await handle
    .delete(t.orders)
    .where(and(eq(t.orders.storeId, storeId), eq(t.orders.id, from)))
    .returning({ trackingCode: t.orders.trackingCode });
  if (gone) await handle.insert(t.formerCodes).values({ ...gone, storeId, orderId: into });
}

async function moveMessages(tx: Tx, { messages }: Tables, { storeId, from, into }: Merge): Promise<void> {
  const handle = writeHandle(tx);
  const rows = await handle
    .select({ id: messages.id, key: messages.key })
    .from(messages)
    .where(and(eq(messages.storeId, storeId), eq(messages.orderId, from)));
  for (const { id, key } of rows) {
    const own = key.replace(`order:${from}`, `order:${into}`);
    const taken = await handle
      .select({ id: messages.id })
      .from(messages)
      .where(and(eq(messages.storeId, storeId), eq(messages.key, own)));
    await handle
      .update(messages)
      .set({ orderId: into, key: taken.length === 0 ? own : key })
      .where(eq(messages.id, id));
  }
}

/** A run about the whole order goes on as the other's, unless that has its own in the journey. */
async function moveRuns(tx: Tx, { runs }: Tables, { storeId, from, into }: Merge): Promise<void> {
  const handle = writeHandle(tx);
  const ofOrder = (orderId: string) =>
    handle
      .select()
      .from(runs)
      .where(and(eq(runs.storeId, storeId), eq(runs.orderId, orderId), isNull(runs.shipmentId)));
  const own = new Set((await ofOrder(into)).map(({ journeyId }) => journeyId));
  for (const run of await ofOrder(from)) {
    const ended = {
      status: "done",
      nodeId: null,
      waitUntil: null,
      endedAt: run.endedAt ?? run.enteredNodeAt,
      endReason: run.endReason ?? "merged",
    } as const;
    const change = own.has(run.journeyId) ? ended : { scopeId: into };
    await handle.update(runs).set(change).where(eq(runs.id, run.id));
  }
  await handle
    .update(runs)
    .set({ orderId: into })
    .where(and(eq(runs.storeId, storeId), eq(runs.orderId, from)));
}

/** Two visits in the same millisecond are one. */
async function moveVisits(tx: Tx, { pageVisits }: Tables, { storeId, from, into }: Merge): Promise<void> {
  const handle = writeHandle(tx);
  const visits = await handle
    .delete(pageVisits)
    .where(and(eq(pageVisits.storeId, storeId), eq(pageVisits.orderId, from)))
    .returning();
  for (const visit of visits)
    await handle
      .insert(pageVisits)
      .values({ ...visit, orderId: into })
      .onConflictDoNothing();
}

/** What was done on either page was done on the one; of two opinions the one that was there stays. */
async function moveActivity(
  tx: Tx,
  { pageMoments, csatAnswers }: Tables,
  { storeId, from, into }: Merge,
): Promise<void> {
  const handle = writeHandle(tx);
  const moments = await handle
    .delete(pageMoments)
    .where(and(eq(pageMoments.storeId, storeId), eq(pageMoments.orderId, from)))
    .returning();
  for (const moment of moments)
    await handle
      .insert(pageMoments)
      .values({ ...moment, orderId: into })
      .onConflictDoNothing();
  const answers = await handle
    .delete(csatAnswers)
    .where(and(eq(csatAnswers.storeId, storeId), eq(csatAnswers.orderId, from)))
    .returning();
  for (const answer of answers)
    await handle
      .insert(csatAnswers)
      .values({ ...answer, orderId: into })
      .onConflictDoNothing();
}

/** Messages that somebody held back stay held back. */
async function movePause(tx: Tx, { messagePauses }: Tables, { storeId, from, into }: Merge): Promise<void> {
  const handle = writeHandle(tx);
  const pauses = await handle
    .delete(messagePauses)
    .where(and(eq(messagePauses.storeId, storeId), eq(messagePauses.orderId, from)))
    .returning();
  for (const pause of pauses)
    await handle
      .insert(messagePauses)
      .values({ ...pause, orderId: into })
      .onConflictDoNothing();
}

/** What was offered first stays; what was bought after a click was bought once. */
async function moveRecommendations(
  tx: Tx,
  { recommendationOffers: offers, creditedOrders: credited }: Tables,
  { storeId, from, into }: Merge,
): Promise<void> {
  const handle = writeHandle(tx);
  const offered = await handle
    .delete(offers)
    .where(and(eq(offers.storeId, storeId), eq(offers.orderId, from)))
    .returning();
  for (const offer of offered)
    await handle
      .insert(offers)
      .values({ ...offer, orderId: into })
      .onConflictDoNothing();
  const bought = await handle
    .delete(credited)
    .where(and(eq(credited.storeId, storeId), eq(credited.orderId, from)))
    .returning();
  for (const one of bought)
    await handle
      .insert(credited)
      .values({ ...one, orderId: into })
      .onConflictDoNothing();
  await handle
    .update(credited)
    .set({ fromOrderId: into })
    .where(and(eq(credited.storeId, storeId), eq(credited.fromOrderId, from)));
}

/** What was written about either order is one conversation. */
async function moveConversation(
  tx: Tx,
  { conversations, conversationMessages }: Tables,
  { storeId, from, into }: Merge,
): Promise<void> {
  const handle = writeHandle(tx);
  const ofOrder = async (orderId: string) =>
    (
      await handle
        .select()
        .from(conversations)
        .where(and(eq(conversations.storeId, storeId), eq(conversations.orderId, orderId)))
    )[0];
  const moved = await ofOrder(from);
  if (moved === undefined) return;
  const own = await ofOrder(into);
  await handle
    .update(conversationMessages)
    .set({ orderId: into, conversationId: own?.id ?? moved.id })
    .where(and(eq(conversationMessages.storeId, storeId), eq(conversationMessages.conversationId, moved.id)));
  if (own === undefined) {
    await handle
      .update(conversations)
      .set({ orderId: into, key: `order:${into}` })
      .where(eq(conversations.id, moved.id));
    return;
  }
  await handle.delete(conversations).where(eq(conversations.id, moved.id));
  await handle
    .update(conversations)
    .set({ lastAt: Math.max(own.lastAt, moved.lastAt) })
    .where(eq(conversations.id, own.id));
}
