import type { Facts } from "@/domain/journey/facts";
import { messagePriority } from "@/domain/journey/message-priority";
import type { WaitReason } from "@/domain/journey/send-decision";
import type { JourneyVersion } from "@/domain/journey/version";
import { ONE_OFF } from "@/domain/messaging/one-off";
import { type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { markContent } from "../engagement/mark-content";
import type { Outgoing, SendOutcome } from "../ports/channel";
import type { Tx } from "../ports/database";
import type { MailAhead } from "../ports/mail-composer";
import { RetryLater } from "../ports/queue";
import type { Message, MessageHead, Store } from "../ports/rows";
import { recommendByMail } from "../recommendations/recommend-by-mail";
import { accountPace } from "./account-pace";
import { addressMessage } from "./address-message";
import { answerRoute } from "./answer-route";
import { contentAhead, isStillTrue } from "./compose-ahead";
import { type Content, composeMessage, factsForMessage, textsOf, withBrowsers } from "./compose-message";
import { CHANNEL_PAUSED, heldByChannel } from "./pause-channel";
import { recordOutcome } from "./record-outcome";
import { recordRefusal } from "./record-refusal";
import { RETRY_AFTER_MS, type SendDeps, staysInOutbox } from "./send-deps";

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
  if (version !== null)
    for (const template of textsOf(version, queued))
      await deps.renderer.prepare({ version, template, store });
  const ahead =
    version !== null && queued.channel === "email"
      ? ((await deps.composer?.composeAhead({ messageId, version, store })) ?? null)
      : null;
  const sent = await sendInTurn(deps, { queued, version, store, ahead });
  if (sent === null) return;
  const { attempts, outcome } = sent;
  await sent.isRecorded;
  const pause = RETRY_AFTER_MS[attempts - 1];
  if (outcome.kind === "locked_out")
    throw new RetryLater(deps.clock.now() + LOOK_AGAIN_MS, WAITS.channel_paused);
  if (outcome.kind !== "retry" || pause === undefined) return;
  throw new RetryLater(deps.clock.now() + Math.max(pause, outcome.afterMs ?? 0), outcome.detail);
}

/**
 * Claims the message, hands it over and begins to write down what came of it, all in one of the places there are. Where
 * commits come in order, the next message is claimed in the commit that tells of this one.
 */
async function sendInTurn(
  deps: SendDeps,
  { queued, ...given }: Omit<ClaimInput, "messageId"> & { queued: Message },
) {
  const { places, pace } = deps;
  const input = { ...given, messageId: queued.id };
  const leave = await places?.enter();
  try {
    const paced = pace && (await accountPace(deps, queued));
    if (paced) await pace?.turn({ ...paced, priority: messagePriority(queued.touchpoint, queued.class) });
    const claimed = await deps.db.grouped((tx) => claim(deps, tx, input), places?.when());
    if (claimed === null) return null;
    if (claimed === "held")
      throw new RetryLater(deps.clock.now() + LOOK_AGAIN_MS, "Its journey or its order is paused.");
    if ("until" in claimed) throw new RetryLater(claimed.until, WAITS[claimed.why]);
    const { message, sendId } = claimed;
    const handing = () => handOver(deps, claimed);
    const outcome = await (places?.during(handing) ?? handing());
    const restMs = paced ? restAfter(outcome) : null;
    if (paced && restMs !== null) pace?.rest(paced.account, restMs);
    const record = (tx: Tx) => recordOutcome(deps, tx, { message, sendId, outcome });
    const isRecorded = deps.db.grouped(record, places?.when());
    if (places?.areCommitsInOrder !== true) await isRecorded;
    return { attempts: message.attempts, outcome, isRecorded };
  } finally {
    leave?.();
  }
}

/** A demo store's messages never leave this machine. */
async function handOver(
  { emailSender, channelSenders }: SendDeps,
  { message, outgoing }: Claimed,
): Promise<SendOutcome> {
  if (outgoing.channel === "email") {
    if (!message.isDemo || emailSender.mode === "sandbox") return emailSender.send(outgoing.email);
  } else if (!message.isDemo && channelSenders !== undefined) {
    return channelSenders.send(outgoing);
  }
  const why = message.isDemo ? "it is demo data" : "nothing is set up that would send it";
  return { kind: "sent", providerId: message.id, detail: `Kept in the outbox: ${why}.`, isKept: true };
}

/** For how long a provider wants to be left alone; null: it does not. */
function restAfter(outcome: SendOutcome): number | null {
  if (outcome.kind === "sent") return outcome.restMs ?? null;
  return outcome.kind === "retry" && outcome.isThrottled ? (outcome.afterMs ?? REST_MS) : null;
}

/** For a provider that does not say for how long. */
const REST_MS = 1_000;

/** Resuming releases what is held at once; this finds what it missed, should it have died on the way. */
const LOOK_AGAIN_MS = 30 * MINUTE_MS;

type Waiting = WaitReason | typeof CHANNEL_PAUSED;

const WAITS: Readonly<Record<Waiting, string>> = {
  channel_paused: "Its channel is paused.",
  quiet_hours: "Quiet hours where it is going.",
  spacing: "Too soon after the message before.",
};

function isWaiting({ state }: Message): boolean {
  return state === "queued" || state === "held";
}

interface Claimed {
  readonly message: MessageHead;
  readonly sendId: string;
  readonly outgoing: Outgoing;
}

interface ClaimInput {
  readonly messageId: string;
  /** Null for what a person wrote: it stands in the row. */
  readonly version: JourneyVersion | null;
  readonly store: Store;
  readonly ahead: MailAhead | null;
}

/** Null when there is nothing to send (any more); why is written into message and ledger. */
async function claim(
  deps: SendDeps,
  tx: Tx,
  { messageId, version, store, ahead }: ClaimInput,
): Promise<Claimed | { readonly until: Instant; readonly why: Waiting } | "held" | null> {
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
  const held = await heldByChannel(deps, tx, message);
  if (held !== null) return held === "over" ? null : { ...held, why: CHANNEL_PAUSED };
  const facts = await factsForMessage(deps, tx, { message, store });
  if (facts === null) return null;
  const recommended = await recommendByMail(deps, tx, { message, version, store, facts });
  const webhookBody = await bodyOfStore(deps, tx, message);
  const isAsMade = ahead !== null && !staysInOutbox(deps, message) && isStillTrue(ahead, facts);
  const made = isAsMade ? ahead : null;
  const composed = composeMessage(deps, {
    message,
    version,
    store,
    facts,
    recommended,
    webhookBody,
    made: made && contentAhead(made),
  });
  const content =
    message.channel === "push" && "text" in composed
      ? await withBrowsers(deps, tx, { content: composed, facts, storeId: store.id })
      : composed;
  if ("until" in content) {
    if (message.why !== content.why || message.state !== "queued")
      await deps.messages.update(tx, { ...message, state: "queued", why: content.why });
    return content;
  }
  if ("refusal" in content) {
    await recordRefusal(deps, tx, { message, at: facts.now, refusal: content.refusal });
    return null;
  }
  return markSending(deps, tx, { message, store, content, facts, made });
}

/** What the store posts to its webhook; empty: the default, and for every other channel. */
async function bodyOfStore(deps: SendDeps, tx: Tx, { channel, storeId }: Message): Promise<string> {
  if (channel !== "webhook") return "";
  return (await deps.channelSettings.find(tx, storeId, channel))?.plain.body ?? "";
}

/** Somebody holds the order's messages back. What a person writes themselves goes out all the same. */
async function isHeldByHand(deps: SendDeps, tx: Tx, message: Message): Promise<boolean> {
  if (message.touchpoint === ONE_OFF) return false;
  return (await deps.messagePauses.find(tx, message.storeId, message.orderId)) !== null;
}

interface Marking {
  readonly message: Message;
  readonly store: Store;
  readonly content: Content;
  readonly facts: Facts;
  /** The content was made ahead. */
  readonly made: MailAhead | null;
}

/** From here on a crash leaves a message of uncertain outcome, never one that goes out twice. */
async function markSending(
  deps: SendDeps,
  tx: Tx,
  { message, store, content, facts, made }: Marking,
): Promise<Claimed> {
  const { recipient, subject, html, text } = content;
  const attempt = message.attempts + 1;
  const sending: MessageHead = { ...message, state: "sending", why: null, recipient, attempts: attempt };
  const sendId = deps.ids.next();
  await deps.messages.update(tx, { ...sending, subject, html, text }, made?.storedHtml);
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
  const [first] = facts.messages.filter(({ state, channel }) => state === "sent" && channel === "email");
  const answers = await answerRoute(deps, tx, { store, message });
  const isAsItLeaves = made !== null || staysInOutbox(deps, message);
  const leaving = isAsItLeaves ? content : await markContent(deps, tx, { message, store, content });
  const addressed = {
    store,
    message: sending,
    content: leaving,
    firstMessageId: first?.id ?? null,
    ...answers,
  };
  return { message: sending, sendId, outgoing: addressMessage(addressed) };
}
