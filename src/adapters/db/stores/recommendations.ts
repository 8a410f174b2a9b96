import { and, asc, desc, eq, gt, gte, inArray, isNotNull, lte, or } from "drizzle-orm";
import type { RecommendationStore } from "@/application/ports/recommendations";
import { ATTRIBUTION_MS } from "@/domain/recommendation/attribution";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import type { Tables } from "../tables";
import { chunks } from "./chunks";
import { recommendationReports } from "./recommendation-reports";

/** People click a handful of times a day; machines are not asked for. */
const MOST_CLICKS = 200;

export function createRecommendationStore({ t }: Pick<Database, "t">): RecommendationStore {
  const { recommendationOffers: offers, recommendationClicks: clicks, creditedOrders: credited } = t;
  return {
    ...learned(t),
    ...ofOrders(t),
    async noteOffer(tx, offer) {
      await writeHandle(tx).insert(offers).values(offer).onConflictDoNothing();
    },
    async noteClick(tx, click) {
      await writeHandle(tx).insert(clicks).values(click).onConflictDoNothing();
    },
    async clicksBefore(db, storeId, { clickId, customerId, placedAt }) {
      if (clickId === null && customerId === null) return [];
      const byVisit = clickId === null ? undefined : eq(clicks.clickId, clickId);
      const byPerson = customerId === null ? undefined : eq(clicks.customerId, customerId);
      return readHandle(db)
        .select()
        .from(clicks)
        .where(
          and(
            eq(clicks.storeId, storeId),
            or(byVisit, byPerson),
            eq(clicks.isHuman, true),
            gte(clicks.at, placedAt - ATTRIBUTION_MS),
            lte(clicks.at, placedAt),
          ),
        )
        .orderBy(desc(clicks.at))
        .limit(MOST_CLICKS);
    },
    async credit(tx, row) {
      const { storeId: _store, orderId: _order, ...changed } = row;
      await writeHandle(tx)
        .insert(credited)
        .values(row)
        .onConflictDoUpdate({ target: [credited.storeId, credited.orderId], set: changed });
    },
    ...recommendationReports(t),
  };
}

function learned({ productPairs: pairs }: Tables): Pick<RecommendationStore, "replacePairs" | "pairsOf"> {
  return {
    async replacePairs(tx, storeId, found) {
      const handle = writeHandle(tx);
      await handle.delete(pairs).where(eq(pairs.storeId, storeId));
      const rows = found.map(({ score, ...pair }) => ({
        storeId,
        ...pair,
        scoreMilli: Math.round(score * 1000),
      }));
      for (const part of chunks(rows)) await handle.insert(pairs).values(part);
    },
    async pairsOf(db, storeId, { ids, limit }) {
      if (ids.length === 0) return [];
      const rows = await readHandle(db)
        .select()
        .from(pairs)
        .where(and(eq(pairs.storeId, storeId), inArray(pairs.productId, ids.slice(0, 100))))
        .orderBy(desc(pairs.scoreMilli), pairs.otherId)
        .limit(limit);
      return rows.map(({ productId, otherId, together, scoreMilli }) => ({
        productId,
        otherId,
        together,
        score: scoreMilli / 1000,
      }));
    },
  };
}

function ofOrders({ orders }: Tables): Pick<RecommendationStore, "baskets" | "latelyBought" | "placedSince"> {
  return {
    async baskets(db, storeId, { since, afterId, limit }) {
      const rows = await readHandle(db)
        .select({ id: orders.id, content: orders.content })
        .from(orders)
        .where(
          and(
            eq(orders.storeId, storeId),
            gt(orders.id, afterId),
            gte(orders.listedAt, since),
            eq(orders.isTest, false),
          ),
        )
        .orderBy(asc(orders.id))
        .limit(limit);
      return rows.map(({ id, content }) => ({ orderId: id, productIds: productIdsOf(content.lines) }));
    },
    async latelyBought(db, storeId, { customerId, since }) {
      const rows = await readHandle(db)
        .select({ state: orders.state, content: orders.content })
        .from(orders)
        .where(
          and(eq(orders.storeId, storeId), eq(orders.customerId, customerId), gte(orders.listedAt, since)),
        )
        .orderBy(desc(orders.listedAt))
        .limit(50);
      const lines = rows.flatMap(({ content }) => content.lines);
      const returned = rows.filter(({ state }) => state === "returned");
      return {
        productIds: productIdsOf(lines),
        variantIds: lines.flatMap(({ variantId }) => (variantId ? [variantId] : [])),
        returningIds: productIdsOf(returned.flatMap(({ content }) => content.lines)),
      };
    },
    async placedSince(db, storeId, { since, limit, offset }) {
      const rows = await readHandle(db)
        .select()
        .from(orders)
        .where(
          and(
            eq(orders.storeId, storeId),
            gte(orders.listedAt, since),
            isNotNull(orders.placedAt),
            eq(orders.isTest, false),
          ),
        )
        .orderBy(asc(orders.listedAt), asc(orders.id))
        .limit(limit)
        .offset(offset);
      return rows.flatMap(({ id, customerId, placedAt, content, totalMinor, currency }) =>
        placedAt === null
          ? []
          : [{ id, customerId, placedAt, clickId: content.clickId ?? null, totalMinor, currency }],
      );
    },
  };
}

function productIdsOf(lines: readonly { readonly productId?: string | null | undefined }[]): string[] {
  return [...new Set(lines.flatMap(({ productId }) => (productId ? [productId] : [])))];
}
