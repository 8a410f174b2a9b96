import { aboutShipment } from "@/domain/journey/advance";
import type { Facts } from "@/domain/journey/facts";
import { decideSend, type SendDecision } from "@/domain/journey/send-decision";
import type { JourneyVersion } from "@/domain/journey/version";
import { emailHeaders } from "@/domain/messaging/email-headers";
import { ONE_OFF } from "@/domain/messaging/one-off";
import { MINUTE_MS } from "@/domain/shared/instant";
import { loadFacts } from "../events/load-facts";
import type { OutgoingEmail, SendOutcome } from "../ports/channel";
import type { Tx } from "../ports/database";
import { RetryLater } from "../ports/queue";
import type { Message, Store } from "../ports/rows";
import { letterContent } from "./letter-content";
import { recordOutcome } from "./record-outcome";
import { type Refusal, recordRefusal } from "./record-refusal";
import { RETRY_AFTER_MS, type SendDeps } from "./send-deps";

/**
 * Sends one queued message. The decision is taken again with the facts as they are now (D21); the row says "sending"
 * before anything leaves, so that a crash in between leaves a message whose outcome is uncertain, never one that is
 * sent twice (D3).
 */
export async function sendMessage(deps: SendDeps, messageId: string): Promise<void> {
  const queued = await deps.messages.find(deps.db.read, messageId);
  if (queued === null || !isWaiting(queued)) return;
  const version = await deps.journeys.version(deps.db.read, queued.storeId, queued.versionId);
  const store = await deps.stores.find(deps.db.read, queued.storeId);
  if (store === null || (version === null && queued.touchpoint !== ONE_OFF)) return;
  if (version !== null) await deps.renderer.prepare({ version, template: queued.template, store });
  const sent = await sendInTurn(deps, { messageId, version, store });
  if (sent === null) return;
  const { claimed, outcome } = sent;
  await sent.isRecorded;
  const pause = RETRY_AFTER_MS[claimed.message.attempts - 1];
  if (outcome.kind !== "retry" || pause === undefined) return;
  throw new RetryLater(deps.clock.now() + Math.max(pause, outcome.afterMs ?? 0), outcome.detail);
}

/**
 * Claims the message, hands it over and begins to write down what came of it, all in one of the places there are. Where
 * commits come in order, the next message is claimed in the commit that tells of this one.
 */
async function sendInTurn(deps: SendDeps, input: ClaimInput) {
  const { places } = deps;
  const leave = await places?.enter();
  try {
    const claimed = await deps.db.grouped((tx) => claim(deps, tx, input), places?.when());
    if (claimed === null) return null;
    if (claimed === "held")
      throw new RetryLater(deps.clock.now() + LOOK_AGAIN_MS, "Its journey or its order is paused.");
    const handing = () => handOver(deps, claimed);
    const outcome = await (places?.during(handing) ?? handing());
    const record = (tx: Tx) => recordOutcome(deps, tx, { ...claimed, outcome });
    const isRecorded = deps.db.grouped(record, places?.when());
    if (places?.areCommitsInOrder !== true) await isRecorded;
    return { claimed, outcome, isRecorded };
  } finally {
    leave?.();
  }
}

/** A demo store's messages never reach a real mail server. */
async function handOver({ emailSender }: SendDeps, { message, email }: Claimed): Promise<SendOutcome> {
  if (message.isDemo && emailSender.mode !== "sandbox")
    return { kind: "sent", providerId: message.id, detail: "Kept in the outbox: it is demo data." };
  return emailSender.send(email);
}

/** Resuming releases what is held at once; this finds what it missed, should it have died on the way. */
const LOOK_AGAIN_MS = 30 * MINUTE_MS;

function isWaiting({ state }: Message): boolean {
  return state === "queued" || state === "held";
}

interface Claimed {
  readonly message: Message;
  readonly sendId: string;
  readonly email: OutgoingEmail;
}

interface ClaimInput {
  readonly messageId: string;
  /** Null for what a person wrote: it stands in the row. */
  readonly version: JourneyVersion | null;
  readonly store: Store;
}

/** Null when there is nothing to send (any more); why is written into message and ledger. */
async function claim(
  deps: SendDeps,
  tx: Tx,
  { messageId, version, store }: ClaimInput,
): Promise<Claimed | "held" | null> {
  const message = await deps.messages.find(tx, messageId);
  if (message === null || !isWaiting(message)) return null;
  const journey = await deps.journeys.find(tx, store.id, message.journeyId);
  if (journey?.state === "paused") {
    if (message.state !== "held")
      await deps.messages.update(tx, { ...message, state: "held", why: "journey_paused" });
    return "held";
  }
  if (await isHeldByHand(deps, tx, message)) {
    if (message.state !== "held")
      await deps.messages.update(tx, { ...message, state: "held", why: "order_paused" });
    return "held";
  }
  const facts = await factsFor(deps, tx, { message, store });
  if (facts === null) return null;
  const content = contentOf(deps, { message, version, store, facts });
  if ("refusal" in content) {
    await recordRefusal(deps, tx, { message, at: facts.now, refusal: content.refusal });
    return null;
  }
  return markSending(deps, tx, { message, store, content, facts });
}

interface Content {
  readonly recipient: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

interface ContentInput {
  readonly message: Message;
  readonly version: JourneyVersion | null;
  readonly store: Store;
  readonly facts: Facts;
}

function contentOf(
  deps: SendDeps,
  { message, version, store, facts }: ContentInput,
): Content | { refusal: Refusal } {
  if (version === null) return letterContent(message, facts);
  const refusal = refusalOf(decideAgain(version, message, facts), message, facts);
  if (refusal !== null) return { refusal };
  const { template, shipmentIds, touchpoint } = message;
  const rendered = deps.renderer.render({ version, template, store, facts, shipmentIds, touchpoint });
  const recipient = facts.order.email;
  if (rendered.kind === "rendered" && recipient !== null) return { ...rendered, recipient };
  const why = rendered.kind === "failed" ? rendered.why : "The order has no e-mail address.";
  return { refusal: { kind: "failed", reason: "render_failed", values: { why } } };
}

/** Somebody holds the order's messages back. What a person writes themselves goes out all the same. */
async function isHeldByHand(deps: SendDeps, tx: Tx, message: Message): Promise<boolean> {
  if (message.touchpoint === ONE_OFF) return false;
  return (await deps.messagePauses.find(tx, message.storeId, message.orderId)) !== null;
}

/** From here on a crash leaves a message of uncertain outcome, never one that goes out twice. */
async function markSending(
  deps: SendDeps,
  tx: Tx,
  { message, store, content, facts }: { message: Message; store: Store; content: Content; facts: Facts },
): Promise<Claimed> {
  const { recipient, subject, html, text } = content;
  const attempt = message.attempts + 1;
  const sending: Message = {
    ...message,
    state: "sending",
    why: null,
    recipient,
    subject,
    html,
    text,
    attempts: attempt,
  };
  const sendId = deps.ids.next();
  await deps.messages.update(tx, sending);
  await deps.messages.insertSend(tx, {
    id: sendId,
    messageId: message.id,
    storeId: store.id,
    attempt,
    startedAt: facts.now,
    endedAt: null,
    result: "under_way",
    detail: null,
  });
  const [first] = facts.messages.filter((one) => one.state === "sent");
  return {
    message: sending,
    sendId,
    email: addressed(store, sending, { ...content, firstMessageId: first?.id ?? null }),
  };
}

async function factsFor(
  deps: SendDeps,
  tx: Tx,
  { message, store }: { message: Message; store: Store },
): Promise<Facts | null> {
  const order = await deps.orders.find(tx, store.id, message.orderId);
  if (order === null) return null;
  const shipments = await deps.shipments.ofOrder(tx, store.id, order.id);
  const facts = await loadFacts(deps, tx, { store, order, shipments, now: deps.clock.now() });
  return aboutShipment(facts, message.shipmentId);
}

/** What the text needs was settled when it was queued; the renderer refuses to leave a blank. */
function decideAgain(version: JourneyVersion, message: Message, facts: Facts): SendDecision | null {
  const node = version.nodes[message.nodeId];
  if (node === undefined || node.kind !== "send_message") return null;
  return decideSend({ ...node.config, requires: [] }, facts, message.key);
}

function refusalOf(decision: SendDecision | null, { validUntil }: Message, { now }: Facts): Refusal | null {
  if (validUntil !== null && validUntil <= now)
    return { kind: "suppressed", reason: "stale", values: { valid_until: validUntil } };
  if (decision === null || decision.kind === "send" || decision.kind === "missing") return null;
  return decision;
}

/** All messages of an order stand in one thread under the first that was sent. */
function addressed(
  store: Store,
  message: Message,
  { firstMessageId, ...content }: Content & { firstMessageId: string | null },
): OutgoingEmail {
  return {
    messageId: message.id,
    from: `"${store.sender.name.replaceAll('"', "'")}" <${store.sender.address}>`,
    replyTo: store.sender.replyTo,
    to: content.recipient,
    subject: content.subject,
    html: content.html,
    text: content.text,
    headers: emailHeaders({
      storeSlug: store.slug,
      touchpoint: message.touchpoint,
      class: message.class,
      from: store.sender.address,
      firstMessageId,
    }),
  };
}
