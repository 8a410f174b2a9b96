import type { ConversationMessage, ReplyMailbox } from "@/application/ports/conversations";
import type { StoreId } from "@/domain/access/store-id";
import type { Kit } from "../kit";

/** What shoppers answered, by order or by sender, and the mailboxes it is read from (R130). */
export function defineConversationTables(k: Kit) {
  return {
    conversations: defineConversations(k),
    conversationMessages: defineConversationMessages(k),
    replyMailboxes: defineReplyMailboxes(k),
  };
}

function defineConversations(k: Kit) {
  return k.table(
    "conversations",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      /** `order:{id}`, or a keyed print of whoever wrote without an order: one conversation each. */
      key: k.text("key").notNull(),
      /** Null: nobody knows yet what it is about. */
      orderId: k.text("order_id"),
      lastAt: k.instant("last_at").notNull(),
      createdAt: k.instant("created_at").notNull(),
    },
    (t) => [
      k.uniqueIndex("conversations_key_uq").on(t.storeId, t.key),
      k.index("conversations_order_idx").on(t.storeId, t.orderId, t.lastAt),
    ],
  );
}

function defineConversationMessages(k: Kit) {
  return k.table(
    "conversation_messages",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      conversationId: k.text("conversation_id").notNull(),
      orderId: k.text("order_id"),
      /** A print of the mail's Message-ID or the text's id: what comes twice is kept once. */
      key: k.text("key").notNull(),
      channel: k.text("channel").$type<ConversationMessage["channel"]>().notNull(),
      kind: k.text("kind").$type<ConversationMessage["kind"]>().notNull(),
      trust: k.text("trust").$type<ConversationMessage["trust"]>().notNull(),
      /** Our message that it answers. */
      answersId: k.text("answers_id"),
      sender: k.text("sender"),
      senderName: k.text("sender_name"),
      /** Its Message-ID, which an answer names. */
      mailId: k.text("mail_id"),
      filesLeftOut: k.int("files_left_out").notNull(),
      at: k.instant("at").notNull(),
      receivedAt: k.instant("received_at").notNull(),
      subject: k.text("subject"),
      text: k.text("text"),
      quoted: k.longText("quoted"),
    },
    (t) => [
      k.uniqueIndex("conversation_messages_key_uq").on(t.storeId, t.key),
      k.index("conversation_messages_order_idx").on(t.storeId, t.orderId, t.receivedAt),
      k.index("conversation_messages_of_idx").on(t.storeId, t.conversationId, t.receivedAt),
      k.index("conversation_messages_received_idx").on(t.storeId, t.receivedAt),
    ],
  );
}

function defineReplyMailboxes(k: Kit) {
  return k.table("reply_mailboxes", {
    storeId: k.text("store_id").$type<StoreId>().primaryKey(),
    /** What is no secret of where replies come in. */
    settings: k.json("settings").$type<ReplyMailbox["settings"]>().notNull(),
    /** The password or signing key, sealed. */
    sealedSecret: k.text("sealed_secret"),
    /** As the server counts: its messages are known by both numbers together (RFC 3501 §2.3.1.1). */
    uidValidity: k.text("uid_validity"),
    lastUid: k.bigint("last_uid").notNull(),
    lastReadAt: k.instant("last_read_at"),
    lastErrorAt: k.instant("last_error_at"),
    lastError: k.text("last_error"),
    failures: k.int("failures").notNull(),
    /** Not to be read before then; null: at once. */
    nextReadAt: k.instant("next_read_at"),
    /** The server refused the password: somebody must look. */
    pausedAt: k.instant("paused_at"),
    /** Who reads it now, and until when nobody else may. */
    leaseHolder: k.text("lease_holder"),
    leaseUntil: k.instant("lease_until"),
    updatedAt: k.instant("updated_at").notNull(),
  });
}
