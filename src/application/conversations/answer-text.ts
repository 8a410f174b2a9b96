import { ONE_OFF } from "@/domain/messaging/one-off";
import { plainSigns } from "@/domain/messaging/sms-segments";
import { isStopped } from "@/domain/messaging/suppression";
import { AppError } from "../app-error";
import { loadFacts } from "../events/load-facts";
import type { ActingDeps, OrderDeed } from "../orders/acting-deps";
import { queueText } from "../orders/queue-letter";
import { audit } from "../settings/account-deps";

/**
 * Answers a shopper's text message with one in a person's own words, from the shop by name and with the way out that
 * every text has (R89). It goes to the number that wrote, as every message goes; the same `requestId` writes once. Throws
 * AppError `not_found`, and `invalid` where nobody wrote or they asked for no more.
 */
export async function answerText(
  deps: ActingDeps,
  {
    store,
    actor,
    orderId,
    text,
    requestId,
  }: OrderDeed & { readonly text: string; readonly requestId: string },
): Promise<{ readonly messageId: string }> {
  return deps.db.transaction(async (tx) => {
    const order = await deps.orders.find(tx, store.id, orderId);
    if (order === null) throw new AppError("not_found", "This store has no such order.");
    const received = await deps.conversations.ofOrder(tx, store.id, orderId);
    const to = received.findLast(({ channel, sender }) => channel === "sms" && sender !== null)?.sender;
    if (to === undefined || to === null)
      throw new AppError("invalid", "They have not written by text message.");
    const blocks = await deps.customers.blocked(tx, store.id, [to]);
    if (blocks.some((block) => block.channel === "sms" && isStopped(block, "transactional")))
      throw new AppError("invalid", "They wrote STOP: no more texts may go to this number.");
    const shipments = await deps.shipments.ofOrder(tx, store.id, orderId);
    const facts = await loadFacts(deps, tx, { store, order, shipments, now: deps.clock.now() });
    const message = await queueText(deps, tx, {
      store,
      facts,
      text: plainSigns(`${store.name}: ${text.trim()}\nReply STOP to opt out`),
      recipient: to,
      key: `${ONE_OFF}:${orderId}:${requestId}`,
      by: actor.userName ?? "Somebody",
      runAt: facts.now + TAKE_BACK_MS,
    });
    if (message === null) throw new AppError("conflict", "This message is on its way already.");
    await audit(deps, tx, actor, {
      action: "order.write",
      subject: order.number,
      about: { kind: "order", id: orderId },
      details: { messageId: message.id },
    });
    return { messageId: message.id };
  });
}

/** So long it can be taken back. */
const TAKE_BACK_MS = 10_000;
