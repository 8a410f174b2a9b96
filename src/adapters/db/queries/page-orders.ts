import { type AnyColumn, and, desc, eq, gte, isNull, lt, max, type SQL } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { CountedOrders } from "@/application/ports/page-activity-queries";
import type { StoreId } from "@/domain/access/store-id";
import { readHandle } from "../connection";
import type { Tables } from "../tables";

/** Orders whose page a person looked at. */
export async function visitedOrders(
  db: Reader,
  { pageVisits, orders }: Tables,
  storeId: StoreId,
  { from, to, via, variant, limit }: CountedOrders,
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
        is(pageVisits.via, via),
        is(pageVisits.variant, variant),
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

/** Orders on whose page something was done. */
export async function actedOrders(
  db: Reader,
  { pageMoments, orders }: Tables,
  storeId: StoreId,
  { from, to, via, variant, figure, limit }: Acted,
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
        is(pageMoments.via, via),
        is(pageMoments.variant, variant),
      ),
    )
    .groupBy(pageMoments.orderId, orders.number)
    .orderBy(desc(lastAt))
    .limit(limit);
  return rows.map(({ at, ...row }) => ({ ...row, at: at ?? from, score: null }));
}

/** Orders whose shopper answered. */
export function answeredOrders(
  db: Reader,
  { csatAnswers, orders }: Tables,
  storeId: StoreId,
  { from, to, variant, score, limit }: CountedOrders,
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
        is(csatAnswers.variant, variant),
      ),
    )
    .orderBy(desc(csatAnswers.answeredAt))
    .limit(limit);
}

/** Nothing for any; null is a value like others. */
function is(column: AnyColumn, wanted: string | null | undefined): SQL | undefined {
  if (wanted === undefined) return undefined;
  return wanted === null ? isNull(column) : eq(column, wanted);
}
