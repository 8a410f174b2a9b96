import type { StoreId } from "@/domain/access/store-id";
import type { BounceReason, MailEventKind } from "@/domain/messaging/mail/mail-event";
import type { Kit } from "../kit";

/** What mail providers told of messages: bounces, complaints, deliveries. Names nobody. */
export function defineMailEventTables(k: Kit) {
  return {
    mailEvents: k.table(
      "mail_events",
      {
        storeId: k.text("store_id").$type<StoreId>().notNull(),
        /** The provider's, so that a fact told twice is applied once. */
        key: k.text("key").notNull(),
        provider: k.text("provider").notNull(),
        hookId: k.text("hook_id").notNull(),
        /** Null: no message of this store's is known by what the provider named. */
        messageId: k.text("message_id"),
        kind: k.text("kind").$type<MailEventKind>().notNull(),
        reason: k.text("reason").$type<BounceReason>(),
        /** The provider's own words, without addresses. */
        detail: k.text("detail"),
        /** `sha256:…`: to count an address's bounces without naming it. */
        addressHash: k.text("address_hash"),
        at: k.instant("at").notNull(),
        receivedAt: k.instant("received_at").notNull(),
      },
      (t) => [
        k.primaryKey({ name: "mail_events_pk", columns: [t.storeId, t.key] }),
        k.index("mail_events_message_idx").on(t.storeId, t.messageId),
        k.index("mail_events_address_idx").on(t.storeId, t.addressHash, t.at),
        k.index("mail_events_received_idx").on(t.storeId, t.receivedAt),
      ],
    ),
  };
}
