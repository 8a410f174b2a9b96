import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import type { ActingDeps } from "../orders/acting-deps";
import { touchpointLabel } from "../orders/touchpoint-label";
import type { ChannelSenders, SendOutcome } from "../ports/channel";
import type { Store } from "../ports/rows";
import { type Actor, audit } from "./account-deps";

/** One post of a webhook, as the settings screen lists it. */
export interface LoggedDelivery {
  readonly id: string;
  readonly label: string;
  readonly at: Instant;
  readonly durationMs: number;
  /** Null: no answer came. */
  readonly status: number | null;
  readonly answer: string | null;
  readonly isReplay: boolean;
  /** Null: a test. */
  readonly orderId: string | null;
}

const SHOWN = 50;

/** What was posted lately, the newest first; kept for 30 days. */
export async function listDeliveries(
  { db, webhookDeliveries }: Pick<Deps, "db" | "webhookDeliveries">,
  store: Store,
): Promise<readonly LoggedDelivery[]> {
  const rows = await webhookDeliveries.newest(db.read, store.id, SHOWN);
  return rows.map(({ id, touchpoint, at, durationMs, status, answer, isReplay, orderId }) => ({
    id,
    at,
    durationMs,
    status,
    answer,
    isReplay,
    orderId,
    label: touchpoint === "test" ? "Test" : touchpointLabel(touchpoint),
  }));
}

/**
 * Posts what was posted before once more: the same id, by which the receiver knows it, and the same words, signed anew. A
 * message that had failed counts as sent once it is taken. Throws AppError `not_found` for a delivery that is gone, and
 * `conflict` for a test or a message whose words were erased.
 */
export async function replayDelivery(
  deps: ActingDeps & { readonly channelSenders: ChannelSenders },
  { store, actor, deliveryId }: { readonly store: Store; readonly actor: Actor; readonly deliveryId: string },
): Promise<Pick<SendOutcome, "kind" | "detail">> {
  const delivery = await deps.webhookDeliveries.find(deps.db.read, store.id, deliveryId);
  if (delivery === null) throw new AppError("not_found", "This delivery is not kept any more.");
  const { messageId, orderId, touchpoint } = delivery;
  const message = await deps.messages.find(deps.db.read, messageId);
  if (message === null || message.storeId !== store.id || message.text === null)
    throw new AppError("conflict", "What was posted is not kept: it was a test, or it was erased.");
  const { kind, detail } = await deps.channelSenders.send({
    channel: "webhook",
    messageId,
    storeId: store.id,
    text: message.text,
    touchpoint,
    orderId,
    isReplay: true,
  });
  await deps.db.transaction(async (tx) => {
    const now = await deps.messages.find(tx, messageId);
    if (now?.state === "failed" && kind === "sent")
      await deps.messages.setState(tx, { ...now, state: "sent", why: null, sentAt: deps.clock.now() });
    await audit(deps, tx, actor, {
      action: "webhook.replay",
      subject: messageId,
      details: { outcome: kind },
    });
  });
  return { kind, detail };
}
