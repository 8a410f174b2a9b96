import { REPLIES_AN_HOUR } from "@/domain/conversation/own-mail";
import type { ReplyFile } from "@/domain/conversation/reply-file";
import { HOUR_MS, type Instant } from "@/domain/shared/instant";
import { recordEngagement } from "../engagement/record-engagement";
import type { ConversationMessage } from "../ports/conversations";
import type { Tx } from "../ports/database";
import type { Message, Store } from "../ports/rows";
import { handOver } from "./hand-over";
import type { ReplyDeps } from "./reply-deps";

export interface KeptReply {
  readonly store: Store;
  readonly reply: Omit<ConversationMessage, "id" | "storeId" | "conversationId" | "receivedAt">;
  readonly files: readonly SealedFile[];
  readonly answered: Message | null;
  /** For the agent. */
  readonly notes: readonly string[];
  readonly now: Instant;
}

export interface SealedFile {
  readonly id: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sealedKey: string;
}

export type Kept =
  | { readonly kind: "kept"; readonly conversationId: string; readonly orderId: string | null }
  | { readonly kind: "duplicate" }
  /** More in an hour than a person writes. */
  | { readonly kind: "flood" };

/**
 * Keeps one reply in its conversation and hands it to a person, in the caller's transaction. Its order is locked first,
 * as hooks do it.
 */
export async function keepReply(deps: ReplyDeps, tx: Tx, kept: KeptReply): Promise<Kept> {
  const { store, reply, answered, notes, now } = kept;
  const found = reply.orderId === null ? null : await deps.orders.find(tx, store.id, reply.orderId);
  const order = found?.redactedAt === null ? found : null;
  const conversation = await deps.conversations.open(tx, {
    id: deps.ids.next(),
    storeId: store.id,
    key: order === null ? `from:${deps.proofs.fingerprint(reply.sender ?? "")}` : `order:${order.id}`,
    orderId: order?.id ?? null,
    lastAt: now,
    createdAt: now,
  });
  const lately = await deps.conversations.countSince(tx, store.id, conversation.id, now - HOUR_MS);
  if (lately >= REPLIES_AN_HOUR)
    return (await deps.conversations.has(tx, store.id, reply.key))
      ? { kind: "duplicate" }
      : { kind: "flood" };
  const received: ConversationMessage = {
    ...reply,
    id: deps.ids.next(),
    storeId: store.id,
    conversationId: conversation.id,
    orderId: order?.id ?? null,
    trust: order === null ? "none" : reply.trust,
    receivedAt: now,
  };
  if (!(await deps.conversations.add(tx, received))) return { kind: "duplicate" };
  for (const file of kept.files)
    await deps.selfService.addAttachment(tx, {
      ...file,
      storeId: store.id,
      orderId: order?.id ?? conversation.id,
      requestId: received.id,
      addedAt: now,
    });
  await noteAsSeen(deps, tx, received);
  if (order !== null && received.kind === "reply")
    await handOver(deps, tx, { store, order, received, answered, notes, now });
  return { kind: "kept", conversationId: conversation.id, orderId: order?.id ?? null };
}

/** Whoever answers a message has seen it (C5); a machine has not. */
async function noteAsSeen(deps: ReplyDeps, tx: Tx, received: ConversationMessage): Promise<void> {
  const { id, storeId, kind, answersId: messageId, at } = received;
  if (kind !== "reply" || messageId === null) return;
  await recordEngagement(deps, tx, { storeId, messageId, kind: "reply", at, key: `reply:${id}` });
}

/** Files first: a file without a row is cleared away, a row without a file would be a broken picture. */
export function sealFiles(deps: ReplyDeps, files: readonly ReplyFile[]): Promise<SealedFile[]> {
  return Promise.all(
    files.map(async ({ mediaType, bytes }) => {
      const id = deps.ids.next();
      const { key } = await deps.attachments.keep(id, bytes);
      return { id, mediaType, sizeBytes: bytes.length, sealedKey: deps.secrets.seal(key) };
    }),
  );
}
