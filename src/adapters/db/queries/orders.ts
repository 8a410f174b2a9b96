import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { OrderListing, OrderQueries, StoreDay } from "@/application/ports/order-queries";
import type { PageOf } from "@/application/ports/page";
import type { StoreId } from "@/domain/access/store-id";
import type { Order } from "@/domain/order/order";
import type { OrderFilter } from "@/domain/order/order-filter";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { bind, bindLimit, reading } from "../statement";
import { orderFrom } from "../stores/orders";
import { shipmentFrom } from "../stores/shipments";
import type { Tables } from "../tables";
import { openAndDue, openAndInTrouble, openAndSilent } from "../tables/orders";
import { afterCursor, keysetValues, newestFirst, pageFrom } from "./keyset";
import { createOrderRecord } from "./order-record";
import { createOrderSearch } from "./order-search";

export function createOrderQueries({ t }: Pick<Database, "t">): OrderQueries {
  const lists = prepareLists(t);
  const counts = prepareCounts(t);
  const searched = createOrderSearch(t);
  const list = (
    db: Reader,
    storeId: StoreId,
    { filter, ...page }: PageOf & StoreDay & { filter: OrderFilter },
  ) => lists[filter](db, { storeId, ...page, ...keysetValues(page) });

  return {
    async counts(db, storeId, day) {
      const one = async (filter: OrderFilter) =>
        (await counts[filter](db, { storeId, ...day }))[0]?.orders ?? 0;
      return {
        all: await one("all"),
        late: await one("late"),
        silent: await one("silent"),
        exception: await one("exception"),
        delivered_today: await one("delivered_today"),
      };
    },
    async list(db, storeId, page) {
      const { rows, next } = pageFrom(await list(db, storeId, page), page, (row) => ({
        at: (page.filter === "delivered_today" ? row.deliveredAt : null) ?? row.listedAt,
        id: row.id,
      }));
      return { rows: await withParcels(db, t, storeId, rows.map(orderFrom)), next };
    },
    async search(db, storeId, question) {
      return withParcels(db, t, storeId, await searched(db, storeId, question));
    },
    record: createOrderRecord(t),
  };
}

/** What each filter asks of an order. Its words are those of the partial index that answers it. */
function conditions({ orders }: Tables) {
  return {
    all: undefined,
    late: and(openAndDue, sql`${orders.eddTo} < ${bind(orders.eddTo, "today")}`),
    silent: openAndSilent,
    exception: openAndInTrouble,
    delivered_today: sql`${orders.deliveredAt} >= ${bind(orders.deliveredAt, "todayFrom")}`,
  } as const satisfies Record<OrderFilter, unknown>;
}

function prepareLists(t: Tables) {
  const { orders } = t;
  const filters = conditions(t);
  // Deliveries in the order they were made, which is that of their index; everything else as it was ordered.
  const keysetOf = (filter: OrderFilter) => ({
    at: filter === "delivered_today" ? orders.deliveredAt : orders.listedAt,
    id: orders.id,
  });
  const list = (filter: OrderFilter) => {
    const keyset = keysetOf(filter);
    return reading(`orders_list_${filter}`, ({ handle }) =>
      handle
        .select()
        .from(orders)
        .where(and(eq(orders.storeId, bind(orders.storeId, "storeId")), filters[filter], afterCursor(keyset)))
        .orderBy(...newestFirst(keyset))
        .limit(bindLimit()),
    );
  };
  return perFilter(list);
}

function prepareCounts(t: Tables) {
  const { orders } = t;
  const filters = conditions(t);
  return perFilter((filter) =>
    reading(`orders_count_${filter}`, ({ handle }) =>
      handle
        .select({ orders: sql<number>`count(*)`.mapWith(Number) })
        .from(orders)
        .where(and(eq(orders.storeId, bind(orders.storeId, "storeId")), filters[filter])),
    ),
  );
}

function perFilter<T>(make: (filter: OrderFilter) => T): Readonly<Record<OrderFilter, T>> {
  return {
    all: make("all"),
    late: make("late"),
    silent: make("silent"),
    exception: make("exception"),
    delivered_today: make("delivered_today"),
  };
}

/** Adds parcels and open runs, in one read each for the whole page. */
export async function withParcels(
  db: Reader,
  { shipments, runs }: Tables,
  storeId: StoreId,
  orders: readonly Order[],
): Promise<readonly OrderListing[]> {
  if (orders.length === 0) return [];
  const ids = orders.map(({ id }) => id);
  const parcels = await readHandle(db)
    .select()
    .from(shipments)
    .where(and(eq(shipments.storeId, storeId), inArray(shipments.orderId, ids)))
    .orderBy(asc(shipments.createdAt), asc(shipments.id));
  const open = await readHandle(db)
    .select()
    .from(runs)
    .where(and(eq(runs.storeId, storeId), inArray(runs.orderId, ids), eq(runs.status, sql`'active'`)))
    .orderBy(asc(runs.startedAt), asc(runs.id));
  const parcelsOf = byOrder(parcels.map(shipmentFrom));
  const runsOf = byOrder(open);
  return orders.map((order) => ({
    order,
    shipments: parcelsOf.get(order.id) ?? [],
    runs: runsOf.get(order.id) ?? [],
  }));
}

function byOrder<T extends { readonly orderId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.orderId);
    if (group === undefined) groups.set(row.orderId, [row]);
    else group.push(row);
  }
  return groups;
}
