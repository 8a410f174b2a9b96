import { and, asc, desc, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { ListedTask, TaskQueries } from "@/application/ports/tasks";
import type { StoreId } from "@/domain/access/store-id";
import type { Order } from "@/domain/order/order";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { bind, reading } from "../statement";
import { chunks } from "../stores/chunks";
import { orderFrom } from "../stores/orders";
import { taskFrom } from "../stores/tasks";
import type { Tables } from "../tables";
import { withParcels } from "./orders";

type TaskRow = Tables["tasks"]["$inferSelect"];

export function createTaskQueries({ t }: Pick<Database, "t">): TaskQueries {
  const { tasks } = t;
  const ofOrder = reading("tasks_of_order", ({ handle }) =>
    handle
      .select()
      .from(tasks)
      .where(
        and(
          eq(tasks.storeId, bind(tasks.storeId, "storeId")),
          eq(tasks.orderId, bind(tasks.orderId, "orderId")),
        ),
      )
      .orderBy(asc(tasks.openedAt), asc(tasks.id)),
  );
  const list = (where: SQL | undefined, order: readonly SQL[]) =>
    async function listed(db: Reader, storeId: StoreId, { limit }: { limit: number }) {
      const rows = await readHandle(db)
        .select()
        .from(tasks)
        .where(and(eq(tasks.storeId, storeId), where))
        .orderBy(...order)
        .limit(limit);
      return withContext(db, t, { storeId, rows });
    };
  return {
    async counts(db, storeId) {
      return readHandle(db)
        .select({
          role: tasks.role,
          pending: sql<number>`count(*)`.mapWith(Number),
          free: sql<number>`sum(case when ${tasks.state} = 'open' then 1 else 0 end)`.mapWith(Number),
        })
        .from(tasks)
        .where(and(eq(tasks.storeId, storeId), inArray(tasks.state, ["open", "claimed"])))
        .groupBy(tasks.role);
    },
    pending: (db, storeId, page) =>
      list(and(eq(tasks.role, page.role), inArray(tasks.state, ["open", "claimed"])), [
        asc(tasks.urgency),
        asc(tasks.openedAt),
        asc(tasks.id),
      ])(db, storeId, page),
    done: (db, storeId, page) =>
      list(and(eq(tasks.role, page.role), isNotNull(tasks.doneAt)), [desc(tasks.doneAt), desc(tasks.id)])(
        db,
        storeId,
        page,
      ),
    ofOrder: async (db, storeId, orderId) => (await ofOrder(db, { storeId, orderId })).map(taskFrom),
  };
}

/** Adds to each task its order, what the customer last heard, and how often they wrote: one read each for the page. */
async function withContext(
  db: Reader,
  t: Tables,
  { storeId, rows }: { readonly storeId: StoreId; readonly rows: readonly TaskRow[] },
): Promise<readonly ListedTask[]> {
  const ids = [...new Set(rows.map(({ orderId }) => orderId))];
  if (ids.length === 0) return [];
  const found = await readHandle(db)
    .select()
    .from(t.orders)
    .where(and(eq(t.orders.storeId, storeId), inArray(t.orders.id, ids)));
  const orders = found.map(orderFrom);
  const listings = new Map(
    (await withParcels(db, t, storeId, orders)).map((listing) => [listing.order.id, listing]),
  );
  const lastSent = await lastSentOf(db, t, { storeId, ids });
  const contacts = await contactsOf(db, t, { storeId, orders });
  return rows.flatMap((row) => {
    const listing = listings.get(row.orderId);
    if (listing === undefined) return [];
    return {
      task: taskFrom(row),
      listing,
      lastSent: lastSent.get(row.orderId) ?? null,
      contacts: contacts.get(row.orderId) ?? 0,
    };
  });
}

async function lastSentOf(
  db: Reader,
  { messages }: Tables,
  { storeId, ids }: { readonly storeId: StoreId; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, NonNullable<ListedTask["lastSent"]>>> {
  const rows = await readHandle(db)
    .select({
      orderId: messages.orderId,
      touchpoint: messages.touchpoint,
      channel: messages.channel,
      at: messages.sentAt,
    })
    .from(messages)
    .where(
      and(
        eq(messages.storeId, storeId),
        inArray(messages.orderId, [...ids]),
        eq(messages.state, "sent"),
        isNotNull(messages.sentAt),
      ),
    )
    .orderBy(asc(messages.sentAt), asc(messages.id));
  return new Map(
    rows.flatMap(({ orderId, touchpoint, channel, at }) =>
      at === null ? [] : [[orderId, { touchpoint, channel, at }] as const],
    ),
  );
}

/** Tickets of the order and of its customer, each once: what the fact "Times they contacted support" counts. */
async function contactsOf(
  db: Reader,
  { tickets }: Tables,
  { storeId, orders }: { readonly storeId: StoreId; readonly orders: readonly Order[] },
): Promise<ReadonlyMap<string, number>> {
  const customerIds = orders.flatMap(({ customerId }) => customerId ?? []);
  const those = [
    ...chunks(orders.map(({ id }) => id)).map((ids) => inArray(tickets.orderId, ids)),
    ...chunks(customerIds).map((ids) => inArray(tickets.customerId, ids)),
  ];
  const rows = await readHandle(db)
    .select({ id: tickets.id, orderId: tickets.orderId, customerId: tickets.customerId })
    .from(tickets)
    .where(and(eq(tickets.storeId, storeId), or(...those)));
  return new Map(
    orders.map(({ id, customerId }) => [
      id,
      rows.filter((row) => row.orderId === id || (customerId !== null && row.customerId === customerId))
        .length,
    ]),
  );
}
