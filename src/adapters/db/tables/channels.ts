import type { StoreId } from "@/domain/access/store-id";
import type { ChannelId } from "@/domain/messaging/channels/channel";
import type { Kit } from "../kit";

/** What each channel of a store is set to, and how it has fared. */
export function defineChannelTables(k: Kit) {
  return {
    channelSettings: k.table(
      "channel_settings",
      {
        storeId: k.text("store_id").$type<StoreId>().notNull(),
        channel: k.text("channel").$type<ChannelId>().notNull(),
        /** What is no secret, by the names of the channel's form. */
        plain: k.json("plain").$type<Readonly<Record<string, string>>>().notNull(),
        /** The secrets, sealed with the installation's key; null: none are set. */
        sealed: k.text("sealed"),
        /** Messages stay in the outbox. */
        isSandbox: k.bool("is_sandbox").notNull(),
        lastSuccessAt: k.instant("last_success_at"),
        lastErrorAt: k.instant("last_error_at"),
        lastError: k.text("last_error"),
        /** Since when its messages wait, because its provider refuses the key; null: they leave. */
        pausedAt: k.instant("paused_at"),
        pausedWhy: k.text("paused_why"),
        updatedAt: k.instant("updated_at").notNull(),
      },
      (t) => [k.primaryKey({ name: "channel_settings_pk", columns: [t.storeId, t.channel] })],
    ),
    /** Every time a webhook was posted, with what came back. */
    webhookDeliveries: k.table(
      "webhook_deliveries",
      {
        id: k.text("id").primaryKey(),
        storeId: k.text("store_id").$type<StoreId>().notNull(),
        messageId: k.text("message_id").notNull(),
        /** Null: a test, which is about no order. */
        orderId: k.text("order_id"),
        touchpoint: k.text("touchpoint").notNull(),
        at: k.instant("at").notNull(),
        durationMs: k.int("duration_ms").notNull(),
        /** Null: no answer came. */
        status: k.int("status"),
        /** The beginning of the answer, without what names people or lets somebody in. */
        answer: k.text("answer"),
        isReplay: k.bool("is_replay").notNull(),
      },
      (t) => [
        k.index("webhook_deliveries_at_idx").on(t.storeId, t.at),
        k.index("webhook_deliveries_order_idx").on(t.storeId, t.orderId),
      ],
    ),
    /** What a text cost, or is taken to have cost. */
    messageCosts: k.table(
      "message_costs",
      {
        messageId: k.text("message_id").primaryKey(),
        storeId: k.text("store_id").$type<StoreId>().notNull(),
        parts: k.int("parts").notNull(),
        /** In millionths of the currency: a text costs fractions of a cent. */
        micros: k.bigint("micros").notNull(),
        currency: k.text("currency").notNull(),
        /** By the provider; else by the store's table of prices. */
        isReported: k.bool("is_reported").notNull(),
        at: k.instant("at").notNull(),
      },
      (t) => [k.index("message_costs_at_idx").on(t.storeId, t.at)],
    ),
  };
}
