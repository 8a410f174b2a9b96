import { and, asc, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { OrderQueries } from "@/application/ports/order-queries";
import { bind, reading } from "../statement";
import { orderFrom } from "../stores/orders";
import { shipmentFrom } from "../stores/shipments";
import type { Tables } from "../tables";
import { ledgerEntryFrom } from "./ledger-entry";
import { messageBriefColumns } from "./message-brief";

const VISITS_SHOWN = 500;

/** One order with everything it left behind: nine reads by index, whatever the number of orders. */
export function createOrderRecord(t: Tables): OrderQueries["record"] {
  const statements = { ...prepareOrder(t), ...prepareDecisions(t), ...preparePerson(t) };
  return async (db, storeId, orderId) => {
    const [row] = await statements.order(db, { storeId, id: orderId });
    if (row === undefined) return null;
    const order = orderFrom(row);
    const key = { storeId, orderId };
    const shipments = await statements.shipments(db, key);
    const entries = await statements.entries(db, key);
    const visits = await statements.visits(db, key);
    return {
      order,
      shipments: shipments.map(shipmentFrom),
      runs: await statements.runs(db, key),
      entries: entries.map(ledgerEntryFrom),
      messages: await statements.messages(db, key),
      tickets: await statements.tickets(db, { ...key, customerId: order.customerId }),
      visits: visits.map(({ at }) => at).reverse(),
      promises: await statements.promises(db, key),
      csat: (await statements.csat(db, key))[0] ?? null,
    };
  };
}

function prepareOrder({ orders, shipments, pageVisits, csatAnswers }: Tables) {
  return {
    csat: reading("order_record_csat", ({ handle }) =>
      handle
        .select()
        .from(csatAnswers)
        .where(
          and(
            eq(csatAnswers.storeId, bind(csatAnswers.storeId, "storeId")),
            eq(csatAnswers.orderId, bind(csatAnswers.orderId, "orderId")),
          ),
        ),
    ),
    order: reading("order_record", ({ handle }) =>
      handle
        .select()
        .from(orders)
        .where(
          and(eq(orders.id, bind(orders.id, "id")), eq(orders.storeId, bind(orders.storeId, "storeId"))),
        ),
    ),
    shipments: reading("order_record_shipments", ({ handle }) =>
      handle
        .select()
        .from(shipments)
        .where(
          and(
            eq(shipments.storeId, bind(shipments.storeId, "storeId")),
            eq(shipments.orderId, bind(shipments.orderId, "orderId")),
          ),
        )
        .orderBy(asc(shipments.createdAt), asc(shipments.id)),
    ),
    visits: reading("order_record_visits", ({ handle }) =>
      handle
        .select({ at: pageVisits.at })
        .from(pageVisits)
        .where(
          and(
            eq(pageVisits.storeId, bind(pageVisits.storeId, "storeId")),
            eq(pageVisits.orderId, bind(pageVisits.orderId, "orderId")),
            eq(pageVisits.isHuman, sql`true`),
          ),
        )
        .orderBy(desc(pageVisits.at))
        .limit(VISITS_SHOWN),
    ),
  };
}

function prepareDecisions({ runs, ledgerEntries, messages, promises }: Tables) {
  return {
    runs: reading("order_record_runs", ({ handle }) =>
      handle
        .select()
        .from(runs)
        .where(
          and(
            eq(runs.storeId, bind(runs.storeId, "storeId")),
            eq(runs.orderId, bind(runs.orderId, "orderId")),
          ),
        )
        .orderBy(asc(runs.startedAt), asc(runs.id)),
    ),
    entries: reading("order_record_entries", ({ handle }) =>
      handle
        .select()
        .from(ledgerEntries)
        .where(
          and(
            eq(ledgerEntries.storeId, bind(ledgerEntries.storeId, "storeId")),
            eq(ledgerEntries.orderId, bind(ledgerEntries.orderId, "orderId")),
          ),
        )
        .orderBy(asc(ledgerEntries.at), asc(ledgerEntries.id)),
    ),
    messages: reading("order_record_messages", ({ handle }) =>
      handle
        .select(messageBriefColumns(messages))
        .from(messages)
        .where(
          and(
            eq(messages.storeId, bind(messages.storeId, "storeId")),
            eq(messages.orderId, bind(messages.orderId, "orderId")),
          ),
        )
        .orderBy(asc(messages.queuedAt), asc(messages.id)),
    ),
    promises: reading("order_record_promises", ({ handle }) =>
      handle
        .select()
        .from(promises)
        .where(
          and(
            eq(promises.storeId, bind(promises.storeId, "storeId")),
            eq(promises.orderId, bind(promises.orderId, "orderId")),
          ),
        )
        .orderBy(asc(promises.madeAt), asc(promises.id)),
    ),
  };
}

function preparePerson({ tickets }: Tables) {
  return {
    tickets: reading("order_record_tickets", ({ handle }) =>
      handle
        .select({
          id: tickets.id,
          orderId: tickets.orderId,
          subject: tickets.subject,
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
              and(eq(tickets.customerId, bind(tickets.customerId, "customerId")), isNull(tickets.orderId)),
            ),
          ),
        )
        .orderBy(asc(tickets.openedAt), asc(tickets.id)),
    ),
  };
}
