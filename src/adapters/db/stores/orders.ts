import { and, count, eq, lt, max, ne, type SQL, sql } from "drizzle-orm";
import type { OrderStore } from "@/application/ports/orders";
import type { Order } from "@/domain/order/order";
import { normaliseOrderNumber } from "@/domain/order/order-number";
import { hasNumberAsId, mayHaveId } from "@/domain/order/same-order";
import type { Database } from "../database";
import { bind, bound, boundRow, reading, writing } from "../statement";
import type { Tables } from "../tables";
import { mergeOrders } from "./merge-orders";
import { lockNames } from "./name-locks";
import { type ParcelSummary, parcelSummary } from "./parcel-summary";
import { renewCode } from "./renew-code";

export function createOrderStore({ t }: Pick<Database, "t">): OrderStore {
  const statements = { ...prepareReads(t), ...prepareWrites(t), ...prepareVisits(t) };

  const byRef: OrderStore["findByRef"] = async (db, storeId, { externalId, number }) => {
    const byExternalId =
      externalId === null ? [] : await statements.byExternalId(db, { storeId, externalId });
    if (byExternalId[0]) return orderFrom(byExternalId[0]);
    const numberKey = normaliseOrderNumber(number);
    if (numberKey === null) return null;
    const byNumber = await statements.byNumber(db, { storeId, numberKey });
    const byNumberAsId = await statements.byExternalId(db, { storeId, externalId: numberKey });
    return (
      [...byNumber.map(orderFrom), ...byNumberAsId.map(orderFrom).filter(hasNumberAsId)]
        .filter((order) => mayHaveId(order, externalId))
        .sort(shopOrdersLast)[0] ?? null
    );
  };

  return {
    async findByRef(db, storeId, ref) {
      const found = await byRef(db, storeId, ref);
      if (found) return found;
      // Nobody may make the order between this look and the caller's insert.
      const names = [ref.externalId, normaliseOrderNumber(ref.number)].filter((name) => name !== null);
      const waited = await lockNames(
        db,
        "order",
        names.map((name) => `${storeId} ${name}`),
      );
      return waited ? byRef(db, storeId, ref) : null;
    },
    find: async (db, storeId, id) => (await statements.byId(db, { storeId, id })).map(orderFrom)[0] ?? null,
    findByCode: async (db, trackingCode) =>
      (await statements.byCode(db, { trackingCode })).map(orderFrom)[0] ?? null,
    merge: (tx, storeId, merged) => mergeOrders(tx, t, { storeId, ...merged }),
    renewCode: (tx, renewal) => renewCode(tx, t, renewal),
    async insert(tx, order, shipments = []) {
      await statements.insert(tx, { ...rowFrom(order), ...parcelSummary(shipments) });
    },
    async update(tx, order, shipments) {
      await statements.update(tx, { ...rowFrom(order), ...parcelSummary(shipments) });
    },
    async countEarlier(db, storeId, { customerId, email, before, notOrderId }) {
      const found = await statements.earlierIds(db, {
        storeId,
        customerId,
        email,
        placedAt: before,
        id: notOrderId,
      });
      return new Set(found.map(({ id }) => id)).size;
    },
    async recordVisit(tx, visit) {
      await statements.recordVisit(tx, { via: null, variant: null, ...visit });
    },
    async visits(db, storeId, orderId) {
      const [row] = await statements.visits(db, { storeId, orderId });
      return { count: row?.visits ?? 0, lastAt: row?.lastAt ?? null };
    },
  };
}

type OrderRow = Tables["orders"]["$inferSelect"];
type OrderColumns = Omit<OrderRow, keyof ParcelSummary>;

function prepareReads({ orders, formerCodes }: Tables) {
  const inStore = eq(orders.storeId, bind(orders.storeId, "storeId"));
  return {
    byId: reading("orders_by_id", ({ handle, lock }) =>
      lock(
        handle
          .select()
          .from(orders)
          .where(and(eq(orders.id, bind(orders.id, "id")), inStore)),
      ),
    ),
    byExternalId: reading("orders_by_external_id", ({ handle, lock }) =>
      lock(
        handle
          .select()
          .from(orders)
          .where(and(inStore, eq(orders.externalId, bind(orders.externalId, "externalId")))),
      ),
    ),
    byNumber: reading("orders_by_number", ({ handle, lock }) =>
      lock(
        handle
          .select()
          .from(orders)
          .where(and(inStore, eq(orders.numberKey, bind(orders.numberKey, "numberKey")))),
      ),
    ),
    byCode: reading("orders_by_code", ({ handle }) =>
      handle.select().from(orders).where(isCalled(orders, formerCodes)),
    ),
    earlierIds: reading("orders_earlier_ids", ({ handle }) => {
      const earlier = (person: SQL) =>
        handle
          .select({ id: orders.id })
          .from(orders)
          .where(
            and(
              inStore,
              person,
              lt(orders.placedAt, bind(orders.placedAt, "placedAt")),
              ne(orders.id, bind(orders.id, "id")),
              eq(orders.isTest, sql`false`),
            ),
          );
      // Two look-ups by index; for an OR, SQLite would walk through the whole store.
      const ofAccount = earlier(eq(orders.customerId, bind(orders.customerId, "customerId")));
      const ofAddress = earlier(eq(orders.email, bind(orders.email, "email")));
      return ofAccount.unionAll(ofAddress);
    }),
  };
}

/** By its code, or by the code of an order that became part of it. Both by index. */
export function isCalled(orders: Tables["orders"], formerCodes: Tables["formerCodes"]) {
  const code = bind(orders.trackingCode, "trackingCode");
  return sql`(${orders.trackingCode} = ${code} or ${orders.id} = (select ${formerCodes.orderId} from ${formerCodes} where ${formerCodes.trackingCode} = ${code}))`;
}

function prepareWrites({ orders }: Tables) {
  return {
    insert: writing("orders_insert", ({ handle }) => handle.insert(orders).values(boundRow(orders))),
    update: writing("orders_update", ({ handle }) =>
      handle
        .update(orders)
        .set(bound(orders, changingColumns))
        .where(
          and(eq(orders.id, bind(orders.id, "id")), eq(orders.storeId, bind(orders.storeId, "storeId"))),
        ),
    ),
  };
}

function prepareVisits({ pageVisits }: Tables) {
  return {
    recordVisit: writing("page_visits_insert", ({ handle }) =>
      handle.insert(pageVisits).values(boundRow(pageVisits)).onConflictDoNothing(),
    ),
    visits: reading("page_visits_of_order", ({ handle }) =>
      handle
        .select({ visits: count(), lastAt: max(pageVisits.at) })
        .from(pageVisits)
        .where(
          and(
            eq(pageVisits.storeId, bind(pageVisits.storeId, "storeId")),
            eq(pageVisits.orderId, bind(pageVisits.orderId, "orderId")),
            eq(pageVisits.isHuman, sql`true`),
          ),
        ),
    ),
  };
}

/** Everything `update` may change. */
const changingColumns = [
  "externalId",
  "number",
  "numberKey",
  "state",
  "customerId",
  "email",
  "phone",
  "firstName",
  "lastName",
  "country",
  "placedAt",
  "listedAt",
  "cancelledAt",
  "deliveredAt",
  "redactedAt",
  "isTest",
  "currency",
  "totalMinor",
  "revision",
  "updatedAt",
  "parcelCount",
  "parcelStatus",
  "parcelReason",
  "lastScanAt",
  "silentSince",
  "eddTo",
  "content",
] as const satisfies readonly (keyof OrderRow)[];

/** The columns of an order without the summary of its parcels. */
function rowFrom(order: Order): OrderColumns {
  const {
    id,
    storeId,
    externalId,
    number,
    state,
    trackingCode,
    customerId,
    email,
    phone,
    firstName,
    lastName,
    placedAt,
    cancelledAt,
    deliveredAt,
    redactedAt,
    isTest,
    currency,
    totalMinor,
    revision,
    createdAt,
    updatedAt,
    ...content
  } = order;
  return {
    id,
    storeId,
    externalId,
    number,
    state,
    trackingCode,
    customerId,
    email,
    phone,
    firstName,
    lastName,
    placedAt,
    cancelledAt,
    deliveredAt,
    redactedAt,
    isTest,
    currency,
    totalMinor,
    revision,
    createdAt,
    updatedAt,
    content,
    numberKey: normaliseOrderNumber(number),
    country: order.shippingAddress?.country ?? null,
    listedAt: placedAt ?? createdAt,
  };
}

/** `content` was written by `rowFrom` from a whole order, so the two halves make a whole order again. */
export function orderFrom(row: OrderRow): Order {
  const {
    content,
    numberKey: _key,
    country: _country,
    listedAt: _listedAt,
    parcelCount: _count,
    parcelStatus: _status,
    parcelReason: _reason,
    lastScanAt: _lastScanAt,
    silentSince: _silentSince,
    eddTo: _eddTo,
    ...columns
  } = row;
  return { ...content, ...columns };
}

/** Of several orders with one number, that which no shop has claimed yet comes first, then the newest. */
function shopOrdersLast(a: Order, b: Order): number {
  return Number(a.externalId !== null) - Number(b.externalId !== null) || b.createdAt - a.createdAt;
}
