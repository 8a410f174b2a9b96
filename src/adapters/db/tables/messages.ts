import { sql } from "drizzle-orm";
import type { Message, SendResult } from "@/application/ports/rows";
import type { StoreId } from "@/domain/access/store-id";
import type { MessageState } from "@/domain/journey/facts";
import type { Kit } from "../kit";

export function defineMessageTables(k: Kit) {
  const messages = defineMessages(k);
  return {
    messages,
    sends: defineSends(k, messages),
  };
}

function defineMessages(k: Kit) {
  return k.table(
    "messages",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      shipmentId: k.text("shipment_id"),
      runId: k.text("run_id"),
      journeyId: k.text("journey_id").notNull(),
      versionId: k.text("version_id").notNull(),
      nodeId: k.text("node_id").notNull(),
      key: k.text("key").notNull(),
      touchpoint: k.text("touchpoint").notNull(),
      channel: k.text("channel").notNull(),
      class: k.text("class").$type<Message["class"]>().notNull(),
      template: k.text("template").notNull(),
      shipmentIds: k.json("shipment_ids").$type<readonly string[]>().notNull(),
      state: k.text("state").$type<MessageState>().notNull(),
      why: k.text("why"),
      recipient: k.text("recipient"),
      validUntil: k.instant("valid_until"),
      queuedAt: k.instant("queued_at").notNull(),
      sentAt: k.instant("sent_at"),
      attempts: k.int("attempts").notNull(),
      isDemo: k.bool("is_demo").notNull(),
      // Last, so that SQLite need not walk over the long texts to reach the other columns.
      subject: k.text("subject"),
      text: k.text("text"),
      html: k.longText("html"),
    },
    (t) => [
      k.uniqueIndex("messages_key_uq").on(t.storeId, t.key),
      k.index("messages_order_idx").on(t.storeId, t.orderId),
      // With the node, so that counts per node need not open the rows.
      k.index("messages_state_idx").on(t.storeId, t.state, t.queuedAt, t.journeyId, t.nodeId),
      // A text that comes back is about the last one that went to its number. Mail is not in it.
      k.index("messages_texted_idx").on(t.storeId, t.recipient, t.queuedAt).where(sql`channel = 'sms'`),
      k.index("messages_sending_idx").on(t.queuedAt).where(sql`state = 'sending'`),
    ],
  );
}

function defineSends(k: Kit, messages: ReturnType<typeof defineMessages>) {
  return k.table(
    "sends",
    {
      id: k.text("id").primaryKey(),
      messageId: k
        .text("message_id")
        .notNull()
        .references(() => messages.id, { onDelete: "cascade" }),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      attempt: k.int("attempt").notNull(),
      startedAt: k.instant("started_at").notNull(),
      endedAt: k.instant("ended_at"),
      result: k.text("result").$type<SendResult>().notNull(),
      detail: k.text("detail"),
    },
    (t) => [
      k.index("sends_message_idx").on(t.messageId),
      k.index("sends_store_idx").on(t.storeId, t.startedAt),
    ],
  );
}
