import type { EngagementKind } from "@/domain/engagement/engagement";
import { readTraits } from "@/domain/engagement/read-traits";
import { likelyAddress } from "@/domain/messaging/mail/address-slip";
import type { MailEvent } from "@/domain/messaging/mail/mail-event";
import { mailEventInWords } from "@/domain/messaging/mail/mail-event-words";
import type { Instant } from "@/domain/shared/instant";
import { DAY_MS } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import { recordEngagement } from "../engagement/record-engagement";
import { recordRefusal } from "../messages/record-refusal";
import type { Tx } from "../ports/database";
import type { Message, Store } from "../ports/rows";
import { openBounceTask } from "./bounce-task";
import { noteOnOrder } from "./note-on-order";
import { stopOffers, takeOffersUp } from "./stop-offers";

export interface HeardMailEvent {
  readonly store: Store;
  /** Who told it: a provider's id, or "mail" for a delivery report that came by mail. */
  readonly provider: string;
  /** The hook that told it; empty: none did. */
  readonly hookId: string;
  readonly event: MailEvent;
  readonly receivedAt: Instant;
}

/**
 * "erased": its addressee was erased meanwhile, so that only what happened is written down. "too_early": the message is still being handed over, so what became of it cannot be written down yet. */
export type MailEventResult = "applied" | "erased" | "heard_before" | "not_ours" | "too_early";

/** So many messages that bounced for now within so long say that the address is of no use (integrations §E). */
const SOFT_BOUNCES = 3;
const SOFT_BOUNCE_MS = 7 * DAY_MS;

/**
 * Applies what a provider told of one message, once: a bounce fails the message and blocks the address, a complaint
 * blocks it for everything, an unsubscription for advertising alone (R38). Only messages of this store's are spoken of.
 */
export async function applyMailEvent(deps: Deps, tx: Tx, heard: HeardMailEvent): Promise<MailEventResult> {
  const { store, provider, hookId, event, receivedAt } = heard;
  const message = event.messageId === null ? null : await deps.messages.find(tx, event.messageId);
  if (message === null || message.storeId !== store.id || message.channel !== "email") return "not_ours";
  if (message.state === "sending") return "too_early";
  const { kind, reason, at } = event;
  // Who was written to, not whom it was forwarded to; null once the person was erased.
  const address = message.recipient;
  const detail = address === null ? null : event.detail;
  const isNew = await deps.mailEvents.insert(tx, {
    storeId: store.id,
    key: `${provider}:${event.key}`,
    provider,
    hookId,
    messageId: message.id,
    kind,
    reason,
    detail,
    at,
    receivedAt,
    address,
  });
  if (!isNew) return "heard_before";
  if (address === null) return "erased";
  await meaning(deps, tx, { ...heard, message, address });
  return "applied";
}

interface Known extends HeardMailEvent {
  readonly message: Message;
  readonly address: string;
}

async function meaning(deps: Deps, tx: Tx, known: Known): Promise<void> {
  const { event, message } = known;
  switch (event.kind) {
    case "bounced":
    case "bounced_for_now":
    case "refused":
      return bounced(deps, tx, known);
    case "complained":
      await block(deps, tx, known, "complaint");
      return noteOnOrder(deps, tx, { message, reason: "complained", at: known.receivedAt });
    case "unsubscribed":
      return stopOffers(deps, tx, known);
    case "resubscribed":
      return takeOffersUp(deps, tx, known);
    case "delivered":
      return arrived(deps, tx, known, "receipt");
    case "opened":
      return arrived(deps, tx, known, "open");
    case "clicked":
      return arrived(deps, tx, known, "click");
    case "delayed":
      return;
  }
}

/** A message that did not arrive failed after all; whoever looks at the order is told why, and what may help. */
async function bounced(deps: Deps, tx: Tx, known: Known): Promise<void> {
  const { store, event, message, address, receivedAt: at } = known;
  const hint = event.kind === "bounced" ? likelyAddress(address) : null;
  const why = mailEventInWords(event, hint);
  if (event.kind === "bounced") await block(deps, tx, known, "bounce");
  if (event.kind === "bounced_for_now" && (await isOfNoUse(deps, tx, known)))
    await block(deps, tx, known, "bounce", `Bounced ${SOFT_BOUNCES} times in a week: last, ${why}`);
  if (message.state !== "sent" && message.state !== "uncertain") return;
  const refusal = { kind: "failed", reason: "bounced", values: { why, details: event.detail } } as const;
  await recordRefusal(deps, tx, { message, at, refusal });
  const state = { ...message, state: "failed", why: `bounced:${event.reason ?? "unknown"}` } as const;
  await deps.messages.setState(tx, state);
  if (event.kind === "bounced") await openBounceTask(deps, tx, { store, message, event, hint, at });
}

async function isOfNoUse(deps: Deps, tx: Tx, { store, event, address }: Known): Promise<boolean> {
  const since = event.at - SOFT_BOUNCE_MS;
  return (await deps.mailEvents.softBounces(tx, store.id, { address, since })) >= SOFT_BOUNCES;
}

async function block(
  deps: Deps,
  tx: Tx,
  { store, event, address, receivedAt }: Known,
  kind: "bounce" | "complaint",
  reason?: string,
): Promise<void> {
  const said = reason ?? mailEventInWords(event, kind === "bounce" ? likelyAddress(address) : null);
  await deps.customers.block(tx, {
    storeId: store.id,
    channel: "email",
    address,
    kind,
    reason: said,
    at: receivedAt,
  });
}

/** It arrived, and may have been looked at. Where nobody knew whether it went out, now somebody does. */
async function arrived(
  deps: Deps,
  tx: Tx,
  { store, provider, message, event }: Known,
  kind: EngagementKind,
): Promise<void> {
  if (message.state === "uncertain")
    await deps.messages.setState(tx, { ...message, state: "sent", why: null, sentAt: event.at });
  const { userAgent = null, networkAddress = null, isMachine = null } = event.by ?? {};
  const traits = readTraits({ userAgent, networkAddress, method: "GET" });
  await recordEngagement(deps, tx, {
    storeId: store.id,
    messageId: message.id,
    kind,
    at: event.at,
    key: `${provider}:${event.key}`,
    ...(event.by === null ? {} : { traits: { ...traits, isFlagged: isMachine === true } }),
  });
}
