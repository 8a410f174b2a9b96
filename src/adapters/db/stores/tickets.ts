import { and, asc, eq, or } from "drizzle-orm";
import type { TicketStore } from "@/application/ports/stores";
import { writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, reading } from "../statement";

export function createTicketStore({ t: { tickets } }: Pick<Database, "t">): TicketStore {
  const ofCustomer = reading("tickets_of_customer", ({ handle }) =>
    handle
      .select({
        id: tickets.id,
        orderId: tickets.orderId,
        openedAt: tickets.openedAt,
        closedAt: tickets.closedAt,
        isWismo: tickets.isWismo,
      })
      .from(tickets)
      .where(
        and(
          eq(tickets.storeId, bind(tickets.storeId, "storeId")),
          or(
            eq(tickets.orderId, bind(tickets.orderId, "orderId")),
            eq(tickets.customerId, bind(tickets.customerId, "customerId")),
          ),
        ),
      )
      .orderBy(asc(tickets.openedAt), asc(tickets.id)),
  );
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
    ofCustomer: (db, storeId, { customerId, orderId }) => ofCustomer(db, { storeId, customerId, orderId }),
  };
}
