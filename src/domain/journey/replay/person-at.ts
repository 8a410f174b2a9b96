import type { Consent } from "../../order/consent";
import type { Order } from "../../order/order";
import { recipientPhone } from "../../order/recipient-phone";
import { DAY_MS, type Instant } from "../../shared/instant";
import type { Facts } from "../facts";
import type { StoreFacts } from "../store-facts";
import type { PersonHistory } from "./order-history";

type PersonFacts = Pick<
  Facts,
  "phone" | "consents" | "tickets" | "visits" | "otherMessages" | "earlierOrders" | "blocked"
>;

/** What was known of the person at that moment, as the worker would have read it then. */
export function personAt(
  person: PersonHistory,
  { order, now, store }: { readonly order: Order; readonly now: Instant; readonly store: StoreFacts },
): PersonFacts {
  return {
    phone: recipientPhone(order, store.country),
    consents: consentsAt(person, now),
    tickets: ticketsAt(person, now),
    visits: visitsAt(person, now),
    otherMessages: lastDayOf(person, now),
    earlierOrders: earlierAt(person, order, now),
    // A refusal blocks the address from then on; what was decided in that very millisecond had led to it.
    blocked: person.blocked.filter(
      ({ at, channel }) => at < now && (order.email !== null || channel !== "email"),
    ),
  };
}

/** The newest statement per channel and class. */
function consentsAt({ consents }: PersonHistory, now: Instant): Facts["consents"] {
  if (consents.length === 0) return [];
  const newest = new Map<string, Consent>();
  for (const { consent, knownAt } of consents) {
    if (knownAt > now) continue;
    const key = `${consent.channel} ${consent.class}`;
    const known = newest.get(key);
    if (known === undefined || known.at <= consent.at) newest.set(key, consent);
  }
  return [...newest.values()];
}

function ticketsAt({ tickets }: PersonHistory, now: Instant): Facts["tickets"] {
  return tickets
    .filter((one) => one.knownAt <= now)
    .map(({ ticket, closedKnownAt }) =>
      closedKnownAt !== null && closedKnownAt <= now ? ticket : { ...ticket, closedAt: null },
    );
}

function visitsAt({ visits }: PersonHistory, now: Instant): Facts["visits"] {
  let count = 0;
  for (const at of visits) if (at <= now) count += 1;
  return { count, lastAt: visits[count - 1] ?? null };
}

function lastDayOf({ otherMessages = [] }: PersonHistory, now: Instant): Facts["otherMessages"] & {} {
  return otherMessages.length === 0
    ? otherMessages
    : otherMessages.filter(({ at }) => at > now - DAY_MS && at < now);
}

function earlierAt({ otherOrders }: PersonHistory, order: Order, now: Instant): Facts["earlierOrders"] {
  if (order.customerId === null && order.email === null) return null;
  const before = order.placedAt ?? order.createdAt;
  return otherOrders.filter((one) => one.knownAt <= now && one.placedAt < before).length;
}
