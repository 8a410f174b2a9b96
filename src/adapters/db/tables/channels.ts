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
        updatedAt: k.instant("updated_at").notNull(),
      },
      (t) => [k.primaryKey({ name: "channel_settings_pk", columns: [t.storeId, t.channel] })],
    ),
  };
}
