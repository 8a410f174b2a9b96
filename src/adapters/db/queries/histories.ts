import { and, asc, between, eq, inArray, isNotNull, lte, ne } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { HistoryQueries, StoredHistory } from "@/application/ports/history-queries";
import type { StoreId } from "@/domain/access/store-id";
import type { Arrival, OrderHistory } from "@/domain/journey/replay/order-history";
import type { JourneyVersion } from "@/domain/journey/version";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { byId } from "../stores/by-id";
import type { Tables } from "../tables";
import { grouped, inPieces, type OrderRow, type StoredArrival } from "./history-rows";
import { readLooks } from "./message-looks";
import { createPersonHistories } from "./person-histories";
import { readRecorded } from "./recorded-decisions";

/** The stored past of orders. Its queries are few and wide: a replay reads a hundred thousand orders in a row. */
export function createHistoryQueries({ t }: Pick<Database, "t">): HistoryQueries {
  const persons = createPersonHistories(t);
  return {
    async orderIds(db, storeId, { from, until, withTests }) {
      const { orders } = t;
      const rows = await readHandle(db)
        .select({ id: orders.id, isTest: orders.isTest })
        .from(orders)
        .where(and(eq(orders.storeId, storeId), between(orders.listedAt, from, until)))
        .orderBy(asc(orders.listedAt), asc(orders.id));
      return rows.filter((row) => withTests || !row.isTest).map(({ id }) => id);
    },

    async histories(db, storeId, { orderIds, until }) {
      const orders = await readOrders(db, t, storeId, orderIds);
      const arrivals = await readArrivals(db, t, storeId, { orderIds, until });
      const parcels = await readParcelIds(db, t, orderIds);
      const outcomes = await readOutcomes(db, t, storeId, orderIds);
      const looks = await readLooks(db, t, storeId, orderIds);
      const known = await persons(db, storeId, { orders, arrivals, until });
      return orders.map(({ id, customerId, trackingCode, number, redactedAt }): StoredHistory => {
        const own = arrivals.get(id) ?? [];
        const about = known(id, customerId);
        const history: OrderHistory = {
          orderId: id,
          customerId,
          trackingCode,
          shipmentIds: parcels.get(id) ?? [],
          arrivals: inOrder([...own, ...about.arrivals]),
          person: about.person,
          outcomes: outcomes.get(id) ?? [],
          looks: looks.get(id) ?? [],
        };
        return { history, number, isErased: redactedAt !== null };
      });
    },

    versions: (db, storeId) => readVersions(db, t, storeId),
    launches: (db, storeId) => readLaunches(db, t, storeId),
    recorded: (db, storeId, orderIds) => readRecorded(db, t, storeId, orderIds),
  };
}

async function readVersions(
  db: Reader,
  { journeys, journeyVersions }: Tables,
  storeId: StoreId,
): Promise<readonly JourneyVersion[]> {
  const rows = await readHandle(db)
    .select({ version: journeyVersions, position: journeys.position })
    .from(journeyVersions)
    .innerJoin(journeys, eq(journeys.id, journeyVersions.journeyId))
    .where(and(eq(journeyVersions.storeId, storeId), ne(journeys.state, "archived")))
    .orderBy(asc(journeys.position), asc(journeys.id), asc(journeyVersions.number));
  return rows.map(({ version: { id, journeyId, number, publishedAt, content } }) => ({
    ...content,
    id,
    storeId,
    journeyId,
    number,
    publishedAt,
  }));
}

function readLaunches(db: Reader, { softLaunches }: Tables, storeId: StoreId) {
  const { journeyId, versionId, percent, shares, state, startedAt, endedAt } = softLaunches;
  return readHandle(db)
    .select({ journeyId, versionId, percent, shares, state, startedAt, endedAt })
    .from(softLaunches)
    .where(eq(softLaunches.storeId, storeId))
    .orderBy(asc(startedAt), asc(softLaunches.id));
}

/** Nothing is worked on before what was worked on earlier, whenever it was received. */
function inOrder(stored: readonly StoredArrival[]): readonly Arrival[] {
  let now = 0;
  return [...stored].sort(byId).map(({ at, event }) => {
    now = Math.max(now, at);
    return { at: now, event };
  });
}

async function readOrders(
  db: Reader,
  { orders }: Tables,
  storeId: StoreId,
  orderIds: readonly string[],
): Promise<readonly OrderRow[]> {
  const rows = await inPieces(orderIds, (ids) =>
    readHandle(db)
      .select({
        id: orders.id,
        customerId: orders.customerId,
        email: orders.email,
        phone: orders.phone,
        country: orders.country,
        trackingCode: orders.trackingCode,
        number: orders.number,
        redactedAt: orders.redactedAt,
      })
      .from(orders)
      .where(and(eq(orders.storeId, storeId), inArray(orders.id, ids))),
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return orderIds.flatMap((id) => found.get(id) ?? []);
}

async function readArrivals(
  db: Reader,
  { events }: Tables,
  storeId: StoreId,
  { orderIds, until }: { orderIds: readonly string[]; until: number },
): Promise<ReadonlyMap<string, StoredArrival[]>> {
  const rows = await inPieces(orderIds, (ids) =>
    readHandle(db)
      .select({ id: events.id, orderId: events.orderId, at: events.receivedAt, event: events.event })
      .from(events)
      .where(
        and(
          eq(events.storeId, storeId),
          inArray(events.orderId, ids),
          isNotNull(events.orderId),
          lte(events.receivedAt, until),
        ),
      ),
  );
  return grouped(rows, ({ orderId }) => orderId);
}

/** Ids of parcels grow in the order in which they were made. */
async function readParcelIds(
  db: Reader,
  { shipments }: Tables,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await inPieces(orderIds, (ids) =>
    readHandle(db)
      .select({ id: shipments.id, orderId: shipments.orderId })
      .from(shipments)
      .where(inArray(shipments.orderId, ids)),
  );
  const ofOrder = grouped([...rows].sort(byId), ({ orderId }) => orderId);
  return new Map([...ofOrder].map(([orderId, parcels]) => [orderId, parcels.map(({ id }) => id)]));
}

async function readOutcomes(db: Reader, { messages }: Tables, storeId: StoreId, orderIds: readonly string[]) {
  const rows = await inPieces(orderIds, (ids) =>
    readHandle(db)
      .select({ orderId: messages.orderId, key: messages.key, state: messages.state, why: messages.why })
      .from(messages)
      .where(and(eq(messages.storeId, storeId), inArray(messages.orderId, ids))),
  );
  const ended = rows.flatMap(({ state, ...row }) =>
    state === "failed" || state === "uncertain" ? [{ ...row, state }] : [],
  );
  return grouped(ended, ({ orderId }) => orderId);
}
