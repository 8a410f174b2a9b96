import type { StoreId } from "@/domain/access/store-id";
import type { AgentKind, EngagementKind, Grade, NetworkOwner } from "@/domain/engagement/engagement";
import type { Evidence } from "@/domain/engagement/grade-engagements";
import type { Kit } from "../kit";

/** Signs that messages were opened, followed or answered. No address and no user agent: words of closed sets. */
export function defineEngagementTables(k: Kit) {
  return {
    engagements: k.table(
      "engagements",
      {
        storeId: k.text("store_id").$type<StoreId>().notNull(),
        messageId: k.text("message_id").notNull(),
        /** So that the same sign told twice counts once. */
        key: k.text("key").notNull(),
        orderId: k.text("order_id").notNull(),
        kind: k.text("kind").$type<EngagementKind>().notNull(),
        at: k.instant("at").notNull(),
        link: k.text("link"),
        agent: k.text("agent").$type<AgentKind>().notNull(),
        network: k.text("network").$type<NetworkOwner>(),
        isLookingAhead: k.bool("is_looking_ahead").notNull(),
        isFlagged: k.bool("is_flagged").notNull(),
        /** As all signs of the message together say. */
        grade: k.text("grade").$type<Grade>().notNull(),
        evidence: k.text("evidence").$type<Evidence>().notNull(),
      },
      (t) => [
        k.primaryKey({ name: "engagements_pk", columns: [t.storeId, t.messageId, t.key] }),
        k.index("engagements_order_idx").on(t.storeId, t.orderId),
        k.index("engagements_at_idx").on(t.storeId, t.at),
      ],
    ),
    shortLinks: k.table(
      "short_links",
      {
        code: k.text("code").primaryKey(),
        storeId: k.text("store_id").$type<StoreId>().notNull(),
        messageId: k.text("message_id").notNull(),
        orderId: k.text("order_id").notNull(),
        createdAt: k.instant("created_at").notNull(),
      },
      (t) => [
        k.uniqueIndex("short_links_message_uq").on(t.storeId, t.messageId),
        k.index("short_links_order_idx").on(t.storeId, t.orderId),
      ],
    ),
  };
}
