import { AppError } from "../app-error";
import { queueSend } from "../messages/queue-send";
import { audit } from "../settings/account-deps";
import type { ActingDeps, OrderDeed } from "./acting-deps";

/**
 * Holds back every message of an order until somebody lets them go. Journeys go on as ever; what they ask for waits.
 * What a person writes themselves goes out. Throws AppError `not_found`, and `conflict` when they are held back already.
 */
export async function holdMessages(deps: ActingDeps, { store, actor, orderId }: OrderDeed): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const order = await deps.orders.find(tx, store.id, orderId);
    if (order === null) throw new AppError("not_found", "This store has no such order.");
    const isNew = await deps.messagePauses.insert(tx, {
      storeId: store.id,
      orderId,
      pausedAt: deps.clock.now(),
      pausedBy: actor.userId,
      pausedByName: actor.userName ?? "Somebody",
    });
    if (!isNew) throw new AppError("conflict", "Messages of this order are paused already.");
    await audit(deps, tx, actor, {
      action: "order.pause_messages",
      subject: order.number,
      about: { kind: "order", id: orderId },
    });
  });
}

/**
 * Lets the messages of an order go. Each is decided on again: what is no longer true dies with that reason (D21, D22).
 * Throws AppError `conflict` when nobody holds them back.
 */
export async function releaseMessages(deps: ActingDeps, { store, actor, orderId }: OrderDeed): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const order = await deps.orders.find(tx, store.id, orderId);
    if (order === null) throw new AppError("not_found", "This store has no such order.");
    if (!(await deps.messagePauses.remove(tx, store.id, orderId)))
      throw new AppError("conflict", "Messages of this order are not paused.");
    for (const { id, state } of await deps.messages.ofOrder(tx, store.id, orderId)) {
      const message = state === "held" ? await deps.messages.find(tx, id) : null;
      if (message === null) continue;
      await deps.messages.update(tx, { ...message, state: "queued", why: null });
      await queueSend(deps, tx, message);
    }
    await audit(deps, tx, actor, {
      action: "order.resume_messages",
      subject: order.number,
      about: { kind: "order", id: orderId },
    });
  });
}
