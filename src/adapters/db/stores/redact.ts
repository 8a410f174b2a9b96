import { and, eq, inArray, isNotNull, isNull, like, ne, or } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { CustomerStore } from "@/application/ports/stores";
import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import { writeHandle } from "../connection";
import type { Tables } from "../tables";
import { redactedEvent, redactedOrderContent, redactedShipmentContent } from "./redacted-content";
import { hashedAddress, isHashedAddress } from "./suppressions";

type Who = Parameters<CustomerStore["redact"]>[2];

interface Erasure {
  readonly storeId: StoreId;
}

/** Ids in one statement, at most: both databases limit the values bound to one. */
const CHUNK = 500;

/**
 * Erases a person (spec: privacy, erasure): every personal column of the person, their orders, parcels, messages,
 * tickets, hooks and events is emptied. Rows, keys and ledger stay, so that nothing is ever sent twice and counts hold.
 */
export async function redactPerson(
  tx: Tx,
  t: Tables,
  { storeId, who }: Erasure & { who: Who },
): Promise<{ orders: number; customers: number }> {
  const email = who.email?.trim().toLowerCase() ?? null;
  const customerIds = await customersOf(tx, t, { storeId, who: { ...who, email } });
  const orderIds = await ordersOf(tx, t, { storeId, who: { ...who, email }, customerIds });
  await emptyCustomers(tx, t, { ids: customerIds, at: who.at });
  await emptyOrders(tx, t, { storeId, ids: orderIds, at: who.at });
  await emptyTickets(tx, t, { storeId, customerIds, orderIds });
  await emptyEventsAndHooks(tx, t, { storeId, orderIds, externalId: who.externalId, email });
  await emptyUnreadHooks(tx, t, { storeId, traces: [email, who.phone] });
  if (email !== null) await hideSuppressions(tx, t, { storeId, addresses: [email] });
  return { orders: orderIds.length, customers: customerIds.length };
}

/** Erases everybody in a store. */
export async function redactAll(tx: Tx, t: Tables, { storeId, at }: Erasure & { at: Instant }) {
  const handle = writeHandle(tx);
  const customers = await handle
    .select({ id: t.customers.id })
    .from(t.customers)
    .where(eq(t.customers.storeId, storeId));
  const orders = await handle.select({ id: t.orders.id }).from(t.orders).where(eq(t.orders.storeId, storeId));
  const customerIds = customers.map(({ id }) => id);
  const orderIds = orders.map(({ id }) => id);
  await emptyCustomers(tx, t, { ids: customerIds, at });
  await emptyOrders(tx, t, { storeId, ids: orderIds, at });
  await handle.update(t.tickets).set({ subject: "", text: null }).where(eq(t.tickets.storeId, storeId));
  const events = await handle.select({ id: t.events.id }).from(t.events).where(eq(t.events.storeId, storeId));
  await emptyEvents(
    tx,
    t,
    events.map(({ id }) => id),
  );
  await handle
    .update(t.hooks)
    .set(emptyHook)
    .where(and(eq(t.hooks.storeId, storeId), ne(t.hooks.state, "received")));
  const blocked = await handle.select().from(t.suppressions).where(eq(t.suppressions.storeId, storeId));
  await hideSuppressions(tx, t, { storeId, addresses: blocked.map(({ address }) => address) });
}

async function customersOf(tx: Tx, t: Tables, { storeId, who }: { storeId: StoreId; who: Who }) {
  const { externalId, email } = who;
  const named = [
    ...(externalId === null ? [] : [eq(t.customers.externalId, externalId)]),
    // An address alone also names accounts; beside an account's id it names that account's life as a guest only.
    ...(email === null
      ? []
      : [
          and(eq(t.customers.email, email), externalId === null ? undefined : isNull(t.customers.externalId)),
        ]),
  ];
  if (named.length === 0) return [];
  const rows = await writeHandle(tx)
    .select({ id: t.customers.id })
    .from(t.customers)
    .where(and(eq(t.customers.storeId, storeId), or(...named)));
  return rows.map(({ id }) => id);
}

async function ordersOf(
  tx: Tx,
  t: Tables,
  { storeId, who, customerIds }: { storeId: StoreId; who: Who; customerIds: readonly string[] },
) {
  const named = [
    ...chunks(who.orderExternalIds).map((ids) => inArray(t.orders.externalId, ids)),
    ...chunks(customerIds).map((ids) => inArray(t.orders.customerId, ids)),
    ...(who.email === null ? [] : [eq(t.orders.email, who.email)]),
  ];
  const found = new Set<string>();
  for (const condition of named) {
    const rows = await writeHandle(tx)
      .select({ id: t.orders.id })
      .from(t.orders)
      .where(and(eq(t.orders.storeId, storeId), condition));
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

async function emptyCustomers(tx: Tx, t: Tables, { ids, at }: { ids: readonly string[]; at: Instant }) {
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
  }
}

async function emptyOrders(
  tx: Tx,
  t: Tables,
  { storeId, ids, at }: { storeId: StoreId; ids: readonly string[]; at: Instant },
) {
  const handle = writeHandle(tx);
  for (const id of ids) {
    const [order] = await handle.select().from(t.orders).where(eq(t.orders.id, id));
    if (!order) continue;
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
  }
}

async function emptyMessages(tx: Tx, t: Tables, { storeId, orderId }: { storeId: StoreId; orderId: string }) {
  const handle = writeHandle(tx);
  const emptied = await handle
    .update(t.messages)
    .set({ recipient: null, subject: null, html: null, text: null })
    .where(and(eq(t.messages.storeId, storeId), eq(t.messages.orderId, orderId)))
    .returning({ id: t.messages.id });
  // A mail server's answer often repeats the address.
  for (const { id } of emptied)
    await handle.update(t.sends).set({ detail: null }).where(eq(t.sends.messageId, id));
}

async function emptyTickets(
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

async function emptyEventsAndHooks(
  tx: Tx,
  t: Tables,
  who: { storeId: StoreId; orderIds: readonly string[]; externalId: string | null; email: string | null },
) {
  const { events, hooks } = t;
  const conditions = [
    ...chunks(who.orderIds).map((ids) => and(isNotNull(events.orderId), inArray(events.orderId, ids))),
    ...(who.externalId === null ? [] : [eq(events.personExternalId, who.externalId)]),
    ...(who.email === null ? [] : [eq(events.personEmail, who.email)]),
  ];
  const eventIds = new Set<string>();
  const hookIds = new Set<string>();
  for (const condition of conditions) {
    const rows = await writeHandle(tx)
      .select({ id: events.id, hookId: events.hookId })
      .from(events)
      .where(and(eq(events.storeId, who.storeId), condition));
    for (const { id, hookId } of rows) {
      eventIds.add(id);
      if (hookId !== null) hookIds.add(hookId);
    }
  }
  await emptyEvents(tx, t, [...eventIds]);
  for (const ids of chunks([...hookIds])) {
    await writeHandle(tx).update(hooks).set(emptyHook).where(inArray(hooks.id, ids));
  }
}

async function emptyEvents(tx: Tx, { events }: Tables, ids: readonly string[]) {
  const handle = writeHandle(tx);
  for (const id of ids) {
    const [row] = await handle.select({ event: events.event }).from(events).where(eq(events.id, id));
    if (!row) continue;
    await handle
      .update(events)
      .set({ event: redactedEvent(row.event), personEmail: null })
      .where(eq(events.id, id));
  }
}

/** Hooks that never became events (parked, refused, ignored) are few; their raw text is searched for the person. */
async function emptyUnreadHooks(
  tx: Tx,
  { hooks }: Tables,
  { storeId, traces }: { storeId: StoreId; traces: readonly (string | null)[] },
) {
  for (const trace of traces) {
    if (!trace) continue;
    await writeHandle(tx)
      .update(hooks)
      .set(emptyHook)
      .where(
        and(
          eq(hooks.storeId, storeId),
          inArray(hooks.state, ["parked", "refused", "ignored"]),
          like(hooks.body, `%${trace.replaceAll(/[\\%_]/g, "")}%`),
        ),
      );
  }
}

async function hideSuppressions(
  tx: Tx,
  { suppressions }: Tables,
  { storeId, addresses }: Erasure & { addresses: readonly string[] },
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

const emptyHook = { headers: {}, body: "" };

function chunks<T>(values: readonly T[]): T[][] {
  const made: T[][] = [];
  for (let start = 0; start < values.length; start += CHUNK) made.push(values.slice(start, start + CHUNK));
  return made;
}
