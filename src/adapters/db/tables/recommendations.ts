import type { StoreId } from "@/domain/access/store-id";
import type { RecommendationPlacement } from "@/domain/recommendation/attribution";
import type { RecommendationArm } from "@/domain/recommendation/holdout";
import type { Kit } from "../kit";

/** What was learned from orders, what was offered with them, and what came of it. */
export function defineRecommendationTables(k: Kit) {
  return {
    productPairs: defineProductPairs(k),
    recommendationOffers: defineOffers(k),
    recommendationClicks: defineClicks(k),
    creditedOrders: defineCreditedOrders(k),
  };
}

/** Products bought together more often than chance has it, both ways round. */
function defineProductPairs(k: Kit) {
  return k.table(
    "product_pairs",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      productId: k.text("product_id").notNull(),
      otherId: k.text("other_id").notNull(),
      together: k.int("together").notNull(),
      /** Dunning's G² in thousandths. */
      scoreMilli: k.bigint("score_milli").notNull(),
    },
    (t) => [k.primaryKey({ name: "product_pairs_pk", columns: [t.storeId, t.productId, t.otherId] })],
  );
}

/** That something could be recommended with an order and somebody came to see it; one row per order and placement. */
function defineOffers(k: Kit) {
  return k.table(
    "recommendation_offers",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      placement: k.text("placement").$type<RecommendationPlacement>().notNull(),
      /** The person where known, else the order. */
      unitId: k.text("unit_id").notNull(),
      arm: k.text("arm").$type<RecommendationArm>().notNull(),
      at: k.instant("at").notNull(),
    },
    (t) => [
      k.primaryKey({ name: "recommendation_offers_pk", columns: [t.storeId, t.orderId, t.placement] }),
      k.index("recommendation_offers_at_idx").on(t.storeId, t.at),
      k.index("recommendation_offers_unit_idx").on(t.storeId, t.unitId),
    ],
  );
}

function defineClicks(k: Kit) {
  return k.table(
    "recommendation_clicks",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      /** Opaque and random; goes along to the shop. */
      clickId: k.text("click_id").notNull(),
      orderId: k.text("order_id").notNull(),
      customerId: k.text("customer_id"),
      productId: k.text("product_id").notNull(),
      placement: k.text("placement").$type<RecommendationPlacement>().notNull(),
      at: k.instant("at").notNull(),
      isHuman: k.bool("is_human").notNull(),
    },
    (t) => [
      k.primaryKey({ name: "recommendation_clicks_pk", columns: [t.storeId, t.clickId] }),
      k.index("recommendation_clicks_order_idx").on(t.storeId, t.orderId),
      k.index("recommendation_clicks_customer_idx").on(t.storeId, t.customerId, t.at),
      k.index("recommendation_clicks_at_idx").on(t.storeId, t.at),
    ],
  );
}

/** Orders owed to a click: the last human one within five days. */
function defineCreditedOrders(k: Kit) {
  return k.table(
    "credited_orders",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      /** What was bought after the click. */
      orderId: k.text("order_id").notNull(),
      clickId: k.text("click_id").notNull(),
      /** The order beside which the click was made. */
      fromOrderId: k.text("from_order_id").notNull(),
      placement: k.text("placement").$type<RecommendationPlacement>().notNull(),
      revenueMinor: k.bigint("revenue_minor").notNull(),
      currency: k.text("currency").notNull(),
      placedAt: k.instant("placed_at").notNull(),
    },
    (t) => [
      k.primaryKey({ name: "credited_orders_pk", columns: [t.storeId, t.orderId] }),
      k.index("credited_orders_placed_idx").on(t.storeId, t.placedAt),
    ],
  );
}
