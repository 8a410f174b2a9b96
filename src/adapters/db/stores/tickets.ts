import { and, eq, type SQL } from "drizzle-orm";
import type { TicketStore } from "@/application/ports/tickets";
import { writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, reading } from "../statement";
import { byId } from "./by-id";

export function createTicketStore({ t: { tickets } }: Pick<Database, "t">): TicketStore {
  const ofCustomer = reading("tickets_of_customer", ({ handle }) => {
    const those = (condition: SQL) =>
      handle
        .select({
          id: tickets.id,
          orderId: tickets.orderId,
          openedAt: tickets.openedAt,
          closedAt: tickets.closedAt,
          isWismo: tickets.isWismo,
        })
        .from(tickets)
        .where(and(eq(tickets.storeId, bind(tickets.storeId, "storeId")), condition));
    // Two look-ups by index; for an OR, SQLite would walk through the whole store.
    const ofOrder = those(eq(tickets.orderId, bind(tickets.orderId, "orderId")));
    return ofOrder.unionAll(those(eq(tickets.customerId, bind(tickets.customerId, "customerId"))));
  });
  return {
    async save(tx, ticket) {
      const { id: _id, storeId: _storeId, externalId: _externalId, ...changing } = ticket;
      const [saved] = await writeHandle(tx)
        .insert(tickets)
        .values(ticket)
        .onConflictDoUpdate({ target: [tickets.storeId, tickets.externalId], set: changing })
        .returning({ id: tickets.id });
      return saved?.id === ticket.id;
    },
    async ofCustomer(db, storeId, { customerId, orderId }) {
      const found = await ofCustomer(db, { storeId, customerId, orderId });
      const once = new Map(found.map((ticket) => [ticket.id, ticket]));
      return [...once.values()].sort((a, b) => a.openedAt - b.openedAt || byId(a, b));
    },
  };
}
