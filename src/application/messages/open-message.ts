import { personFact } from "@/domain/access/mask";
import { signInWords } from "@/domain/engagement/sign-in-words";
import type { MessageState } from "@/domain/journey/facts";
import { emailMessageId } from "@/domain/messaging/email-headers";
import { mailEventInWords } from "@/domain/messaging/mail/mail-event-words";
import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import { type NamedOrder, namedOrder } from "../journeys/open-node";
import { explainFor } from "../orders/explain-for";
import { touchpointLabel } from "../orders/touchpoint-label";
import type { MessageCost } from "../ports/message-costs";
import type { OpenedMessage } from "../ports/message-queries";
import type { Send, Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { journeyLabel } from "./journey-label";
import { messageWhy } from "./list-outbox";

/** A message as it was rendered, with everything that happened to it. */
export interface MessagePage extends NamedOrder {
  readonly id: string;
  readonly label: string;
  readonly channel: string;
  readonly state: MessageState;
  readonly sentence: string | null;
  readonly journeyId: string;
  readonly journey: string;
  readonly queuedAt: Instant;
  readonly sentAt: Instant | null;
  /** Null until it was rendered, and for those who may not read personal facts. */
  readonly content: {
    /** A text message has none, and mail alone has HTML. */
    readonly subject: string | null;
    readonly html: string | null;
    readonly text: string;
  } | null;
  readonly isContentHidden: boolean;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** What came back, from its provider and from whoever got it, oldest first, in a sentence each. */
  readonly told: readonly { readonly key: string; readonly at: Instant; readonly sentence: string }[];
  /** What a text cost, in words; null: nothing is known of that. */
  readonly cost: string | null;
  /** Oldest first. */
  readonly attempts: readonly Pick<Send, "id" | "attempt" | "startedAt" | "endedAt" | "result" | "detail">[];
}

/** Throws AppError `not_found` when the store has no such message. */
export async function openMessage(
  deps: ReadDeps,
  { store, messageId, seesPerson }: { store: Store; messageId: string; seesPerson: boolean },
): Promise<MessagePage> {
  const opened = await deps.queries.messages.open(deps.db.read, store.id, messageId);
  if (opened === null) throw new AppError("not_found", "This store has no such message.");
  const { message, sends } = opened;
  const journey = await deps.journeys.find(deps.db.read, store.id, message.journeyId);
  const { subject, html, text } = message;
  const isRendered = text !== null;
  return {
    ...namedOrder(opened, seesPerson),
    id: message.id,
    label: touchpointLabel(message.touchpoint),
    channel: message.channel,
    state: message.state,
    sentence: sentenceOf(opened, store, seesPerson),
    journeyId: message.journeyId,
    journey: journeyLabel(message.journeyId, journey?.name),
    queuedAt: message.queuedAt,
    sentAt: message.sentAt,
    content: isRendered && seesPerson ? { subject, html, text } : null,
    isContentHidden: isRendered && !seesPerson,
    headers: headersOf(opened, store, seesPerson),
    cost: costInWords(await deps.messageCosts.find(deps.db.read, messageId)),
    told: await whatCameBack(deps, store, messageId),
    attempts: sends.map(({ id, attempt, startedAt, endedAt, result, detail }) => ({
      id,
      attempt,
      startedAt,
      endedAt,
      result,
      // Mail servers quote the address they refuse.
      detail: seesPerson ? detail : null,
    })),
  };
}

function costInWords(cost: MessageCost | null): string | null {
  if (cost === null) return null;
  const { parts, micros, currency, isReported } = cost;
  const amount = `${Number((micros / 1e6).toFixed(4))} ${currency}`;
  const whose = isReported ? "as the provider billed it" : "by the store's prices";
  return `${amount} for ${parts === 1 ? "one part" : `${parts} parts`}, ${whose}`;
}

function sentenceOf({ message, decision }: OpenedMessage, store: Store, seesPerson: boolean): string | null {
  const isDecidedAgainst = message.state === "suppressed" || message.state === "failed";
  if (isDecidedAgainst && decision !== null) return explainFor({ store, seesPerson }, decision);
  return messageWhy(message, seesPerson);
}

/** The headers people look for, as every message of ours carries them. */
function headersOf({ message }: OpenedMessage, { sender }: Store, seesPerson: boolean) {
  if (message.channel !== "email") return [];
  const headers: Record<string, string | null> = {
    From: `${sender.name} <${sender.address}>`,
    "Reply-To": sender.replyTo,
    To: personFact(message.recipient, seesPerson),
    Subject: seesPerson ? message.subject : null,
    "Message-ID": emailMessageId(message.id, sender.address),
    "X-Milepost-Message": message.id,
    "Auto-Submitted": "auto-generated",
  };
  return Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

/** What a provider tells of opens, links and arrival stands among the signs, too; each is said once, as the one that says more. */
async function whatCameBack(deps: ReadDeps, store: Store, messageId: string): Promise<MessagePage["told"]> {
  const events = await deps.mailEvents.ofMessage(deps.db.read, store.id, messageId);
  const signs = await deps.engagements.ofMessage(deps.db.read, store.id, messageId);
  const isDelivered = events.some(({ kind }) => kind === "delivered");
  return [
    ...events
      .filter(({ kind }) => kind !== "opened" && kind !== "clicked")
      .map(({ key, at, ...event }) => ({ key, at, sentence: `${mailEventInWords(event)}.` })),
    ...signs
      .filter(({ kind }) => !(kind === "receipt" && isDelivered))
      .map(({ key, at, ...sign }) => ({ key: `sign ${key}`, at, sentence: `${signInWords(sign)}.` })),
  ].sort((one, other) => one.at - other.at);
}
