import { personName } from "@/domain/access/mask";
import type { Instant } from "@/domain/shared/instant";
import { explainFor } from "../orders/explain-for";
import type { OrderName } from "../ports/journey-queries";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { COUNTED_DAYS, type CountedDays, countedSpan } from "./journey-counts";
import { findJourney } from "./open-journey";

const ORDERS_PER_NODE = 50;

/** The orders at one node: who waits there, who was written to and who was not, with the reason. */
export interface NodeOrders {
  readonly waiting: readonly (NamedOrder & { readonly since: Instant; readonly until: Instant | null })[];
  readonly sent: readonly (NamedOrder & { readonly at: Instant; readonly messageId: string })[];
  readonly notSent: readonly (NamedOrder & { readonly at: Instant; readonly sentence: string })[];
}

export interface NamedOrder {
  readonly orderId: string;
  readonly number: string | null;
  readonly name: string | null;
}

export interface NodeQuestion {
  readonly store: Store;
  readonly seesPerson: boolean;
  readonly journeyId: string;
  readonly nodeId: string;
  /** How far back messages are shown. */
  readonly days?: CountedDays;
}

/** At most `ORDERS_PER_NODE` of each. Throws AppError `not_found` for a journey the store does not have. */
export async function openNode(
  deps: ReadDeps,
  { store, seesPerson, journeyId, nodeId, days = COUNTED_DAYS }: NodeQuestion,
): Promise<NodeOrders> {
  await findJourney(deps, store, journeyId);
  const { read } = deps.db;
  const { journeys } = deps.queries;
  const place = { journeyId, nodeId, limit: ORDERS_PER_NODE };
  const recent = { ...place, since: countedSpan(deps.clock.now(), days).since };
  const named = (order: OrderName) => namedOrder(order, seesPerson);
  const reader = { store, seesPerson };
  const waiting = await journeys.waitingAt(read, store.id, place);
  const sent = await journeys.sentAt(read, store.id, recent);
  const notSent = await journeys.notSentAt(read, store.id, recent);
  return {
    waiting: waiting.map((one) => ({ ...named(one), since: one.since, until: one.until })),
    sent: sent.map((one) => ({ ...named(one), at: one.sentAt, messageId: one.messageId })),
    notSent: notSent.map((one) => ({ ...named(one), at: one.at, sentence: explainFor(reader, one.entry) })),
  };
}

/** An order with its customer's name, or initials for whoever may not read personal facts. */
export function namedOrder(order: OrderName, seesPerson: boolean): NamedOrder {
  return { orderId: order.orderId, number: order.number, name: personName(order, seesPerson) };
}
