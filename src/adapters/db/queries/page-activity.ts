import { and, count, countDistinct, eq, gte, lt, sum } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { PageActivityQueries, PageSpan, VariantScore } from "@/application/ports/page-activity-queries";
import type { StoreId } from "@/domain/access/store-id";
import { readHandle } from "../connection";
import type { Database } from "../database";
import type { Tables } from "../tables";
import { countsBy } from "./page-counts";
import { actedOrders, answeredOrders, visitedOrders } from "./page-orders";

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
    async counts(db, storeId, span) {
      const rows = await countsBy(db, t, storeId, { ...span, by: "via" });
      return rows.map(({ key, ...row }) => ({ ...row, via: key }));
    },
    async countsByVariant(db, storeId, span) {
      const rows = await countsBy(db, t, storeId, { ...span, by: "variant" });
      return rows.map(({ key, ...row }) => ({ ...row, variant: key }));
    },
    scoresByVariant: (db, storeId, span) => scoresByVariant(db, t, storeId, span),
    scores: (db, storeId, span) =>
      readHandle(db)
        .select({ score: csatAnswers.score, answers: count() })
        .from(csatAnswers)
        .where(answeredIn(t, storeId, span))
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

async function scoresByVariant(
  db: Reader,
  t: Pick<Tables, "csatAnswers">,
  storeId: StoreId,
  span: PageSpan,
): Promise<VariantScore[]> {
  const { csatAnswers } = t;
  const rows = await readHandle(db)
    .select({ variant: csatAnswers.variant, answers: count(), points: sum(csatAnswers.score) })
    .from(csatAnswers)
    .where(answeredIn(t, storeId, span))
    .groupBy(csatAnswers.variant);
  return rows.map(({ points, ...row }) => ({ ...row, points: Number(points) }));
}

function answeredIn({ csatAnswers }: Pick<Tables, "csatAnswers">, storeId: StoreId, { from, to }: PageSpan) {
  return and(
    eq(csatAnswers.storeId, storeId),
    gte(csatAnswers.answeredAt, from),
    lt(csatAnswers.answeredAt, to),
  );
}
