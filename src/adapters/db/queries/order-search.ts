import { and, type Column, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { OrderQueries } from "@/application/ports/order-queries";
import type { StoreId } from "@/domain/access/store-id";
import type { Order } from "@/domain/order/order";
import { normaliseOrderNumber } from "@/domain/order/order-number";
import type { Instant } from "@/domain/shared/instant";
import { normaliseTrackingNumber } from "@/domain/shipment/tracking-number";
import { connectionOf, type DialectName, readHandle } from "../connection";
import { bind, bindLimit, reading } from "../statement";
import { orderFrom } from "../stores/orders";
import type { Tables } from "../tables";

type Question = Parameters<OrderQueries["search"]>[2];

/** One letter would fit nearly every order. */
const SHORTEST_BEGINNING = 2;
/** Beginnings are taken as the index has them; of so many times the limit the newest are shown. */
const BEGINNINGS_LOOKED_AT = 8;

/** Finds orders by what people type: a number, an e-mail or a tracking number; exactly, else by how it begins. */
export function createOrderSearch(t: Tables) {
  const exactly = prepareProbes(t, "is", (column) => eq(column, bind(column, "wanted")));
  const beginning = prepareBeginnings(t);
  return async (db: Reader, storeId: StoreId, question: Question): Promise<readonly Order[]> => {
    const key = normaliseOrderNumber(question.text);
    const trackingNumber = normaliseTrackingNumber(question.text);
    if (key === null || trackingNumber === null) return [];
    const { byPerson, limit } = question;
    const email = byPerson ? question.text.trim().toLowerCase() : null;
    const wanted = { storeId, key, trackingNumber, email };
    const exact = await probe(exactly, db, { ...wanted, limit });
    if (exact.length > 0) return newest(db, t, { storeId, found: exact, limit });
    if (key.length < SHORTEST_BEGINNING) return [];
    const probes = beginning[connectionOf(db).dialect];
    const begin = await probe(probes, db, { ...wanted, limit: limit * BEGINNINGS_LOOKED_AT });
    return newest(db, t, { storeId, found: begin, limit });
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

/** Three reads, each by its own index: one `or` over two tables, or an order by time, would look at every order. */
async function probe(probes: ReturnType<typeof prepareProbes>, db: Reader, wanted: Wanted) {
  const { storeId, limit, key, trackingNumber, email } = wanted;
  const values = (text: string) => ({ storeId, limit, wanted: text, ...boundsOf(text) });
  const found: Found[] = [
    ...(await probes.number(db, values(key))),
    ...(await probes.parcel(db, values(trackingNumber))),
    ...(email === null ? [] : await probes.email(db, values(email))),
  ];
  return found;
}

interface Found {
  readonly id: string;
  /** About when it was ordered. */
  readonly at: Instant;
}

function prepareProbes(
  { orders, shipments }: Tables,
  how: string,
  fits: (column: Column) => SQL | undefined,
) {
  const ordersWhere = (column: typeof orders.email | typeof orders.numberKey) =>
    reading(`orders_search_${how}_${column.name}`, ({ handle }) =>
      handle
        .select({ id: orders.id, at: orders.listedAt })
        .from(orders)
        .where(and(eq(orders.storeId, bind(orders.storeId, "storeId")), fits(column)))
        .limit(bindLimit()),
    );
  return {
    number: ordersWhere(orders.numberKey),
    email: ordersWhere(orders.email),
    parcel: reading(`orders_search_${how}_parcel`, ({ handle }) =>
      handle
        .select({ id: shipments.orderId, at: shipments.createdAt })
        .from(shipments)
        .where(and(eq(shipments.storeId, bind(shipments.storeId, "storeId")), fits(shipments.trackingNumber)))
        .limit(bindLimit()),
    ),
  };
}

/**
 * By a range of the index on SQLite, which compares text byte by byte. PostgreSQL compares by the rules of a language,
 * by which such a range would miss some: there it is asked by pattern.
 */
function prepareBeginnings(t: Tables) {
  const inRange = (column: Column) =>
    and(sql`${column} >= ${bind(column, "wanted")}`, sql`${column} < ${bind(column, "end")}`);
  const like = (column: Column) => sql`${column} like ${bind(column, "pattern")} escape '!'`;
  return {
    sqlite: prepareProbes(t, "in_range", inRange),
    postgres: prepareProbes(t, "like", like),
  } satisfies Record<DialectName, ReturnType<typeof prepareProbes>>;
}

function boundsOf(text: string) {
  return { end: `${text}\u{10FFFF}`, pattern: `${text.replaceAll(/[!%_]/g, "!$&")}%` };
}

/** Sorted here: asked to sort, SQLite would walk through all orders by time until it has met these. */
async function newest(
  db: Reader,
  { orders }: Tables,
  { storeId, found, limit }: { storeId: StoreId; found: readonly Found[]; limit: number },
): Promise<readonly Order[]> {
  const sorted = found.toSorted((one, other) => other.at - one.at);
  const ids = [...new Set(sorted.map(({ id }) => id))].slice(0, limit);
  if (ids.length === 0) return [];
  // By id alone: told the store as well, SQLite walks through all of its orders instead.
  const rows = await readHandle(db).select().from(orders).where(inArray(orders.id, ids));
  return rows
    .filter((row) => row.storeId === storeId)
    .toSorted((one, other) => other.listedAt - one.listedAt || (one.id < other.id ? 1 : -1))
    .map(orderFrom);
}
