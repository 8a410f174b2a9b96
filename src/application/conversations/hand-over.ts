import type { Order } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import { newTask } from "@/domain/support/new-task";
import { REPLY } from "@/domain/support/reply-task";
import type { Task } from "@/domain/support/task";
import type { Deps } from "../deps";
import { applyEvent } from "../events/apply-event";
import { touchpointLabel } from "../orders/touchpoint-label";
import type { ConversationMessage } from "../ports/conversations";
import type { Tx } from "../ports/database";
import type { Message, Store } from "../ports/rows";

export interface HandedOver {
  readonly store: Store;
  readonly order: Order;
  readonly received: ConversationMessage;
  /** Our message that it answers. */
  readonly answered: Message | null;
  readonly notes: readonly string[];
  readonly now: Instant;
}

/**
 * Hands a reply to the agents with its order (R130), until a help desk is connected: while a task of the conversation is
 * open, what else comes is added to it; else one is opened, and the contact counts as a ticket, which journeys see.
 */
export async function handOver(deps: Deps, tx: Tx, handed: HandedOver): Promise<void> {
  const { order, received } = handed;
  const pending = await deps.tasks.pendingOfOrder(tx, order.storeId, order.id);
  const own = pending.find(({ journeyId }) => journeyId === REPLY);
  if (own !== undefined) {
    const values = { ...own.values, reply: excerptOf(received), replies: countOf(own) + 1 };
    await deps.tasks.update(tx, { ...own, values, revision: own.revision + 1 }, own.revision);
    return;
  }
  await noteContact(deps, tx, handed);
  await deps.tasks.open(tx, taskOf(deps, handed));
}

/** The reply as a support contact, by the road of every fact. Its words are kept in the conversation alone. */
async function noteContact(
  deps: Deps,
  tx: Tx,
  { store, order, received, now }: Pick<HandedOver, "store" | "order" | "received" | "now">,
): Promise<void> {
  const { id, channel, at } = received;
  const event = {
    type: "ticket",
    key: `reply:${id}`,
    occurredAt: at,
    ref: { externalId: order.externalId, number: order.number },
    ticket: {
      externalId: `reply:${id}`,
      subject: channel === "sms" ? "Answer by text message" : "Answer by email",
      openedAt: at,
      isWismo: false,
    },
  } as const;
  const kept = { hookId: null, source: REPLY, orderId: null, shipmentId: null, receivedAt: now };
  const stored = { id: deps.ids.next(), storeId: store.id, event, ...kept };
  await applyEvent(deps, tx, { store, stored, now });
}

function taskOf(deps: Pick<Deps, "ids">, { store, order, received, answered, notes, now }: HandedOver): Task {
  const way = received.channel === "sms" ? "by text message" : "by email";
  const what = answered === null ? "wrote" : `answered “${touchpointLabel(answered.touchpoint)}”`;
  return newTask({
    id: deps.ids.next(),
    storeId: store.id,
    orderId: order.id,
    shipmentId: answered?.shipmentId ?? null,
    journeyId: REPLY,
    runId: received.conversationId,
    nodeId: received.channel,
    key: `${REPLY}:${received.id}`,
    role: "agent",
    priority: "high",
    reason: `They ${what} ${way}.`,
    note: notes.length === 0 ? null : notes.join(" "),
    values: { reply: excerptOf(received), replies: 1 },
    openedAt: now,
  });
}

/** What was asked stands among the task's values, which an erasure empties. */
function excerptOf({ text }: ConversationMessage): string {
  const words = (text ?? "").replace(/\s+/g, " ").trim();
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT - 1)}…` : words;
}

const EXCERPT = 280;

function countOf({ values }: Task): number {
  return typeof values.replies === "number" ? values.replies : 1;
}
