import { and, asc, eq, inArray, isNull, lt, ne, notExists, notInArray } from "drizzle-orm";
import type { Expired, RetentionStore } from "@/application/ports/retention";
import type { StoreId } from "@/domain/access/store-id";
import { writeHandle } from "../connection";
import type { Database } from "../database";
import type { Tables } from "../tables";
import { chunks } from "./chunks";
import { emptyEventsAndHooks, emptyHook } from "./empty-inbound";
import { emptyCustomers, emptyOrders, emptyTickets } from "./empty-people";

export function createRetentionStore({ t }: Pick<Database, "t">): RetentionStore {
  return {
    async emptyHooks(tx, storeId, { before, limit }) {
      const { hooks } = t;
      const handle = writeHandle(tx);
      const isExpired = and(
        eq(hooks.storeId, storeId),
        lt(hooks.receivedAt, before),
        notInArray(hooks.state, ["received"]),
        ne(hooks.body, ""),
      );
      const rows = await handle
        .select({ id: hooks.id, state: hooks.state })
        .from(hooks)
        .where(isExpired)
        .limit(limit);
      const parked = rows.filter(({ state }) => state === "parked").map(({ id }) => id);
      for (const ids of chunks(rows.map(({ id }) => id)))
        await handle.update(hooks).set(emptyHook).where(inArray(hooks.id, ids));
      for (const ids of chunks(parked)) await handle.update(hooks).set(givenUp).where(inArray(hooks.id, ids));
      return rows.length;
    },

    async emptyOrders(tx, storeId, expired) {
      const ids = await expiredOrders(tx, t, storeId, expired);
      if (ids.length === 0) return 0;
      await emptyOrders(tx, t, { storeId, ids, at: expired.at });
      await emptyTickets(tx, t, { storeId, customerIds: [], orderIds: ids });
      await emptyEventsAndHooks(tx, t, { storeId, orderIds: ids, externalId: null, email: null });
      for (const some of chunks(ids)) {
        for (const table of [t.pageVisits, t.pageMoments, t.engagements])
          await writeHandle(tx)
            .delete(table)
            .where(and(eq(table.storeId, storeId), inArray(table.orderId, some)));
      }
      return ids.length;
    },

    async emptyCustomers(tx, storeId, { before, at, limit }) {
      const { customers, orders } = t;
      const handle = writeHandle(tx);
      const named = handle
        .select({ id: orders.id })
        .from(orders)
        .where(
          and(eq(orders.storeId, storeId), eq(orders.customerId, customers.id), isNull(orders.redactedAt)),
        );
      const rows = await handle
        .select({ id: customers.id })
        .from(customers)
        .where(
          and(
            eq(customers.storeId, storeId),
            lt(customers.updatedAt, before),
            isNull(customers.redactedAt),
            notExists(named),
          ),
        )
        .limit(limit);
      await emptyCustomers(tx, t, { ids: rows.map(({ id }) => id), at });
      return rows.length;
    },
  };
}

const givenUp = {
  state: "ignored",
  why: "It was parked for longer than this store keeps what senders sent.",
} as const;

async function expiredOrders(
  tx: Parameters<RetentionStore["emptyOrders"]>[0],
  { orders, runs, messages }: Tables,
  storeId: StoreId,
  { before, limit }: Expired,
): Promise<string[]> {
  const handle = writeHandle(tx);
  const openRun = handle
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.storeId, storeId), eq(runs.orderId, orders.id), eq(runs.status, "active")));
  const undecided = handle
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.storeId, storeId),
        eq(messages.orderId, orders.id),
        inArray(messages.state, ["queued", "held", "sending"]),
      ),
    );
  const rows = await handle
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.storeId, storeId),
        // By index; whoever was heard of later cannot have rested for so long.
        lt(orders.listedAt, before),
        lt(orders.updatedAt, before),
        isNull(orders.redactedAt),
        notExists(openRun),
        notExists(undecided),
      ),
    )
    .orderBy(asc(orders.listedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}
