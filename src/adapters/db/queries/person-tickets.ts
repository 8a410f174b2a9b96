import { and, eq, inArray, lte } from "drizzle-orm";
import type { PersonHistory } from "@/domain/journey/replay/order-history";
import { readHandle } from "../connection";
import { grouped, inPieces, type StoredArrival } from "./history-rows";
import { customerIds, type PeopleOfOrders } from "./people-of-orders";

/** Tickets by the order and by the person they are about. */
export async function readTickets({ db, t: { tickets }, storeId, orders, until }: PeopleOfOrders) {
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
export function ticketHistory(
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
