import { and, count, countDistinct, desc, eq, gte, isNull, lt, max, type SQL } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type {
  CountedOrders,
  PageActivityQueries,
  PageCount,
  PageSpan,
} from "@/application/ports/page-activity-queries";
import type { StoreId } from "@/domain/access/store-id";
import { readHandle } from "../connection";
import type { Database } from "../database";
import type { Tables } from "../tables";

/** Every count is one range of an index on (store, time). */
export function createPageActivityQueries({ t }: Pick<Database, "t">): PageActivityQueries {
  const { pageVisits, csatAnswers, orders } = t;
  const visitsIn = (storeId: StoreId, { from, to }: PageSpan) =>
    and(
      eq(pageVisits.storeId, storeId),
      gte(pageVisits.at, from),
      lt(pageVisits.at, to),
      eq(pageVisits.isHuman, true),
    );
  return {
    async visitedOrders(db, storeId, span) {
      const [row] = await readHandle(db)
        .select({ orders: countDistinct(pageVisits.orderId) })
        .from(pageVisits)
        .where(visitsIn(storeId, span));
      return row?.orders ?? 0;
    },
    counts: (db, storeId, span) => countsIn(db, t, storeId, { ...span, visits: visitsIn(storeId, span) }),
    scores: (db, storeId, { from, to }) =>
      readHandle(db)
        .select({ score: csatAnswers.score, answers: count() })
        .from(csatAnswers)
        .where(
          and(
            eq(csatAnswers.storeId, storeId),
            gte(csatAnswers.answeredAt, from),
            lt(csatAnswers.answeredAt, to),
          ),
        )
        .groupBy(csatAnswers.score),
    async deliveredOrders(db, storeId, { from, to }) {
      const [row] = await readHandle(db)
        .select({ orders: count() })
        .from(orders)
        .where(and(eq(orders.storeId, storeId), gte(orders.deliveredAt, from), lt(orders.deliveredAt, to)));
      return row?.orders ?? 0;
    },
    orders: (db, storeId, asked) =>
      asked.figure === "csat"
        ? answeredOrders(db, t, storeId, asked)
        : asked.figure === "visit"
          ? visitedOrders(db, t, storeId, asked)
          : actedOrders(db, t, storeId, { ...asked, figure: asked.figure }),
  };
}

async function countsIn(
  db: Reader,
  { pageVisits, pageMoments }: Tables,
  storeId: StoreId,
  { from, to, visits }: PageSpan & { readonly visits: SQL | undefined },
): Promise<PageCount[]> {
  const looks = await readHandle(db)
    .select({ via: pageVisits.via, times: count(), orders: countDistinct(pageVisits.orderId) })
    .from(pageVisits)
    .where(visits)
    .groupBy(pageVisits.via);
  const moments = await readHandle(db)
    .select({
      via: pageMoments.via,
      figure: pageMoments.kind,
      times: count(),
      orders: countDistinct(pageMoments.orderId),
    })
    .from(pageMoments)
    .where(and(eq(pageMoments.storeId, storeId), gte(pageMoments.at, from), lt(pageMoments.at, to)))
    .groupBy(pageMoments.via, pageMoments.kind);
  return [...looks.map((row) => ({ ...row, figure: "visit" as const })), ...moments];
}

async function visitedOrders(
  db: Reader,
  { pageVisits, orders }: Tables,
  storeId: StoreId,
  { from, to, via, limit }: CountedOrders,
) {
  const lastAt = max(pageVisits.at);
  const rows = await readHandle(db)
    .select({ orderId: pageVisits.orderId, number: orders.number, at: lastAt })
    .from(pageVisits)
    .innerJoin(orders, eq(orders.id, pageVisits.orderId))
    .where(
      and(
        eq(pageVisits.storeId, storeId),
        gte(pageVisits.at, from),
        lt(pageVisits.at, to),
        eq(pageVisits.isHuman, true),
        via === undefined ? undefined : via === null ? isNull(pageVisits.via) : eq(pageVisits.via, via),
      ),
    )
    .groupBy(pageVisits.orderId, orders.number)
    .orderBy(desc(lastAt))
    .limit(limit);
  return rows.map(({ at, ...row }) => ({ ...row, at: at ?? from, score: null }));
}

type Acted = Omit<CountedOrders, "figure"> & {
  readonly figure: Exclude<CountedOrders["figure"], "csat" | "visit">;
};

async function actedOrders(
  db: Reader,
  { pageMoments, orders }: Tables,
  storeId: StoreId,
  { from, to, via, figure, limit }: Acted,
) {
  const lastAt = max(pageMoments.at);
  const rows = await readHandle(db)
    .select({ orderId: pageMoments.orderId, number: orders.number, at: lastAt })
    .from(pageMoments)
    .innerJoin(orders, eq(orders.id, pageMoments.orderId))
    .where(
      and(
        eq(pageMoments.storeId, storeId),
        gte(pageMoments.at, from),
        lt(pageMoments.at, to),
        eq(pageMoments.kind, figure),
        via === undefined ? undefined : via === null ? isNull(pageMoments.via) : eq(pageMoments.via, via),
      ),
    )
    .groupBy(pageMoments.orderId, orders.number)
    .orderBy(desc(lastAt))
    .limit(limit);
  return rows.map(({ at, ...row }) => ({ ...row, at: at ?? from, score: null }));
}

function answeredOrders(
  db: Reader,
  { csatAnswers, orders }: Tables,
  storeId: StoreId,
  { from, to, score, limit }: CountedOrders,
) {
  return readHandle(db)
    .select({
      orderId: csatAnswers.orderId,
      number: orders.number,
      at: csatAnswers.answeredAt,
      score: csatAnswers.score,
    })
    .from(csatAnswers)
    .innerJoin(orders, eq(orders.id, csatAnswers.orderId))
    .where(
      and(
        eq(csatAnswers.storeId, storeId),
        gte(csatAnswers.answeredAt, from),
        lt(csatAnswers.answeredAt, to),
        score === undefined ? undefined : eq(csatAnswers.score, score),
      ),
    )
    .orderBy(desc(csatAnswers.answeredAt))
    .limit(limit);
}
