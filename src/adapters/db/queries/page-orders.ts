import { type AnyColumn, and, desc, eq, gte, isNull, lt, max, type SQL } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { CountedOrders } from "@/application/ports/page-activity-queries";
import type { StoreId } from "@/domain/access/store-id";
import { readHandle } from "../connection";
import type { Tables } from "../tables";

/** Orders whose page a person looked at. */
export function visitedOrders(db: Reader, t: Tables, storeId: StoreId, counted: CountedOrders) {
  return lastOfEach(db, t, { storeId, counted, table: t.pageVisits, only: eq(t.pageVisits.isHuman, true) });
}

type Acted = Omit<CountedOrders, "figure"> & {
  readonly figure: Exclude<CountedOrders["figure"], "csat" | "visit">;
};

/** Orders on whose page something was done. */
export function actedOrders(db: Reader, t: Tables, storeId: StoreId, counted: Acted) {
  const only = eq(t.pageMoments.kind, counted.figure);
  return lastOfEach(db, t, { storeId, counted, table: t.pageMoments, only });
}

interface Counted {
  readonly storeId: StoreId;
  readonly counted: Omit<CountedOrders, "figure" | "score">;
  readonly table: Tables["pageVisits"] | Tables["pageMoments"];
  /** Which rows of the table are meant. */
  readonly only: SQL;
}

async function lastOfEach(db: Reader, { orders }: Tables, { storeId, counted, table, only }: Counted) {
  const { from, to, via, variant, limit } = counted;
  const lastAt = max(table.at);
  const rows = await readHandle(db)
    .select({ orderId: table.orderId, number: orders.number, at: lastAt })
    .from(table)
    .innerJoin(orders, eq(orders.id, table.orderId))
    .where(
      and(
        eq(table.storeId, storeId),
        gte(table.at, from),
        lt(table.at, to),
        only,
        is(table.via, via),
        is(table.variant, variant),
      ),
    )
    .groupBy(table.orderId, orders.number)
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
