import type { StoreId } from "@/domain/access/store-id";
import type { Kit } from "../kit";

/** Browsers that shoppers have asked for notifications in (RFC 8030). */
export function definePushTables(k: Kit) {
  return {
    pushSubscriptions: k.table(
      "push_subscriptions",
      {
        id: k.text("id").primaryKey(),
        storeId: k.text("store_id").$type<StoreId>().notNull(),
        customerId: k.text("customer_id").notNull(),
        endpoint: k.text("endpoint").notNull(),
        p256dh: k.text("p256dh").notNull(),
        auth: k.text("auth").notNull(),
        createdAt: k.instant("created_at").notNull(),
      },
      (t) => [
        k.uniqueIndex("push_subscriptions_endpoint_uq").on(t.storeId, t.endpoint),
        k.index("push_subscriptions_customer_idx").on(t.storeId, t.customerId),
      ],
    ),
  };
}
