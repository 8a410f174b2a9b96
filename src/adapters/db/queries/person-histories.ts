import { and, eq, inArray, isNotNull, lte } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import type { PersonHistory } from "@/domain/journey/replay/order-history";
import { ONE_OFF } from "@/domain/messaging/one-off";
import { phoneAddress } from "@/domain/messaging/phone-number";
import type { Instant } from "@/domain/shared/instant";
import { readHandle } from "../connection";
import type { Tables } from "../tables";
import { grouped, inPieces, type OrderRow, type StoredArrival } from "./history-rows";

interface About {
  readonly orders: readonly OrderRow[];
  readonly arrivals: ReadonlyMap<string, readonly StoredArrival[]>;
  readonly until: Instant;
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
  return async (db, storeId, about) => {
    const { orders, arrivals } = about;
    const emailOf = new Map(orders.map(({ id, email }) => [id, email]));
    const phoneOf = new Map(orders.map((order) => [order.id, phoneAddress(order.phone, [order.country])]));
    const given = { db, t, storeId, ...about };
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

type Given = About & { readonly db: Reader; readonly t: Tables; readonly storeId: StoreId };

async function readConsents({ db, t: { consents }, storeId, orders }: Given) {
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

async function readTickets({ db, t: { tickets }, storeId, orders, until }: Given) {
  const columns = {
    id: tickets.id,
    externalId: tickets.externalId,
    orderId: tickets.orderId,
    customerId: tickets.customerId,
    openedAt: tickets.openedAt,
    closedAt: tickets.closedAt,
    isWismo: tickets.isWismo,
  };
  const inTime = and(eq(tickets.storeId, storeId), lte(tickets.openedAt, until));
  const those = (column: typeof tickets.orderId | typeof tickets.customerId) => (ids: string[]) =>
    readHandle(db)
      .select(columns)
      .from(tickets)
      .where(and(inTime, inArray(column, ids)));
  const ofOrder = await inPieces(
    orders.map(({ id }) => id),
    those(tickets.orderId),
  );
  const ofCustomer = await inPieces(customerIds(orders), those(tickets.customerId));
  return {
    ofOrder: grouped(ofOrder, ({ orderId }) => orderId),
    ofCustomer: grouped(ofCustomer, ({ customerId }) => customerId),
  };
}

type TicketRow =
  Awaited<ReturnType<typeof readTickets>>["ofOrder"] extends Map<string, (infer R)[]> ? R : never;

/** A ticket about this order is known from when it was told; of any other, from when it was opened. */
function ticketHistory(
  rows: readonly TicketRow[],
  arrivals: readonly StoredArrival[],
): PersonHistory["tickets"] {
  const once = new Map(rows.map((row) => [row.id, row]));
  return [...once.values()]
    .sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))
    .map(({ id, externalId, orderId, openedAt, closedAt, isWismo }) => {
      const told = arrivals.filter(
        ({ event }) => event.type === "ticket" && event.ticket.externalId === externalId,
      );
      const closing = told.find(
        ({ event }) => event.type === "ticket" && (event.ticket.closedAt ?? null) !== null,
      );
      return {
        ticket: { id, orderId, openedAt, closedAt, isWismo },
        knownAt: told[0]?.at ?? openedAt,
        closedKnownAt: closing?.at ?? closedAt,
      };
    });
}

async function readVisits({ db, t: { pageVisits }, storeId, orders, until }: Given) {
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

async function readBlocks({ db, t: { suppressions }, storeId, orders }: Given) {
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

async function readOtherOrders({ db, t, storeId, orders: about }: Given) {
  const { orders } = t;
  const columns = {
    id: orders.id,
    customerId: orders.customerId,
    email: orders.email,
    placedAt: orders.placedAt,
    knownAt: orders.createdAt,
    isTest: orders.isTest,
  };
  const those = (column: typeof orders.customerId | typeof orders.email) => (values: string[]) =>
    readHandle(db)
      .select(columns)
      .from(orders)
      .where(and(eq(orders.storeId, storeId), inArray(column, values)));
  const ofCustomer = await inPieces(customerIds(about), those(orders.customerId));
  const ofEmail = await inPieces(emails(about), those(orders.email));
  return {
    ofCustomer: grouped(ofCustomer, ({ customerId }) => customerId),
    ofEmail: grouped(ofEmail, ({ email }) => email),
  };
}

/** What left for people about their other orders, by order. */
async function readHeard(
  { db, t: { messages }, storeId, until }: Given,
  { ofCustomer, ofEmail }: OtherOrders,
) {
  // A person's only order has no others: nearly everybody.
  const several = [...ofCustomer.values(), ...ofEmail.values()].filter((orders) => orders.length > 1);
  const ids = [...new Set(several.flat().map(({ id }) => id))];
  const rows = await inPieces(ids, (orderIds) =>
    readHandle(db)
      .select({
        orderId: messages.orderId,
        key: messages.key,
        channel: messages.channel,
        class: messages.class,
        touchpoint: messages.touchpoint,
        at: messages.sentAt,
      })
      .from(messages)
      .where(
        and(eq(messages.storeId, storeId), inArray(messages.orderId, orderIds), lte(messages.sentAt, until)),
      ),
  );
  return grouped(
    rows.filter(({ touchpoint }) => touchpoint !== ONE_OFF),
    ({ orderId }) => orderId,
  );
}

type OtherOrders = Awaited<ReturnType<typeof readOtherOrders>>;
type Heard = Awaited<ReturnType<typeof readHeard>>;

function heardOf(
  orders: readonly OtherOrder[],
  { ownId, told }: { readonly ownId: string; readonly told: Heard },
): NonNullable<PersonHistory["otherMessages"]> {
  const ids = new Set(orders.map(({ id }) => id));
  ids.delete(ownId);
  return [...ids]
    .flatMap((id) => told.get(id) ?? [])
    .flatMap(({ key, channel, class: about, at }) =>
      at === null ? [] : [{ key, channel, class: about, at }],
    )
    .sort((a, b) => a.at - b.at);
}

interface OtherOrder {
  readonly id: string;
  readonly placedAt: Instant | null;
  readonly knownAt: Instant;
  readonly isTest: boolean;
}

function otherOrders(rows: readonly OtherOrder[], ownId: string): PersonHistory["otherOrders"] {
  const once = new Map(rows.map((row) => [row.id, row]));
  return [...once.values()].flatMap(({ id, placedAt, knownAt, isTest }) =>
    id === ownId || placedAt === null || isTest ? [] : [{ placedAt, knownAt }],
  );
}

/** By the shop's id of the person, or by their address where the fact names no id. */
async function readPersonEvents({ db, t, storeId, orders, until }: Given) {
  const { customers, events } = t;
  const people = await inPieces(customerIds(orders), (ids) =>
    readHandle(db)
      .select({ id: customers.id, externalId: customers.externalId, email: customers.email })
      .from(customers)
      .where(inArray(customers.id, ids)),
  );
  const columns = {
    id: events.id,
    type: events.type,
    externalId: events.personExternalId,
    email: events.personEmail,
    at: events.receivedAt,
    event: events.event,
  };
  const inTime = and(eq(events.storeId, storeId), eq(events.type, "customer"), lte(events.receivedAt, until));
  const byExternalId = await inPieces(
    people.flatMap(({ externalId }) => externalId ?? []),
    (ids) =>
      readHandle(db)
        .select(columns)
        .from(events)
        .where(and(inTime, inArray(events.personExternalId, ids), isNotNull(events.personExternalId))),
  );
  const byEmail = await inPieces(
    people.flatMap(({ email }) => email ?? []),
    (addresses) =>
      readHandle(db)
        .select(columns)
        .from(events)
        .where(and(inTime, inArray(events.personEmail, addresses), isNotNull(events.personEmail))),
  );
  const ofExternalId = grouped(byExternalId, ({ externalId }) => externalId);
  const ofEmail = grouped(
    byEmail.filter(({ externalId }) => externalId === null),
    ({ email }) => email,
  );
  return new Map(
    people.map(({ id, externalId, email }) => [
      id,
      [...(ofExternalId.get(externalId ?? "") ?? []), ...(ofEmail.get(email ?? "") ?? [])],
    ]),
  );
}

function customerIds(orders: readonly OrderRow[]): readonly string[] {
  return [...new Set(orders.flatMap(({ customerId }) => customerId ?? []))];
}

function emails(orders: readonly OrderRow[]): readonly string[] {
  return [...new Set(orders.flatMap(({ email }) => email ?? []))];
}
