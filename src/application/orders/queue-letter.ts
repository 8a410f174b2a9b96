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

/** A text message in a person's own words. */
export interface WrittenText extends Pick<RenderedLetter, "store" | "facts" | "key" | "by" | "runAt"> {
  readonly text: string;
  /** E.164. */
  readonly recipient: string;
}

/** Puts a written message on its way: its row, its job, its entry in the ledger. Null when the key went out before. */
export function queueLetter(deps: Deps, tx: Tx, letter: RenderedLetter): Promise<Message | null> {
  const { rendered, facts } = letter;
  const { subject, html, text } = rendered;
  return queueWritten(deps, tx, letter, {
    channel: "email",
    recipient: facts.order.email,
    subject,
    html,
    text,
  });
}

/** The same for a text message. */
export function queueText(deps: Deps, tx: Tx, written: WrittenText): Promise<Message | null> {
  const { text, recipient } = written;
  return queueWritten(deps, tx, written, { channel: "sms", recipient, subject: null, html: null, text });
}

type Words = Pick<Message, "channel" | "recipient" | "subject" | "html" | "text">;

async function queueWritten(
  deps: Deps,
  tx: Tx,
  { store, facts, key, by, runAt }: Omit<RenderedLetter, "rendered">,
  words: Words,
): Promise<Message | null> {
  const message = writtenRow(deps, { store, facts, key, words });
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
      channel: words.channel,
      messageKey: key,
      at: facts.now,
    },
  ]);
  return message;
}

function writtenRow(
  { ids }: Pick<Deps, "ids">,
  { store, facts, key, words }: Pick<RenderedLetter, "store" | "facts" | "key"> & { readonly words: Words },
): Message {
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
    class: "transactional",
    template: ONE_OFF,
    shipmentIds: [],
    shipmentId: null,
    state: "queued",
    why: null,
    ...words,
    validUntil: null,
    queuedAt: facts.now,
    sentAt: null,
    attempts: 0,
    isDemo: store.isDemo,
  };
}
