import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { JourneyQueries } from "@/application/ports/journey-queries";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { bind, bindLimit, reading } from "../statement";
import type { Tables } from "../tables";
import { notSent } from "../tables/journeys";
import { createJourneyCounts } from "./journey-counts";
import { ledgerEntryFrom } from "./ledger-entry";
import { orderNameColumns } from "./order-name";

export function createJourneyQueries({ t }: Pick<Database, "t">): JourneyQueries {
  const here = prepareOrdersHere(t);
  const { runs } = t;
  return {
    async standing(db, storeId, journeyIds) {
      if (journeyIds.length === 0) return [];
      return readHandle(db)
        .select({ journeyId: runs.journeyId, nodeId: runs.nodeId, orders: countRows })
        .from(runs)
        .where(
          and(
            eq(runs.storeId, storeId),
            inArray(runs.journeyId, [...journeyIds]),
            eq(runs.status, sql`'active'`),
          ),
        )
        .groupBy(runs.journeyId, runs.nodeId);
    },
    standingByVersion: (db, storeId, journeyId) =>
      readHandle(db)
        .select({ versionId: runs.versionId, nodeId: runs.nodeId, orders: countRows })
        .from(runs)
        .where(and(eq(runs.storeId, storeId), eq(runs.journeyId, journeyId), eq(runs.status, sql`'active'`)))
        .groupBy(runs.nodeId, runs.versionId),
    ...createJourneyCounts({ t }),
    waitingAt: (db, storeId, node) => here.waiting(db, { storeId, ...node }),
    async sentAt(db, storeId, node) {
      const rows = await here.sent(db, { storeId, ...node });
      return rows.map(({ queuedAt, sentAt, ...row }) => ({ ...row, sentAt: sentAt ?? queuedAt }));
    },
    async notSentAt(db, storeId, node) {
      const rows = await here.notSent(db, { storeId, ...node });
      return rows.map(({ entry, ...name }) => ({ ...name, at: entry.at, entry: ledgerEntryFrom(entry) }));
    },
  };
}

const countRows = sql<number>`count(*)`.mapWith(Number);

function prepareOrdersHere(t: Tables) {
  const { orders, messages, ledgerEntries } = t;
  return {
    waiting: prepareWaiting(t),
    sent: reading("journeys_sent_at", ({ handle }) =>
      handle
        .select({
          ...orderNameColumns(orders),
          messageId: messages.id,
          queuedAt: messages.queuedAt,
          sentAt: messages.sentAt,
        })
        .from(messages)
        .innerJoin(orders, eq(orders.id, messages.orderId))
        .where(
          and(
            eq(messages.storeId, bind(messages.storeId, "storeId")),
            eq(messages.state, sql`'sent'`),
            sql`${messages.queuedAt} >= ${bind(messages.queuedAt, "since")}`,
            eq(messages.journeyId, bind(messages.journeyId, "journeyId")),
            eq(messages.nodeId, bind(messages.nodeId, "nodeId")),
          ),
        )
        .orderBy(desc(messages.queuedAt), desc(messages.id))
        .limit(bindLimit()),
    ),
    notSent: reading("journeys_not_sent_at", ({ handle }) =>
      handle
        .select({ ...orderNameColumns(orders), entry: ledgerEntries })
        .from(ledgerEntries)
        .innerJoin(orders, eq(orders.id, ledgerEntries.orderId))
        .where(
          and(
            eq(ledgerEntries.storeId, bind(ledgerEntries.storeId, "storeId")),
            notSent,
            sql`${ledgerEntries.at} >= ${bind(ledgerEntries.at, "since")}`,
            eq(ledgerEntries.journeyId, bind(ledgerEntries.journeyId, "journeyId")),
            eq(ledgerEntries.nodeId, bind(ledgerEntries.nodeId, "nodeId")),
          ),
        )
        .orderBy(desc(ledgerEntries.at), desc(ledgerEntries.id))
        .limit(bindLimit()),
    ),
  };
}

function prepareWaiting({ orders, runs }: Tables) {
  return reading("journeys_waiting_at", ({ handle }) =>
    handle
      .select({
        ...orderNameColumns(orders),
        runId: runs.id,
        since: runs.enteredNodeAt,
        until: runs.waitUntil,
      })
      .from(runs)
      .innerJoin(orders, eq(orders.id, runs.orderId))
      .where(
        and(
          eq(runs.storeId, bind(runs.storeId, "storeId")),
          eq(runs.journeyId, bind(runs.journeyId, "journeyId")),
          eq(runs.status, sql`'active'`),
          eq(runs.nodeId, bind(runs.nodeId, "nodeId")),
        ),
      )
      .orderBy(sql`${runs.waitUntil} is null`, asc(runs.waitUntil), asc(runs.id))
      .limit(bindLimit()),
  );
}
