import { z } from "zod";
import { channelIds, type MessageClass } from "../messaging/channels/channel";
import { mayReach } from "../messaging/channels/may-reach";
import { channels } from "../messaging/channels/registry";
import type { FrequencyAnswer } from "../messaging/frequency-cap";
import { blockValues } from "../messaging/stop-by-text";
import { isStopped } from "../messaging/suppression";
import { assertNever } from "../shared/assert-never";
import type { Instant } from "../shared/instant";
import { endOfLocalDay } from "../shared/zone";
import { arrivedAt } from "../shipment/order-truth";
import type { Shipment } from "../shipment/shipment";
import { conditionSchema, holds } from "./condition";
import { askDecentHours } from "./decent-hours";
import type { Facts, MessageFact } from "./facts";
import { findFact } from "./facts-catalogue/registry";
import { hasRoom, overTextLimit } from "./heard-messages";
import type { LedgerValue } from "./ledger";
import { messagePriority } from "./message-priority";
import { type Touchpoint, touchpointIds, touchpoints } from "./touchpoint";

/** What a send node is set to. */
export const sendConfigSchema = z.object({
  touchpoint: z.enum(touchpointIds),
  channel: z.enum(channelIds),
  /** Empty until a text has been written for it. */
  template: z.string(),
  /** Which parcels one message tells about: the run's own, all of its fulfilment, or all of the order it is true of. */
  covers: z.enum(["parcel", "fulfilment", "order"]),
  /** Skip it when this holds: asked on reaching the node and again right before sending (D21). */
  unless: conditionSchema.nullable(),
  /** Facts the text cannot do without (D15), how long to wait for them, and the text without them. */
  requires: z.array(z.string()),
  waitUpToMs: z.number().int().nonnegative(),
  fallbackTemplate: z.string().nullable(),
  /** "same_day": it dies at the end of the local day it is about (D22). */
  validFor: z.enum(["same_day", "always"]),
  promise: z.enum(["update_within_24h", "return_resolved_within_48h"]).nullable(),
});
export type SendConfig = z.infer<typeof sendConfigSchema>;

export type SendRefusal = {
  readonly kind: "suppressed" | "skipped" | "superseded";
  readonly reason: string;
  readonly values: Readonly<Record<string, LedgerValue>>;
};

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

const refuse = (
  kind: SendRefusal["kind"],
  reason: string,
  values: SendRefusal["values"] = {},
): SendRefusal => ({ kind, reason, values });

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

function refusedByProgress(touchpoint: Touchpoint, config: SendConfig, facts: Facts): SendRefusal | null {
  const { order, shipment, shipments } = facts;
  if (config.touchpoint === "delivered" && arrivedAt(order, shipments) === null) {
    const outstanding = shipments.filter(
      (one) => one.deliveredAt === null && one.cancelledAt === null,
    ).length;
    return refuse("suppressed", "parcels_outstanding", { outstanding });
  }
  switch (touchpoint.endsWith) {
    case "never":
    case "cancelled":
      return null;
    case "shipped":
      return shipments.some((one) => one.cancelledAt === null)
        ? refuse("superseded", "already_shipped")
        : null;
    case "order_complete":
      return arrivedAt(order, shipments) === null ? null : refuse("superseded", "all_arrived");
    case "last_mile":
      if (shipment !== null && shipment.outForDeliveryAt !== null && shipment.deliveredAt === null) {
        return refuse("superseded", "already_out_for_delivery", { at: shipment.outForDeliveryAt });
      }
      return arrived(shipment) ?? cancelledParcel(shipment);
    case "arrived":
      return arrived(shipment) ?? cancelledParcel(shipment) ?? allArrived(arrivedAt(order, shipments));
    default:
      return assertNever(touchpoint.endsWith);
  }
}

function arrived(shipment: Shipment | null): SendRefusal | null {
  if (shipment === null || shipment.deliveredAt === null) return null;
  return refuse("superseded", "already_delivered", { at: shipment.deliveredAt });
}

function allArrived(at: Instant | null): SendRefusal | null {
  return at === null ? null : refuse("superseded", "already_delivered", { at });
}

function cancelledParcel(shipment: Shipment | null): SendRefusal | null {
  if (shipment === null || shipment.cancelledAt === null) return null;
  return refuse("suppressed", "parcel_cancelled", { at: shipment.cancelledAt });
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

function coveredParcels({ covers, touchpoint }: SendConfig, { shipment, shipments }: Facts): string[] {
  const standing = shipments.filter(
    (one) => one.cancelledAt === null && (one.id === shipment?.id || isTrueOf(touchpoint, one)),
  );
  if (covers === "order" || shipment === null) return standing.map((one) => one.id);
  if (covers === "parcel" || shipment.fulfilmentId === null) return [shipment.id];
  return standing
    .filter((one) => one.fulfilmentId === shipment.fulfilmentId && one.deliveredAt === null)
    .map((one) => one.id);
}

/** Of several parcels, a message tells about those of which it is true: many on one day are one message (R144). */
function isTrueOf(touchpoint: SendConfig["touchpoint"], parcel: Shipment): boolean {
  if (touchpoint === "delivered" || touchpoint === "part_delivered") return parcel.deliveredAt !== null;
  return touchpoint !== "out_for_delivery" || parcel.status === "OutForDelivery";
}

interface Telling {
  readonly plainKey: string;
  readonly covered: readonly string[];
  readonly untold: readonly string[];
}

/** A parcel nobody was told of is news, also after "your order has arrived": it may be a replacement (C7). */
function tellsTheSame(one: MessageFact, { plainKey, covered, untold }: Telling): boolean {
  const isAboutParcels = one.shipmentIds.length > 0 && covered.length > 0;
  return isAboutParcels ? untold.length === 0 : hasKey(one, plainKey);
}

function messageKey({ touchpoint, channel, covers }: SendConfig, { order, shipment }: Facts): string {
  const about = covers === "order" || shipment === null ? `order:${order.id}` : `parcel:${shipment.id}`;
  return `${touchpoint}:${channel}:${about}`;
}

/** A message that was withdrawn before it left keeps its key, and must not keep the next one from going (D6). */
function freeKey(plainKey: string, messages: Facts["messages"]): string {
  const taken = messages.filter((one) => hasKey(one, plainKey)).length;
  return taken === 0 ? plainKey : `${plainKey}#${taken + 1}`;
}

function hasKey({ key }: MessageFact, plainKey: string): boolean {
  return key === plainKey || key.startsWith(`${plainKey}#`);
}

/** "Out for delivery today" is about the day of that scan, however late we heard of it. */
function aboutDay({ touchpoint }: SendConfig, { shipment, now }: Facts): Instant {
  if (touchpoint === "out_for_delivery") return Math.min(shipment?.outForDeliveryAt ?? now, now);
  return now;
}
