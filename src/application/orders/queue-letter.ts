import type { Facts } from "@/domain/journey/facts";
import { ONE_OFF } from "@/domain/messaging/one-off";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import { queueSend } from "../messages/queue-send";
import type { Tx } from "../ports/database";
import type { Rendered } from "../ports/email-renderer";
import type { Message, Store } from "../ports/rows";

export interface RenderedLetter {
  readonly store: Store;
  readonly facts: Facts;
  readonly rendered: Extract<Rendered, { kind: "rendered" }>;
  /** Once per key. */
  readonly key: string;
  /** Who wrote it, for the ledger. */
  readonly by: string;
  readonly runAt: Instant;
}

/** Puts a written message on its way: its row, its job, its entry in the ledger. Null when the key went out before. */
export async function queueLetter(deps: Deps, tx: Tx, letter: RenderedLetter): Promise<Message | null> {
  const { store, facts, key, by, runAt } = letter;
  const message = letterRow(deps, letter);
  if (!(await deps.messages.insert(tx, message))) return null;
  await queueSend(deps, tx, message, runAt);
  await deps.ledger.append(tx, [
    {
      id: deps.ids.next(),
      storeId: store.id,
      orderId: facts.order.id,
      shipmentId: null,
      journeyId: ONE_OFF,
      versionId: ONE_OFF,
      runId: null,
      nodeId: ONE_OFF,
      messageId: message.id,
      eventId: null,
      kind: "queued",
      reason: "one_off",
      values: { by },
      touchpoint: ONE_OFF,
      channel: "email",
      messageKey: key,
      at: facts.now,
    },
  ]);
  return message;
}

function letterRow({ ids }: Pick<Deps, "ids">, { store, facts, rendered, key }: RenderedLetter): Message {
  const { subject, html, text } = rendered;
  return {
    id: ids.next(),
    storeId: store.id,
    orderId: facts.order.id,
    runId: null,
    journeyId: ONE_OFF,
    versionId: ONE_OFF,
    nodeId: ONE_OFF,
    key,
    touchpoint: ONE_OFF,
    channel: "email",
    class: "transactional",
    template: ONE_OFF,
    shipmentIds: [],
    shipmentId: null,
    state: "queued",
    why: null,
    recipient: facts.order.email,
    subject,
    html,
    text,
    validUntil: null,
    queuedAt: facts.now,
    sentAt: null,
    attempts: 0,
    isDemo: store.isDemo,
  };
}
