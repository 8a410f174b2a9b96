import { and, count, desc, eq, gte, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { ConversationStore } from "@/application/ports/conversations";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import type { Tables } from "../tables";
import { chunks } from "./chunks";

/** Of one conversation, as much as anybody reads. */
const MESSAGES_SHOWN = 200;

export function createConversationStore({ t }: Pick<Database, "t">): ConversationStore {
  const { conversations, conversationMessages: received } = t;
  return {
    ...readConversations(t),
    async open(tx, conversation) {
      // Written even where it is there: held until the end, it cannot be moved or removed from under what comes in.
      const [row] = await writeHandle(tx)
        .insert(conversations)
        .values(conversation)
        .onConflictDoUpdate({
          target: [conversations.storeId, conversations.key],
          set: { key: conversation.key },
        })
        .returning();
      return row ?? conversation;
    },
    async add(tx, message) {
      const handle = writeHandle(tx);
      const added = await handle
        .insert(received)
        .values(message)
        .onConflictDoNothing()
        .returning({ id: received.id });
      if (added.length === 0) return false;
      await handle
        .update(conversations)
        .set({ lastAt: message.receivedAt })
        .where(
          and(
            eq(conversations.id, message.conversationId),
            eq(conversations.storeId, message.storeId),
            lt(conversations.lastAt, message.receivedAt),
          ),
        );
      return true;
    },
    move: (tx, storeId, { from, into }) => moveConversation(tx, t, { storeId, from, into }),
    remove: (tx, storeId, id) => removeConversations(tx, t, { storeId, ids: [id] }),
    async removeUnassigned(tx, storeId, before) {
      const rows = await writeHandle(tx)
        .select({ id: conversations.id })
        .from(conversations)
        .where(
          and(
            eq(conversations.storeId, storeId),
            isNull(conversations.orderId),
            lt(conversations.lastAt, before),
          ),
        );
      await removeConversations(tx, t, { storeId, ids: rows.map(({ id }) => id) });
      return rows.length;
    },
  };
}

type Reads =
  | "find"
  | "has"
  | "ofOrder"
  | "ofConversation"
  | "unassigned"
  | "countUnassigned"
  | "countSince"
  | "lastMail"
  | "lastTexted";

function readConversations(t: Tables): Pick<ConversationStore, Reads> {
  const { conversations, conversationMessages: received, messages } = t;
  const newest = (where: ReturnType<typeof and>, limit = MESSAGES_SHOWN) =>
    async function read(db: Parameters<ConversationStore["ofOrder"]>[0]) {
      const rows = await readHandle(db)
        .select()
        .from(received)
        .where(where)
        .orderBy(desc(received.receivedAt), desc(received.id))
        .limit(limit);
      return rows.reverse();
    };
  return {
    async find(db, storeId, id) {
      const [row] = await readHandle(db)
        .select()
        .from(conversations)
        .where(and(eq(conversations.storeId, storeId), eq(conversations.id, id)));
      return row ?? null;
    },
    async has(db, storeId, key) {
      const rows = await readHandle(db)
        .select({ id: received.id })
        .from(received)
        .where(and(eq(received.storeId, storeId), eq(received.key, key)));
      return rows.length > 0;
    },
    ofOrder: (db, storeId, orderId) =>
      newest(and(eq(received.storeId, storeId), eq(received.orderId, orderId)))(db),
    ofConversation: (db, storeId, id, limit) =>
      newest(and(eq(received.storeId, storeId), eq(received.conversationId, id)), limit)(db),
    async unassigned(db, storeId, limit) {
      return readHandle(db)
        .select()
        .from(conversations)
        .where(and(eq(conversations.storeId, storeId), isNull(conversations.orderId)))
        .orderBy(desc(conversations.lastAt), desc(conversations.id))
        .limit(limit);
    },
    async countUnassigned(db, storeId) {
      const [row] = await readHandle(db)
        .select({ count: count() })
        .from(conversations)
        .where(and(eq(conversations.storeId, storeId), isNull(conversations.orderId)));
      return row?.count ?? 0;
    },
    async countSince(db, storeId, conversationId, since) {
      const [row] = await readHandle(db)
        .select({ count: count() })
        .from(received)
        .where(
          and(
            eq(received.storeId, storeId),
            eq(received.conversationId, conversationId),
            gte(received.receivedAt, since),
          ),
        );
      return row?.count ?? 0;
    },
    async lastMail(db, storeId, orderId) {
      const [row] = await readHandle(db)
        .select({ mailId: received.mailId, subject: received.subject })
        .from(received)
        .where(
          and(
            eq(received.storeId, storeId),
            eq(received.orderId, orderId),
            eq(received.channel, "email"),
            eq(received.kind, "reply"),
            isNotNull(received.mailId),
          ),
        )
        .orderBy(desc(received.receivedAt), desc(received.id))
        .limit(1);
      return row ?? null;
    },
    async lastTexted(db, storeId, phone) {
      const [row] = await readHandle(db)
        .select({ orderId: messages.orderId, messageId: messages.id })
        .from(messages)
        .where(
          and(
            eq(messages.storeId, storeId),
            eq(messages.recipient, phone),
            // As the index has it: a bound value would not be recognised.
            sql`channel = 'sms'`,
            inArray(messages.state, ["sent", "uncertain", "sending"]),
          ),
        )
        .orderBy(desc(messages.queuedAt), desc(messages.id))
        .limit(1);
      return row ?? null;
    },
  };
}

async function moveConversation(
  tx: Tx,
  { conversations, conversationMessages: received, attachments }: Tables,
  {
    storeId,
    from,
    into,
  }: {
    readonly storeId: StoreId;
    readonly from: string;
    readonly into: { readonly id: string; readonly orderId: string | null; readonly lastAt: number };
  },
): Promise<boolean> {
  const handle = writeHandle(tx);
  // First, so that of two who move it at once only one does.
  const gone = await handle
    .delete(conversations)
    .where(and(eq(conversations.storeId, storeId), eq(conversations.id, from)))
    .returning({ id: conversations.id });
  if (gone.length === 0) return false;
  const moved = await handle
    .update(received)
    .set({ conversationId: into.id, orderId: into.orderId })
    .where(and(eq(received.storeId, storeId), eq(received.conversationId, from)))
    .returning({ id: received.id, receivedAt: received.receivedAt });
  for (const ids of chunks(moved.map(({ id }) => id)))
    await handle
      .update(attachments)
      .set({ orderId: into.orderId ?? into.id })
      .where(and(eq(attachments.storeId, storeId), inArray(attachments.requestId, ids)));
  const lastAt = Math.max(into.lastAt, ...moved.map(({ receivedAt }) => receivedAt));
  await handle.update(conversations).set({ lastAt }).where(eq(conversations.id, into.id));
  return true;
}

/** Removes conversations with all that came in them. */
export async function removeConversations(
  tx: Tx,
  { conversations, conversationMessages: received, attachments }: Tables,
  { storeId, ids }: { readonly storeId: StoreId; readonly ids: readonly string[] },
): Promise<void> {
  const handle = writeHandle(tx);
  for (const some of chunks(ids)) {
    // First, so that whatever comes in meanwhile is among what came, or begins another.
    await handle
      .delete(conversations)
      .where(and(eq(conversations.storeId, storeId), inArray(conversations.id, some)));
    const gone = await handle
      .delete(received)
      .where(and(eq(received.storeId, storeId), inArray(received.conversationId, some)))
      .returning({ id: received.id });
    // Without their keys the files are noise, and the next clearing-up removes them.
    for (const those of chunks(gone.map(({ id }) => id)))
      await handle
        .delete(attachments)
        .where(and(eq(attachments.storeId, storeId), inArray(attachments.requestId, those)));
  }
}
