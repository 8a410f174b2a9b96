import { and, eq, inArray, lte } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import type { PersonHistory } from "@/domain/journey/replay/order-history";
import { phoneAddress } from "@/domain/messaging/phone-number";
import { readHandle } from "../connection";
import type { Tables } from "../tables";
import { grouped, inPieces, type StoredArrival } from "./history-rows";
import { customerIds, emails, type PeopleOfOrders } from "./people-of-orders";
import { readPersonEvents } from "./person-events";
import { heardOf, otherOrders, readHeard, readOtherOrders } from "./person-other-orders";
import { readTickets, ticketHistory } from "./person-tickets";

interface About extends Pick<PeopleOfOrders, "orders" | "until"> {
  readonly arrivals: ReadonlyMap<string, readonly StoredArrival[]>;
}

interface KnownPerson {
  readonly person: PersonHistory;
  /** Facts about the person, which reach all open orders. */
  readonly arrivals: readonly StoredArrival[];
}

type ReadPersons = (
  db: Reader,
  storeId: StoreId,
  about: About,
) => Promise<(orderId: string, customerId: string | null) => KnownPerson>;

/** What is known of the people behind some orders, with the moments from which it was known. */
export function createPersonHistories(t: Tables): ReadPersons {
  return async (db, storeId, { orders, until, arrivals }) => {
    const emailOf = new Map(orders.map(({ id, email }) => [id, email]));
    const phoneOf = new Map(orders.map((order) => [order.id, phoneAddress(order.phone, [order.country])]));
    const given = { db, t, storeId, orders, until };
    const consents = await readConsents(given);
    const tickets = await readTickets(given);
    const visits = await readVisits(given);
    const blocks = await readBlocks(given);
    const others = await readOtherOrders(given);
    const heard = await readHeard(given, others);
    const told = await readPersonEvents(given);
    return (orderId, customerId) => {
      const email = emailOf.get(orderId) ?? null;
      const own = [
        ...(tickets.ofOrder.get(orderId) ?? []),
        ...(tickets.ofCustomer.get(customerId ?? "") ?? []),
      ];
      const ofPerson = [
        ...(others.ofCustomer.get(customerId ?? "") ?? []),
        ...(others.ofEmail.get(email ?? "") ?? []),
      ];
      return {
        arrivals: told.get(customerId ?? "") ?? [],
        person: {
          consents: consents.get(customerId ?? "") ?? [],
          tickets: ticketHistory(own, arrivals.get(orderId) ?? []),
          visits: (visits.get(orderId) ?? []).map(({ at }) => at).sort((a, b) => a - b),
          otherOrders: otherOrders(ofPerson, orderId),
          otherMessages: heardOf(ofPerson, { ownId: orderId, told: heard }),
          blocked: [...(blocks.get(email ?? "") ?? []), ...(blocks.get(phoneOf.get(orderId) ?? "") ?? [])],
        },
      };
    };
  };
}

async function readConsents({ db, t: { consents }, storeId, orders }: PeopleOfOrders) {
  const rows = await inPieces(customerIds(orders), (ids) =>
    readHandle(db)
      .select({
        customerId: consents.customerId,
        channel: consents.channel,
        class: consents.class,
        state: consents.state,
        source: consents.source,
        at: consents.at,
      })
      .from(consents)
      .where(and(eq(consents.storeId, storeId), inArray(consents.customerId, ids))),
  );
  const known = rows.map(({ customerId, ...consent }) => ({ customerId, consent, knownAt: consent.at }));
  return grouped(known, ({ customerId }) => customerId);
}

async function readVisits({ db, t: { pageVisits }, storeId, orders, until }: PeopleOfOrders) {
  const rows = await inPieces(
    orders.map(({ id }) => id),
    (ids) =>
      readHandle(db)
        .select({ orderId: pageVisits.orderId, at: pageVisits.at, isHuman: pageVisits.isHuman })
        .from(pageVisits)
        .where(
          and(eq(pageVisits.storeId, storeId), inArray(pageVisits.orderId, ids), lte(pageVisits.at, until)),
        ),
  );
  return grouped(
    rows.filter(({ isHuman }) => isHuman),
    ({ orderId }) => orderId,
  );
}

async function readBlocks({ db, t: { suppressions }, storeId, orders }: PeopleOfOrders) {
  const phones = new Set(orders.flatMap((order) => phoneAddress(order.phone, [order.country]) ?? []));
  const rows = await inPieces([...emails(orders), ...phones], (addresses) =>
    readHandle(db)
      .select({
        address: suppressions.address,
        channel: suppressions.channel,
        class: suppressions.class,
        reason: suppressions.reason,
        at: suppressions.at,
      })
      .from(suppressions)
      .where(and(eq(suppressions.storeId, storeId), inArray(suppressions.address, addresses))),
  );
  return grouped(rows, ({ address }) => address);
}
