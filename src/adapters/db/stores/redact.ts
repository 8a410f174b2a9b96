import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import type { CustomerStore } from "@/application/ports/customers";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import { phoneAddress } from "@/domain/messaging/phone-number";
import type { Instant } from "@/domain/shared/instant";
import { writeHandle } from "../connection";
import type { Tables } from "../tables";
import { chunks } from "./chunks";
import { emptyAnswersTo, emptyRepliesFrom, removeEveryUnassigned } from "./empty-conversations";
import { emptyEvents, emptyEventsAndHooks, emptyHook, emptyUnreadHooks } from "./empty-inbound";
import { emptyCustomers, emptyOrders, emptyTickets, hideSuppressions } from "./empty-people";

type Who = Parameters<CustomerStore["redact"]>[2];

interface Erasure {
  readonly storeId: StoreId;
}

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
  const addresses = await addressesOf(tx, t, { who: { ...who, email }, customerIds, orderIds });
  await emptyCustomers(tx, t, { ids: customerIds, at: who.at });
  await emptyOrders(tx, t, { storeId, ids: orderIds, at: who.at });
  await emptyTickets(tx, t, { storeId, customerIds, orderIds });
  await emptyEventsAndHooks(tx, t, { storeId, orderIds, externalId: who.externalId, email });
  await emptyUnreadHooks(tx, t, { storeId, traces: [who.phone, ...addresses] });
  await emptyRepliesFrom(tx, t, { storeId, addresses });
  await emptyAnswersTo(tx, t, { storeId, addresses });
  await hideSuppressions(tx, t, { storeId, addresses });
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
  await removeEveryUnassigned(tx, t, { storeId });
  const blocked = await handle.select().from(t.suppressions).where(eq(t.suppressions.storeId, storeId));
  await hideSuppressions(tx, t, { storeId, addresses: blocked.map(({ address }) => address) });
}

/**
 * Every address of theirs that is known, told or not: mail in lower case, numbers as texts are addressed. Who wrote STOP
 * stays blocked, and unnamed.
 */
async function addressesOf(
  tx: Tx,
  { customers, orders }: Tables,
  { who, customerIds, orderIds }: { who: Who; customerIds: readonly string[]; orderIds: readonly string[] },
): Promise<readonly string[]> {
  const handle = writeHandle(tx);
  const found = new Set<string>();
  const note = (email: string | null, phone: string | null, country: string | null) => {
    if (email !== null) found.add(email.toLowerCase());
    const address = phoneAddress(phone, [country]);
    if (address !== null) found.add(address);
  };
  note(who.email, who.phone, null);
  for (const ids of chunks(customerIds)) {
    const { email, phone } = customers;
    const rows = await handle.select({ email, phone }).from(customers).where(inArray(customers.id, ids));
    for (const row of rows) note(row.email, row.phone, null);
  }
  for (const ids of chunks(orderIds)) {
    const { email, phone, country } = orders;
    const rows = await handle.select({ email, phone, country }).from(orders).where(inArray(orders.id, ids));
    for (const row of rows) note(row.email, row.phone, row.country);
  }
  return [...found];
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
