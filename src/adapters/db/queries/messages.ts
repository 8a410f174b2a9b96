import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { ListedDecision, ListedMessage, MessageQueries } from "@/application/ports/message-queries";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { bind, bindLimit, reading } from "../statement";
import { byId } from "../stores/by-id";
import type { Tables } from "../tables";
import { notSent } from "../tables/journeys";
import { afterPage, newestFirst, pageFrom } from "./keyset";
import { ledgerEntryFrom } from "./ledger-entry";
import { messageBriefColumns } from "./message-brief";
import { orderNameColumns } from "./order-name";

export function createMessageQueries({ t }: Pick<Database, "t">): MessageQueries {
  const { messages } = t;
  return {
    async counts(db, storeId, states) {
      return readHandle(db)
        .select({ state: messages.state, messages: sql<number>`count(*)`.mapWith(Number) })
        .from(messages)
        .where(and(eq(messages.storeId, storeId), inArray(messages.state, [...states])))
        .groupBy(messages.state);
    },
    list: createMessageList(t),
    notSent: createDecisionList(t),
    open: createOpenMessage(t),
  };
}

function createMessageList({ messages, orders }: Tables): MessageQueries["list"] {
  const keyset = { at: messages.queuedAt, id: messages.id };
  return async (db, storeId, { states, orderIds, ...page }) => {
    const rows: ListedMessage[] = [];
    // State by state, since an index gives the newest of one state; the newest of several would have to be sorted out
    // of all messages in them.
    for (const state of states) {
      const newest = await readHandle(db)
        .select({ ...orderNameColumns(orders), message: messageBriefColumns(messages) })
        .from(messages)
        .innerJoin(orders, eq(orders.id, messages.orderId))
        .where(
          and(
            eq(messages.storeId, storeId),
            eq(messages.state, state),
            orderIds === null ? undefined : inArray(messages.orderId, [...orderIds]),
            afterPage(keyset, page),
          ),
        )
        .orderBy(...newestFirst(keyset))
        .limit(page.limit + 1);
      rows.push(...newest);
    }
    rows.sort((a, b) => newerFirst(a.message, b.message));
    return pageFrom(rows, page, ({ message }) => ({ at: message.queuedAt, id: message.id }));
  };
}

function newerFirst(a: ListedMessage["message"], b: ListedMessage["message"]): number {
  return b.queuedAt - a.queuedAt || byId(b, a);
}

function createDecisionList({ ledgerEntries, orders }: Tables): MessageQueries["notSent"] {
  const keyset = { at: ledgerEntries.at, id: ledgerEntries.id };
  return async (db, storeId, { orderIds, ...page }) => {
    const rows = await readHandle(db)
      .select({ ...orderNameColumns(orders), entry: ledgerEntries })
      .from(ledgerEntries)
      .innerJoin(orders, eq(orders.id, ledgerEntries.orderId))
      .where(
        and(
          eq(ledgerEntries.storeId, storeId),
          notSent,
          sql`${ledgerEntries.kind} <> 'failed'`,
          orderIds === null ? undefined : inArray(ledgerEntries.orderId, [...orderIds]),
          afterPage(keyset, page),
        ),
      )
      .orderBy(...newestFirst(keyset))
      .limit(page.limit + 1);
    const listed = rows.map(({ entry, ...name }): ListedDecision => {
      const { id, journeyId, at } = entry;
      return { ...name, id, journeyId, at, entry: ledgerEntryFrom(entry) };
    });
    return pageFrom(listed, page, ({ at, id }) => ({ at, id }));
  };
}

function createOpenMessage(t: Tables): MessageQueries["open"] {
  const { messages, orders, sends } = t;
  const decision = prepareDecisionOf(t);
  const opened = reading("messages_open", ({ handle }) =>
    handle
      .select({ ...orderNameColumns(orders), message: messages })
      .from(messages)
      .innerJoin(orders, eq(orders.id, messages.orderId))
      .where(
        and(
          eq(messages.id, bind(messages.id, "id")),
          eq(messages.storeId, bind(messages.storeId, "storeId")),
        ),
      ),
  );
  const attempts = reading("messages_open_sends", ({ handle }) =>
    handle
      .select()
      .from(sends)
      .where(eq(sends.messageId, bind(sends.messageId, "id")))
      .orderBy(asc(sends.attempt), asc(sends.startedAt)),
  );
  return async (db, storeId, id) => {
    const [row] = await opened(db, { storeId, id });
    if (row === undefined) return null;
    const [against] = await decision(db, { storeId, orderId: row.orderId, id, limit: 1 });
    return { ...row, sends: await attempts(db, { id }), decision: against ? ledgerEntryFrom(against) : null };
  };
}

function prepareDecisionOf({ ledgerEntries }: Tables) {
  return reading("messages_open_decision", ({ handle }) =>
    handle
      .select()
      .from(ledgerEntries)
      .where(
        and(
          eq(ledgerEntries.storeId, bind(ledgerEntries.storeId, "storeId")),
          eq(ledgerEntries.orderId, bind(ledgerEntries.orderId, "orderId")),
          eq(ledgerEntries.messageId, bind(ledgerEntries.messageId, "id")),
          notSent,
        ),
      )
      .orderBy(...newestFirst({ at: ledgerEntries.at, id: ledgerEntries.id }))
      .limit(bindLimit()),
  );
}
