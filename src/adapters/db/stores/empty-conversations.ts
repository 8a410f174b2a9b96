import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import { ONE_OFF } from "@/domain/messaging/one-off";
import { REPLY } from "@/domain/support/reply-task";
import { writeHandle } from "../connection";
import type { Tables } from "../tables";
import { chunks } from "./chunks";
import { removeConversations } from "./conversations";

/** That they wrote, when and by what stays; who and what goes. Their files went with the order's others. */
export async function emptyConversation(
  tx: Tx,
  { conversationMessages: received }: Tables,
  { storeId, orderId }: { readonly storeId: StoreId; readonly orderId: string },
): Promise<void> {
  await writeHandle(tx)
    .update(received)
    .set(emptied)
    .where(and(eq(received.storeId, storeId), eq(received.orderId, orderId)));
}

/** What came from these addresses about no order is removed; about others' orders, it is emptied, with its files. */
export async function emptyRepliesFrom(
  tx: Tx,
  t: Tables,
  { storeId, addresses }: { readonly storeId: StoreId; readonly addresses: readonly string[] },
): Promise<void> {
  const { conversationMessages: received, attachments } = t;
  const handle = writeHandle(tx);
  for (const some of chunks(addresses)) {
    const gone = await handle
      .update(received)
      .set(emptied)
      .where(and(eq(received.storeId, storeId), inArray(received.sender, some)))
      .returning({ id: received.id, conversationId: received.conversationId, orderId: received.orderId });
    for (const ids of chunks(gone.map(({ id }) => id)))
      await handle
        .delete(attachments)
        .where(and(eq(attachments.storeId, storeId), inArray(attachments.requestId, ids)));
    const about = new Set(gone.flatMap(({ orderId }) => orderId ?? []));
    for (const orderId of about) await emptyExcerpts(tx, t, { storeId, orderId });
    const ids = new Set(gone.flatMap((one) => (one.orderId === null ? [one.conversationId] : [])));
    await removeConversations(tx, t, { storeId, ids: [...ids] });
  }
}

/** Tasks repeat the last words that somebody wrote. */
async function emptyExcerpts(
  tx: Tx,
  { tasks }: Tables,
  { storeId, orderId }: { readonly storeId: StoreId; readonly orderId: string },
): Promise<void> {
  const handle = writeHandle(tx);
  const ofReplies = and(eq(tasks.storeId, storeId), eq(tasks.orderId, orderId), eq(tasks.journeyId, REPLY));
  for (const { id, values } of await handle.select().from(tasks).where(ofReplies))
    await handle
      .update(tasks)
      .set({ values: { ...values, reply: "" } })
      .where(eq(tasks.id, id));
}

/** What somebody of the shop wrote to these numbers, in answer to a text about another's order. */
export async function emptyAnswersTo(
  tx: Tx,
  { messages }: Tables,
  { storeId, addresses }: { readonly storeId: StoreId; readonly addresses: readonly string[] },
): Promise<void> {
  for (const some of chunks(addresses))
    await writeHandle(tx)
      .update(messages)
      .set({ recipient: null, subject: null, html: null, text: null })
      .where(
        and(
          eq(messages.storeId, storeId),
          inArray(messages.recipient, some),
          // As the index has it.
          sql`channel = 'sms'`,
          eq(messages.touchpoint, ONE_OFF),
        ),
      );
}

/** Removes everything of a store that belongs to no order. */
export async function removeEveryUnassigned(
  tx: Tx,
  t: Tables,
  { storeId }: { readonly storeId: StoreId },
): Promise<void> {
  const { conversations } = t;
  const rows = await writeHandle(tx)
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.storeId, storeId), isNull(conversations.orderId)));
  await removeConversations(tx, t, { storeId, ids: rows.map(({ id }) => id) });
}

const emptied = {
  sender: null,
  senderName: null,
  mailId: null,
  subject: null,
  text: null,
  quoted: null,
} as const;
