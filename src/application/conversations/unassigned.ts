import { personFact } from "@/domain/access/mask";
import { normaliseOrderNumber } from "@/domain/order/order-number";
import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { AuditLog } from "../ports/accounts";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { type Actor, audit } from "../settings/account-deps";
import { type ConversationEntry, cutAt, receivedEntry } from "./conversation-view";
import { handOver } from "./hand-over";

/** What somebody wrote without saying about which order. */
export interface UnassignedConversation {
  readonly id: string;
  readonly who: string | null;
  readonly lastAt: Instant;
  readonly entries: readonly ConversationEntry[];
}

const SHOWN = 50;
/** Of each, the newest: whoever puts it to its order sees the rest there. */
const SHOWN_OF_EACH = 20;

/**
 * The newest fifty conversations whose order nobody knows, each with its newest words. One after the other and cut short:
 * anybody may write, as much as a mail holds.
 */
export async function listUnassigned(
  deps: ReadDeps,
  { store, seesPerson }: { readonly store: Store; readonly seesPerson: boolean },
): Promise<readonly UnassignedConversation[]> {
  const { read } = deps.db;
  const listed: UnassignedConversation[] = [];
  for (const { id, lastAt } of await deps.conversations.unassigned(read, store.id, SHOWN)) {
    const received = await deps.conversations.ofConversation(read, store.id, id, SHOWN_OF_EACH);
    const files = await deps.selfService.attachmentsOfOrder(read, store.id, id);
    const last = received.at(-1);
    const who = personFact(last?.senderName ?? last?.sender ?? null, seesPerson);
    const entries = received.map((one) => excerpt(receivedEntry(one, files, seesPerson)));
    listed.push({ id, who, lastAt, entries });
  }
  return listed;
}

/** As much as it takes to see what it is about. */
const EXCERPT = 4_000;

function excerpt({ text, quoted, ...entry }: ConversationEntry): ConversationEntry {
  return { ...entry, text: cutAt(EXCERPT, text), quoted: cutAt(EXCERPT, quoted) };
}

interface Assigning {
  readonly store: Store;
  readonly actor: Actor;
  readonly conversationId: string;
}

const DEALT_WITH = "Somebody has dealt with this already.";

type AssignDeps = ReadDeps & { readonly audit: AuditLog };

/**
 * Puts a conversation to the order of this number and hands it to the agents there. Throws AppError `not_found` when
 * there is no such order, or when somebody else was quicker.
 */
export async function assignConversation(
  deps: AssignDeps,
  { store, actor, conversationId, orderNumber }: Assigning & { readonly orderNumber: string },
): Promise<{ readonly orderId: string }> {
  return deps.db.transaction(async (tx) => {
    const number = normaliseOrderNumber(orderNumber.trim());
    const order =
      number === null ? null : await deps.orders.findByRef(tx, store.id, { externalId: null, number });
    if (order === null || order.redactedAt !== null)
      throw new AppError("not_found", `There is no order ${orderNumber.trim()}.`);
    const from = await deps.conversations.find(tx, store.id, conversationId);
    if (from === null || from.orderId !== null) throw new AppError("not_found", DEALT_WITH);
    const now = deps.clock.now();
    const into = await deps.conversations.open(tx, {
      id: deps.ids.next(),
      storeId: store.id,
      key: `order:${order.id}`,
      orderId: order.id,
      lastAt: now,
      createdAt: now,
    });
    const [newest] = await deps.conversations.ofConversation(tx, store.id, from.id, 1);
    if (!(await deps.conversations.move(tx, store.id, { from: from.id, into })))
      throw new AppError("not_found", DEALT_WITH);
    const handed = { store, order, answered: null, notes: ["Assigned by hand."], now };
    if (newest !== undefined)
      await handOver(deps, tx, { ...handed, received: { ...newest, conversationId: into.id } });
    await audit(deps, tx, actor, {
      action: "conversation.assign",
      subject: order.number,
      about: { kind: "order", id: order.id },
    });
    return { orderId: order.id };
  });
}

/** Removes a conversation that is about no order, with its files. Throws AppError `not_found` when it is gone. */
export async function dismissConversation(
  deps: AssignDeps,
  { store, actor, conversationId }: Assigning,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const found = await deps.conversations.find(tx, store.id, conversationId);
    if (found === null || found.orderId !== null) throw new AppError("not_found", DEALT_WITH);
    await deps.conversations.remove(tx, store.id, conversationId);
    await audit(deps, tx, actor, { action: "conversation.dismiss", subject: null });
  });
}
