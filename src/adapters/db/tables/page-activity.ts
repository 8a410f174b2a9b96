import type { StoreId } from "@/domain/access/store-id";
import type { CsatVia } from "@/domain/page-activity/csat";
import type { PageMomentKind } from "@/domain/page-activity/page-moment";
import type { Kit } from "../kit";

/** What shoppers do on the tracking page, and what they say of the delivery. */
export function definePageActivityTables(k: Kit) {
  return { pageMoments: definePageMoments(k), csatAnswers: defineCsatAnswers(k) };
}

/** What people did on the page of an order. The same in the same millisecond is one. */
function definePageMoments(k: Kit) {
  return k.table(
    "page_moments",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      at: k.instant("at").notNull(),
      kind: k.text("kind").$type<PageMomentKind>().notNull(),
      /** The touchpoint whose message brought them; null for every other way. */
      via: k.text("via"),
      /** The variant of the page they acted on; null: the page had none. */
      variant: k.text("variant"),
    },
    (t) => [
      k.primaryKey({ name: "page_moments_pk", columns: [t.storeId, t.orderId, t.at, t.kind] }),
      k.index("page_moments_at_idx").on(t.storeId, t.at),
    ],
  );
}

/** How content a shopper was with the delivery: one answer per order. */
function defineCsatAnswers(k: Kit) {
  return k.table(
    "csat_answers",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      /** 1 (very bad) to 5 (very good). */
      score: k.int("score").notNull(),
      comment: k.text("comment"),
      via: k.text("via").$type<CsatVia>().notNull(),
      /** The touchpoint whose message brought them; null for every other way. */
      touchpoint: k.text("touchpoint"),
      /** The variant of the page that the order gets; null: there was none. */
      variant: k.text("variant"),
      answeredAt: k.instant("answered_at").notNull(),
      changedAt: k.instant("changed_at").notNull(),
    },
    (t) => [
      k.primaryKey({ name: "csat_answers_pk", columns: [t.storeId, t.orderId] }),
      k.index("csat_answers_at_idx").on(t.storeId, t.answeredAt),
    ],
  );
}
