import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import { writeHandle } from "../connection";
import type { Tables } from "../tables";
import { chunks } from "./chunks";
import { closeTasks } from "./close-tasks";
import { emptyConversation } from "./empty-conversations";
import { emptyMailHooks } from "./empty-inbound";
import { emptySelfService } from "./empty-self-service";
import { redactedOrderContent, redactedShipmentContent } from "./redacted-content";
import { hashedAddress, isHashedAddress } from "./suppressions";

/** Of a person only the ids and what they agreed to stay. */
export async function emptyCustomers(
  tx: Tx,
  t: Tables,
  { ids, at }: { ids: readonly string[]; at: Instant },
) {
  const handle = writeHandle(tx);
  for (const chunk of chunks(ids)) {
    await handle
      .update(t.customers)
      .set({
        email: null,
        phone: null,
        firstName: null,
        lastName: null,
        tags: [],
        redactedAt: at,
        updatedAt: at,
      })
      .where(inArray(t.customers.id, chunk));
    // What a person agreed to, and when, stays as the proof it is.
    await handle.update(t.consents).set({ ip: null }).where(inArray(t.consents.customerId, chunk));
    await handle.delete(t.pushSubscriptions).where(inArray(t.pushSubscriptions.customerId, chunk));
  }
}

/** Of an order its keys, states and times stay; of an address the country. */
export async function emptyOrders(
  tx: Tx,
  t: Tables,
  { storeId, ids, at }: { storeId: StoreId; ids: readonly string[]; at: Instant },
) {
  const handle = writeHandle(tx);
  for (const id of ids) {
    const [order] = await handle.select().from(t.orders).where(eq(t.orders.id, id));
    if (!order) continue;
    await handle
      .delete(t.webhookDeliveries)
      .where(and(eq(t.webhookDeliveries.storeId, storeId), eq(t.webhookDeliveries.orderId, id)));
    await handle
      .update(t.orders)
      .set({
        email: null,
        phone: null,
        firstName: null,
        lastName: null,
        content: redactedOrderContent(order.content),
        redactedAt: at,
        revision: order.revision + 1,
        updatedAt: at,
      })
      .where(eq(t.orders.id, id));
    for (const shipment of await handle.select().from(t.shipments).where(eq(t.shipments.orderId, id))) {
      await handle
        .update(t.shipments)
        .set({ content: redactedShipmentContent(shipment.content) })
        .where(eq(t.shipments.id, shipment.id));
    }
    await emptyMessages(tx, t, { storeId, orderId: id });
    // They lead to the page. That a message was seen names nobody and stays counted, as visits do.
    await handle
      .delete(t.shortLinks)
      .where(and(eq(t.shortLinks.storeId, storeId), eq(t.shortLinks.orderId, id)));
    await emptyAnswers(tx, t, { storeId, orderId: id });
    await emptyComments(tx, t, { storeId, orderId: id });
    await emptySelfService(tx, t, { storeId, orderId: id, at });
    await emptyConversation(tx, t, { storeId, orderId: id });
    // That somebody clicked stays counted; who it was goes.
    await handle
      .update(t.recommendationClicks)
      .set({ customerId: null })
      .where(and(eq(t.recommendationClicks.storeId, storeId), eq(t.recommendationClicks.orderId, id)));
    await closeTasks(tx, t, { storeId, orderId: id, at });
  }
}

async function emptyMessages(tx: Tx, t: Tables, { storeId, orderId }: { storeId: StoreId; orderId: string }) {
  const handle = writeHandle(tx);
  const emptied = await handle
    .update(t.messages)
    .set({ recipient: null, subject: null, html: null, text: null })
    .where(and(eq(t.messages.storeId, storeId), eq(t.messages.orderId, orderId)))
    .returning({ id: t.messages.id });
  for (const { id } of emptied) {
    await handle.update(t.sends).set({ detail: null }).where(eq(t.sends.messageId, id));
    await emptyMailHooks(tx, t, { storeId, messageId: id });
  }
}

/** A mail server's answers often repeat the address: of what could not be sent stays that it could not, and when. */
async function emptyAnswers(tx: Tx, t: Tables, { storeId, orderId }: { storeId: StoreId; orderId: string }) {
  const handle = writeHandle(tx);
  const { messages, ledgerEntries } = t;
  const undecided = ["queued", "sending", "uncertain"] as const;
  await handle
    .update(messages)
    .set({ why: null })
    .where(
      and(
        eq(messages.storeId, storeId),
        eq(messages.orderId, orderId),
        inArray(messages.state, [...undecided]),
      ),
    );
  const entries = await handle
    .select({ id: ledgerEntries.id, values: ledgerEntries.values })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.storeId, storeId), eq(ledgerEntries.orderId, orderId)));
  for (const { id, values } of entries) {
    if (typeof values.why !== "string") continue;
    await handle
      .update(ledgerEntries)
      .set({ values: { ...values, why: "erased" } })
      .where(eq(ledgerEntries.id, id));
  }
}

/** Of what a shopper thought the score stays; their own words may name anybody. */
async function emptyComments(
  tx: Tx,
  { csatAnswers }: Tables,
  { storeId, orderId }: { storeId: StoreId; orderId: string },
) {
  await writeHandle(tx)
    .update(csatAnswers)
    .set({ comment: null })
    .where(and(eq(csatAnswers.storeId, storeId), eq(csatAnswers.orderId, orderId)));
}

/** Of a ticket stays that there was one. */
export async function emptyTickets(
  tx: Tx,
  t: Tables,
  {
    storeId,
    customerIds,
    orderIds,
  }: { storeId: StoreId; customerIds: readonly string[]; orderIds: readonly string[] },
) {
  const conditions = [
    ...chunks(customerIds).map((ids) => inArray(t.tickets.customerId, ids)),
    ...chunks(orderIds).map((ids) => inArray(t.tickets.orderId, ids)),
  ];
  for (const condition of conditions) {
    await writeHandle(tx)
      .update(t.tickets)
      .set({ subject: "", text: null })
      .where(and(eq(t.tickets.storeId, storeId), condition));
  }
}

/** Keeps addresses blocked without naming them. */
export async function hideSuppressions(
  tx: Tx,
  { suppressions }: Tables,
  { storeId, addresses }: { storeId: StoreId; addresses: readonly string[] },
) {
  const handle = writeHandle(tx);
  for (const address of addresses) {
    if (isHashedAddress(address)) continue;
    const blocks = await handle
      .delete(suppressions)
      .where(and(eq(suppressions.storeId, storeId), eq(suppressions.address, address)))
      .returning();
    for (const block of blocks) {
      await handle
        .insert(suppressions)
        .values({ ...block, address: hashedAddress(address), reason: "erased" })
        .onConflictDoNothing();
    }
  }
}
