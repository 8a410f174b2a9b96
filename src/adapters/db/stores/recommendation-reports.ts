import { and, asc, count, eq, gte, lt } from "drizzle-orm";
import type { RecommendationStore } from "@/application/ports/recommendations";
import { readHandle } from "../connection";
import type { Tables } from "../tables";

type Reports = Pick<
  RecommendationStore,
  "offersBetween" | "clicksBetween" | "creditedBetween" | "trackedShipments"
>;

/** What was offered, clicked and bought in a span of time: from its first moment up to, and without, its end. */
export function recommendationReports({
  recommendationOffers: offers,
  recommendationClicks: clicks,
  creditedOrders: credited,
  shipments,
}: Tables): Reports {
  return {
    offersBetween: (db, storeId, from, to) =>
      readHandle(db)
        .select()
        .from(offers)
        .where(and(eq(offers.storeId, storeId), gte(offers.at, from), lt(offers.at, to)))
        .orderBy(asc(offers.at), asc(offers.orderId)),
    clicksBetween: (db, storeId, from, to) =>
      readHandle(db)
        .select()
        .from(clicks)
        .where(and(eq(clicks.storeId, storeId), gte(clicks.at, from), lt(clicks.at, to)))
        .orderBy(asc(clicks.at), asc(clicks.clickId)),
    creditedBetween: (db, storeId, from, to) =>
      readHandle(db)
        .select()
        .from(credited)
        .where(and(eq(credited.storeId, storeId), gte(credited.placedAt, from), lt(credited.placedAt, to)))
        .orderBy(asc(credited.placedAt), asc(credited.orderId)),
    async trackedShipments(db, storeId, from, to) {
      const [row] = await readHandle(db)
        .select({ all: count() })
        .from(shipments)
        .where(
          and(eq(shipments.storeId, storeId), gte(shipments.createdAt, from), lt(shipments.createdAt, to)),
        );
      return row?.all ?? 0;
    },
  };
}
