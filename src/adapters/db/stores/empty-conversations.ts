import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
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

/** What came from these addresses about no order is removed; about others' orders, it is emptied. */
export async function emptyRepliesFrom(
  tx: Tx,
  t: Tables,
  { storeId, addresses }: { readonly storeId: StoreId; readonly addresses: readonly string[] },
): Promise<void> {
  const { conversationMessages: received } = t;
  for (const some of chunks(addresses)) {
    const gone = await writeHandle(tx)
      .update(received)
      .set(emptied)
      .where(and(eq(received.storeId, storeId), inArray(received.sender, some)))
      .returning({ id: received.conversationId, orderId: received.orderId });
    const ids = new Set(gone.flatMap(({ id, orderId }) => (orderId === null ? [id] : [])));
    await removeConversations(tx, t, { storeId, ids: [...ids] });
  }
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
