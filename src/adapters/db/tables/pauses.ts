import type { StoreId } from "@/domain/access/store-id";
import type { Kit } from "../kit";

/** Orders whose messages somebody holds back by hand. */
export function definePauseTables(k: Kit) {
  const messagePauses = k.table(
    "message_pauses",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      pausedAt: k.instant("paused_at").notNull(),
      pausedBy: k.text("paused_by").notNull(),
      pausedByName: k.text("paused_by_name").notNull(),
    },
    (t) => [k.primaryKey({ name: "message_pauses_pk", columns: [t.storeId, t.orderId] })],
  );
  return { messagePauses };
}
