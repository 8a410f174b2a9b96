import type { MessageClass } from "../messaging/channels/channel";
import { channels } from "../messaging/channels/registry";
import {
  askFrequency,
  defaultFrequency,
  type FrequencyAnswer,
  type HeardMessage,
} from "../messaging/frequency-cap";
import { ONE_OFF } from "../messaging/one-off";
import { type TextLimit, textLimitOf } from "../messaging/text-limits";
import { DAY_MS, type Instant } from "../shared/instant";
import { statesOf } from "./decent-hours";
import type { Facts, MessageFact } from "./facts";
import { type MessagePriority, messagePriorities } from "./message-priority";

export interface HeardQuestion {
  readonly priority: MessagePriority;
  /** Of the message in question. */
  readonly key: string;
  readonly channel: string;
  /** Right before the send: its key in the facts, where those asked for after it do not count. */
  readonly ownKey: string | null;
}

/**
 * Whether the person has room for one more message: of this order, and of their others in the last day (C12). Of those
 * that still wait, the ones that were asked for before count too. What somebody of the shop writes is no journey's.
 */
export function hasRoom(facts: Facts, { priority, key, channel, ownKey }: HeardQuestion): FrequencyAnswer {
  if (!reachesPerson(channel)) return { kind: "now" };
  return askFrequency({
    now: facts.now,
    frequency: facts.store.frequency ?? defaultFrequency,
    rank: rankOf(priority),
    news: newsOf(key),
    channel,
    heard: heardMessages(facts, ownKey),
  });
}

/**
 * Whether one more advertising text would be more than a state allows in 24 hours; null: it would not. Those of the
 * person's other orders count, and those that are asked for already.
 */
export function overTextLimit(
  facts: Facts,
  { channel, class: about, ownKey }: { channel: string; class: MessageClass; ownKey: string | null },
): { readonly limit: TextLimit; readonly count: number } | null {
  const limit = channel === "sms" && about === "marketing" ? textLimitOf(statesOf(facts)) : null;
  if (limit === null) return null;
  const isCounted = (one: { channel: string; class?: MessageClass; at: Instant }) =>
    one.channel === "sms" && one.class === "marketing" && one.at > facts.now - DAY_MS;
  const ofThis = facts.messages
    .filter((one) => one.key !== ownKey && (hasLeft(one) || (ownKey === null && isToLeave(one))))
    .map((one) => ({ ...one, at: one.sentAt ?? facts.now }));
  const count = new Set([...ofThis, ...(facts.otherMessages ?? [])].filter(isCounted).map(({ key }) => key))
    .size;
  return count < limit.perDay ? null : { limit, count };
}

function heardMessages({ now, messages, otherMessages = [] }: Facts, ownKey: string | null): HeardMessage[] {
  const own = ownKey === null ? -1 : messages.findIndex(({ key }) => key === ownKey);
  const isBefore = (index: number) => own === -1 || index < own;
  const ofThis = messages.flatMap((one, index): HeardMessage[] => {
    const counts = one.key !== ownKey && (hasLeft(one) || (isToLeave(one) && isBefore(index)));
    if (!counts || one.touchpoint === ONE_OFF || !reachesPerson(one.channel)) return [];
    const at = one.sentAt ?? (one.state === "sending" ? now : one.queuedAt);
    return [{ news: newsOf(one.key), channel: one.channel, at, isOfThisOrder: true }];
  });
  const ofOthers = otherMessages
    .filter(({ channel }) => reachesPerson(channel))
    .map(({ key, channel, at }) => ({ news: newsOf(key), channel, at, isOfThisOrder: false }));
  return [...ofThis, ...ofOthers];
}

function hasLeft({ state }: MessageFact): boolean {
  return state === "sent" || state === "sending" || state === "uncertain";
}

function isToLeave({ state }: MessageFact): boolean {
  return state === "queued" || state === "held";
}

function rankOf(priority: MessagePriority) {
  if (priority <= messagePriorities.receipt) return "never_capped";
  if (priority === messagePriorities.news) return "first";
  return priority === messagePriorities.care ? "second" : "last";
}

/** A webhook goes to a place of the shop's. */
function reachesPerson(channel: string): boolean {
  return Object.values(channels).some(({ id, address }) => id === channel && address !== null);
}

/** The key of a message without its channel: what it tells, and of what. */
function newsOf(key: string): string {
  const [touchpoint = key, , ...about] = key.split(":");
  return [touchpoint, ...about].join(":");
}
