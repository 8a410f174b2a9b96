import { personFact } from "@/domain/access/mask";
import type { MessageState } from "@/domain/journey/facts";
import { reasonLabel } from "@/domain/journey/reason-labels";
import { type OutboxTab, statesOfTab } from "@/domain/messaging/outbox-tab";
import type { Instant } from "@/domain/shared/instant";
import { type NamedOrder, namedOrder } from "../journeys/open-node";
import { explainFor } from "../orders/explain-for";
import { touchpointLabel } from "../orders/touchpoint-label";
import type { ListedDecision, ListedMessage } from "../ports/message-queries";
import type { Cursor, Page } from "../ports/page";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { journeyLabel } from "./journey-label";

const MESSAGES_PER_PAGE = 50;

/** A message, or the decision not to send one, in the outbox. */
export interface OutboxRow extends NamedOrder {
  readonly id: string;
  /** Null for a decision that no message was made for. */
  readonly messageId: string | null;
  readonly label: string;
  readonly channel: string;
  readonly journeyId: string;
  readonly journey: string;
  readonly recipient: string | null;
  readonly subject: string | null;
  readonly state: MessageState;
  /** Why, or null where there is nothing to say. */
  readonly sentence: string | null;
  readonly at: Instant;
}

export interface OutboxQuestion {
  readonly store: Store;
  readonly seesPerson: boolean;
  readonly tab: OutboxTab;
  /** Order number, e-mail or tracking number; empty = everything. */
  readonly text: string;
  readonly after: Cursor | null;
}

/** One page of the outbox, newest first. */
export async function listOutbox(deps: ReadDeps, question: OutboxQuestion): Promise<Page<OutboxRow>> {
  const { store, tab, after } = question;
  const { messages } = deps.queries;
  const orderIds = await ordersMeant(deps, question);
  if (orderIds !== null && orderIds.length === 0) return { rows: [], next: null };
  const journeys = await deps.journeys.list(deps.db.read, store.id);
  const words = { ...question, journeyNames: new Map(journeys.map(({ id, name }) => [id, name])) };
  const page = { after, limit: MESSAGES_PER_PAGE, orderIds };
  if (tab === "not_sent") {
    const { rows, next } = await messages.notSent(deps.db.read, store.id, page);
    return { rows: rows.map((row) => decisionRow(row, words)), next };
  }
  const { rows, next } = await messages.list(deps.db.read, store.id, { ...page, states: statesOfTab[tab] });
  return { rows: rows.map((row) => messageRow(row, words)), next };
}

/** How many messages need a person, or wait. */
export async function countOutbox(
  deps: ReadDeps,
  store: Store,
): Promise<Readonly<Record<"waiting" | "uncertain" | "failed", number>>> {
  const { waiting, uncertain, failed } = statesOfTab;
  const states: readonly MessageState[] = [...waiting, ...uncertain, ...failed];
  const counts = await deps.queries.messages.counts(deps.db.read, store.id, states);
  const sum = (tab: readonly MessageState[]) =>
    counts.reduce((total, { state, messages }) => (tab.includes(state) ? total + messages : total), 0);
  return { waiting: sum(waiting), uncertain: sum(uncertain), failed: sum(failed) };
}

/** Null: nothing was asked for. */
async function ordersMeant(deps: ReadDeps, { store, text, seesPerson }: OutboxQuestion) {
  if (text.trim() === "") return null;
  const question = { text, byPerson: seesPerson, limit: ORDERS_SEARCHED };
  const found = await deps.queries.orders.search(deps.db.read, store.id, question);
  return found.map(({ order }) => order.id);
}

const ORDERS_SEARCHED = 100;

interface RowWords extends OutboxQuestion {
  readonly journeyNames: ReadonlyMap<string, string>;
}

function messageRow({ message, ...order }: ListedMessage, words: RowWords): OutboxRow {
  const { seesPerson } = words;
  return {
    ...namedOrder(order, seesPerson),
    id: message.id,
    messageId: message.id,
    label: touchpointLabel(message.touchpoint),
    channel: message.channel,
    journeyId: message.journeyId,
    journey: journeyLabel(message.journeyId, words.journeyNames.get(message.journeyId)),
    recipient: personFact(message.recipient, seesPerson),
    // It may greet the customer by name.
    subject: seesPerson ? message.subject : null,
    state: message.state,
    sentence: messageWhy(message, seesPerson),
    at: message.sentAt ?? message.queuedAt,
  };
}

function decisionRow({ entry, id, journeyId, at, ...order }: ListedDecision, words: RowWords): OutboxRow {
  return {
    ...namedOrder(order, words.seesPerson),
    id,
    messageId: null,
    label: touchpointLabel(entry.touchpoint ?? "message"),
    channel: entry.channel ?? "email",
    journeyId,
    journey: journeyLabel(journeyId, words.journeyNames.get(journeyId)),
    recipient: null,
    subject: null,
    state: "suppressed",
    sentence: explainFor(words, entry),
    at,
  };
}

/** What stands in a message's `why`: a reason of the ledger, or a provider's own words. */
export function messageWhy(
  {
    state,
    why,
    channel,
  }: { readonly state: MessageState; readonly why: string | null; readonly channel: string },
  seesPerson: boolean,
): string | null {
  if (why === null) return null;
  if (why === "sandbox") return "Sandbox: it stayed on this machine.";
  if (why === "settled_by_person") return "A person settled that it was delivered.";
  if (why === "order_paused") return "Held: messages of this order are paused.";
  if (why === "channel_paused") return "Held: its channel is paused until the provider takes the key.";
  if (why === "journey_paused") return "Held: its journey is paused.";
  if (why === "quiet_hours" && state === "queued") return "Waits for decent hours where it is going.";
  if (why === "spacing" && state === "queued") return "Keeps its distance to the message before.";
  if (state === "queued") return `Will be tried again: ${personFact(why, seesPerson)}`;
  return state === "uncertain" ? personFact(why, seesPerson) : `${reasonLabel(why, channel)}.`;
}
