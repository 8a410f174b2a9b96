import { and, type Column, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { OrderQueries } from "@/application/ports/order-queries";
import type { StoreId } from "@/domain/access/store-id";
import type { Order } from "@/domain/order/order";
import { normaliseOrderNumber } from "@/domain/order/order-number";
import { normaliseTrackingNumber } from "@/domain/shipment/tracking-number";
import { type DialectName, readHandle } from "../connection";
import { bind, bindLimit, reading } from "../statement";
import { orderFrom } from "../stores/orders";
import type { Tables } from "../tables";
import { newestFirst } from "./keyset";

type Question = Parameters<OrderQueries["search"]>[2];

/** One letter would fit nearly every order. */
const SHORTEST_BEGINNING = 2;

/** Finds orders by what people type: a number, an e-mail or a tracking number; exactly, else by how it begins. */
export function createOrderSearch(t: Tables) {
  const exactly = prepareProbes(t, "is", (column) => eq(column, bind(column, "wanted")));
  const beginning = prepareProbes(t, "begins", beginsWith);
  return async (db: Reader, storeId: StoreId, question: Question): Promise<readonly Order[]> => {
    const key = normaliseOrderNumber(question.text);
    const trackingNumber = normaliseTrackingNumber(question.text);
    if (key === null || trackingNumber === null) return [];
    const { byPerson, limit } = question;
    const email = byPerson ? question.text.trim().toLowerCase() : null;
    const exact = await probe(exactly, db, { storeId, key, trackingNumber, email, limit });
    if (exact.length > 0) return hydrate(db, t, { storeId, ids: exact, limit });
    if (key.length < SHORTEST_BEGINNING) return [];
    const starts = await probe(beginning, db, { storeId, key, trackingNumber, email, limit });
    return hydrate(db, t, { storeId, ids: starts, limit });
  };
}

interface Wanted {
  readonly storeId: StoreId;
  readonly key: string;
  readonly trackingNumber: string;
  /** Null: not asked for. */
  readonly email: string | null;
  readonly limit: number;
}

/** Three reads, each by its own index: one `or` over two tables would look at every order. */
async function probe(probes: ReturnType<typeof prepareProbes>, db: Reader, wanted: Wanted) {
  const { storeId, limit } = wanted;
  const found = [
    ...(await probes.number(db, { storeId, wanted: wanted.key, limit })),
    ...(await probes.parcel(db, { storeId, wanted: wanted.trackingNumber, limit })),
    ...(wanted.email === null ? [] : await probes.email(db, { storeId, wanted: wanted.email, limit })),
  ];
  return [...new Set(found.map(({ id }) => id))];
}

type Fit = (column: Column, dialect: DialectName) => SQL;

function prepareProbes({ orders, shipments }: Tables, how: string, fits: Fit) {
  const ordersWhere = (column: typeof orders.email | typeof orders.numberKey) =>
    reading(`orders_search_${how}_${column.name}`, ({ handle, dialect }) =>
      handle
        .select({ id: orders.id })
        .from(orders)
        .where(and(eq(orders.storeId, bind(orders.storeId, "storeId")), fits(column, dialect)))
        .orderBy(...newestFirst({ at: orders.listedAt, id: orders.id }))
        .limit(bindLimit()),
    );
  return {
    number: ordersWhere(orders.numberKey),
    email: ordersWhere(orders.email),
    parcel: reading(`orders_search_${how}_parcel`, ({ handle, dialect }) =>
      handle
        .select({ id: shipments.orderId })
        .from(shipments)
        .where(
          and(
            eq(shipments.storeId, bind(shipments.storeId, "storeId")),
            fits(shipments.trackingNumber, dialect),
          ),
        )
        .orderBy(...newestFirst({ at: shipments.createdAt, id: shipments.id }))
        .limit(bindLimit()),
    ),
  };
}

/** On SQLite a span of its binary order, which the index finds; PostgreSQL's order depends on the database's language. */
function beginsWith(column: Column, dialect: DialectName): SQL {
  const wanted = bind(column, "wanted");
  if (dialect === "postgres") return sql`starts_with(${column}, ${wanted})`;
  return sql`${column} >= ${wanted} and ${column} < ${wanted} || char(1114111)`;
}

async function hydrate(
  db: Reader,
  { orders }: Tables,
  { storeId, ids, limit }: { storeId: StoreId; ids: readonly string[]; limit: number },
): Promise<readonly Order[]> {
  if (ids.length === 0) return [];
  const rows = await readHandle(db)
    .select()
    .from(orders)
    .where(and(eq(orders.storeId, storeId), inArray(orders.id, [...ids])))
    .orderBy(...newestFirst({ at: orders.listedAt, id: orders.id }))
    .limit(limit);
  return rows.map(orderFrom);
}
