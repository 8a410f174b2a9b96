import type { MessageClass } from "../messaging/channels/channel";
import { mayReach } from "../messaging/channels/may-reach";
import { channels } from "../messaging/channels/registry";
import type { FrequencyAnswer } from "../messaging/frequency-cap";
import { blockValues } from "../messaging/stop-by-text";
import { isStopped } from "../messaging/suppression";
import type { Instant } from "../shared/instant";
import { endOfLocalDay } from "../shared/zone";
import { holds } from "./condition";
import { askDecentHours } from "./decent-hours";
import type { Facts } from "./facts";
import { findFact } from "./facts-catalogue/registry";
import { hasRoom, overTextLimit } from "./heard-messages";
import type { LedgerValue } from "./ledger";
import { messagePriority } from "./message-priority";
import { refusedByProgress } from "./refused-by-progress";
import type { SendConfig } from "./send-config";
import { refuse, type SendRefusal } from "./send-refusal";
import { coveredParcels, freeKey, messageKey, tellsTheSame } from "./told-parcels";
import { type Touchpoint, touchpoints } from "./touchpoint";

export type SendDecision =
  | SendRefusal
  | { readonly kind: "missing"; readonly facts: readonly string[] }
  | ({ readonly kind: "send" } & Approved)
  /** It may go, but later: asked again then, with the facts as they are by then (D22). */
  | ({ readonly kind: "wait"; readonly reason: WaitReason; readonly until: Instant } & Approved);

/** Decent hours where it is going, or the distance to the message before. */
export type WaitReason = "quiet_hours" | "spacing";

interface Approved {
  readonly key: string;
  readonly shipmentIds: readonly string[];
  readonly validUntil: Instant | null;
}

/** What a decision is about beside the step's own settings. */
export interface SendQuestion {
  /** Of the text that would go. */
  readonly class: MessageClass;
  /** Given right before the send, so that a message does not count itself as already told. */
  readonly ownKey?: string | null;
}

/**
 * Whether a message may go, with the facts as they are now. The one rule book for both moments at which it is asked:
 * when a run reaches the node and right before the send (D21).
 */
export function decideSend(
  config: SendConfig,
  facts: Facts,
  { class: messageClass, ownKey = null }: SendQuestion = { class: "transactional" },
): SendDecision {
  const touchpoint: Touchpoint = touchpoints[config.touchpoint];
  return (
    refusedByOrder(touchpoint, facts) ??
    refusedByPerson(config, facts, messageClass) ??
    refusedByRule(config, facts) ??
    refusedByProgress(touchpoint, config, facts) ??
    told(config, facts, { class: messageClass, ownKey })
  );
}

function refusedByOrder(touchpoint: Touchpoint, { order }: Facts): SendRefusal | null {
  if (order.redactedAt !== null) return refuse("suppressed", "redacted");
  if (order.isTest) return refuse("suppressed", "test_order");
  if (order.cancelledAt !== null && touchpoint.group === "main" && touchpoint.endsWith !== "never") {
    return refuse("suppressed", "order_cancelled", { "order.cancelled_at": order.cancelledAt });
  }
  if (touchpoint.posted && order.deliveryMethod === "pickup") {
    return refuse("suppressed", "local_pickup", { "order.delivery_method": "pickup" });
  }
  return null;
}

function refusedByPerson(
  config: SendConfig,
  { order, phone, blocked, consents }: Facts,
  messageClass: MessageClass,
): SendRefusal | null {
  const channel = channels[config.channel];
  // A carrier service may speak before the shop, who knows the address: what can wait, waits for it (D15).
  if (channel.address === "email" && order.email === null)
    return config.requires.includes("customer.has_email") ? null : refuse("suppressed", "no_email");
  if (channel.address === "phone" && phone === null)
    return config.requires.includes("customer.has_phone") ? null : refuse("suppressed", "no_phone");
  if (!mayReach(channel, messageClass, consents)) return refuse("suppressed", "no_consent");
  const block = blocked.find((one) => one.channel === config.channel && isStopped(one, messageClass));
  if (block) return refuse("suppressed", "address_blocked", blockValues(block));
  return null;
}

function refusedByRule({ unless }: SendConfig, facts: Facts): SendRefusal | null {
  if (unless === null) return null;
  const seen: Record<string, LedgerValue> = {};
  return holds(unless, facts, seen) ? refuse("skipped", "unless", seen) : null;
}

/** The last questions: has it been told, is it still true today, is everything known that the text needs. */
function told(
  config: SendConfig,
  facts: Facts,
  { class: messageClass, ownKey }: { class: MessageClass; ownKey: string | null },
): SendDecision {
  const covered = coveredParcels(config, facts);
  const earlier = facts.messages.filter(
    (one) =>
      one.touchpoint === config.touchpoint &&
      one.channel === config.channel &&
      one.state !== "suppressed" &&
      one.key !== ownKey,
  );
  const plainKey = messageKey(config, facts);
  const key = ownKey ?? freeKey(plainKey, facts.messages);
  const alreadyTold = new Set(earlier.flatMap((one) => one.shipmentIds));
  const untold = covered.filter((id) => !alreadyTold.has(id));
  const same = earlier.find((one) => tellsTheSame(one, { plainKey, covered, untold }));
  if (same) return refuse("superseded", "already_told", { "message.at": same.sentAt ?? same.queuedAt });
  const validUntil = diesWithTheDay(config) ? endOfLocalDay(aboutDay(config, facts), facts.zone) : null;
  if (validUntil !== null && validUntil <= facts.now)
    return refuse("suppressed", "stale", { valid_until: validUntil });
  const missing = config.requires.filter(
    (id) => (findFact(id)?.read(facts) ?? null) === null || findFact(id)?.read(facts) === false,
  );
  if (missing.length > 0) return { kind: "missing", facts: missing };
  const { touchpoint, channel } = config;
  const priority = messagePriority(touchpoint, messageClass);
  const room = hasRoom(facts, { priority, key, channel, ownKey });
  if (room.kind === "capped") return refuse("suppressed", "capped", { ...valuesOf(room), priority });
  const over = overTextLimit(facts, { channel, class: messageClass, ownKey });
  if (over !== null) {
    const { state, perDay, source } = over.limit;
    return refuse("suppressed", "capped", { window: "law", count: over.count, limit: perDay, state, source });
  }
  const decent = inDecentHours(config, facts, {
    key,
    shipmentIds: untold,
    validUntil,
    class: messageClass,
  });
  return decent.kind === "send" && room.kind === "wait" ? spaced(decent, room.until) : decent;
}

/** What would have to wait for the morning: "out for delivery today" never does, whatever its step is set to (D22). */
function diesWithTheDay({ channel, touchpoint, validFor }: SendConfig): boolean {
  return validFor === "same_day" || (channels[channel].hasQuietHours && touchpoint === "out_for_delivery");
}

function inDecentHours(
  config: SendConfig,
  facts: Facts,
  { class: messageClass, ...approved }: Approved & { readonly class: MessageClass },
): SendDecision {
  const { validUntil } = approved;
  const answer = askDecentHours(config, facts, { class: messageClass, validUntil });
  if (answer.kind === "now") return { kind: "send", ...approved };
  if (answer.kind === "wait")
    return { kind: "wait", reason: "quiet_hours", until: answer.until, ...approved };
  return refuse("suppressed", "stale", { valid_until: validUntil, quiet_hours: true });
}

/** What would be over by the time it may follow the message before is one too many. */
function spaced(approved: Approved, until: Instant): SendDecision {
  const { key, shipmentIds, validUntil } = approved;
  if (validUntil !== null && validUntil <= until)
    return refuse("suppressed", "capped", { window: "spacing", valid_until: validUntil, until });
  return { kind: "wait", reason: "spacing", until, key, shipmentIds, validUntil };
}

function valuesOf({ window, count, limit }: Extract<FrequencyAnswer, { kind: "capped" }>) {
  return { window, count, limit };
}

/** "Out for delivery today" is about the day of that scan, however late we heard of it. */
function aboutDay({ touchpoint }: SendConfig, { shipment, now }: Facts): Instant {
  if (touchpoint === "out_for_delivery") return Math.min(shipment?.outForDeliveryAt ?? now, now);
  return now;
}
