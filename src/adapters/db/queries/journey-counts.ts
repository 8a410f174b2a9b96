import { and, eq, sql } from "drizzle-orm";
import type { JourneyQueries, NodeSpan, NotSentKind } from "@/application/ports/journey-queries";
import type { StoreId } from "@/domain/access/store-id";
import { DAY_MS } from "@/domain/shared/instant";
import type { Database } from "../database";
import { bind, reading } from "../statement";
import type { Tables } from "../tables";
import { notSent, wentThrough } from "../tables/journeys";
import { createDayCache } from "./day-cache";

type Counts = Pick<JourneyQueries, "messages" | "notSent" | "through">;

/**
 * Counts are read a day at a time, so that a busy store's month never holds the process up, and days that lie behind are
 * kept for a while: a page that is opened again reads today and yesterday alone.
 */
export function createJourneyCounts({ t }: Pick<Database, "t">): Counts {
  const statements = prepareCounts(t);
  const messages = createDayCache(statements.messages);
  const refusals = createDayCache(statements.notSent);
  const through = createDayCache(statements.through);
  const daysOf = (storeId: StoreId, { since, until }: NodeSpan) =>
    startsOfDays(since, until).map((from) => ({ storeId, from, to: from + DAY_MS }));
  const ofJourney =
    ({ journeyId }: NodeSpan) =>
    (row: { readonly journeyId: string }) =>
      journeyId === null || row.journeyId === journeyId;

  return {
    async messages(db, storeId, span) {
      const rows = await messages.read(db, daysOf(storeId, span), span.until);
      return rows.filter(ofJourney(span));
    },
    async notSent(db, storeId, span) {
      const rows = await refusals.read(db, daysOf(storeId, span), span.until);
      return rows.filter(ofJourney(span)).map((row) => ({ ...row, kind: asNotSentKind(row.kind) }));
    },
    async through(db, storeId, span) {
      const days = daysOf(storeId, span).map((day) => ({ ...day, journeyId: span.journeyId }));
      return through.read(db, days, span.until);
    },
  };
}

function startsOfDays(since: number, until: number): number[] {
  const first = Math.floor(since / DAY_MS);
  const count = Math.floor(until / DAY_MS) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * DAY_MS);
}

/** The index and the condition `notSent` let no other kinds through. */
function asNotSentKind(kind: string): NotSentKind {
  return kind as NotSentKind;
}

const countRows = sql<number>`count(*)`.mapWith(Number);

function prepareCounts({ messages, ledgerEntries }: Tables) {
  const onDay = (column: typeof messages.queuedAt | typeof ledgerEntries.at) =>
    sql`${column} >= ${bind(column, "from")} and ${column} < ${bind(column, "to")}`;
  const inStore = eq(ledgerEntries.storeId, bind(ledgerEntries.storeId, "storeId"));
  return {
    messages: reading("journeys_message_counts", ({ handle }) =>
      handle
        .select({
          journeyId: messages.journeyId,
          nodeId: messages.nodeId,
          state: messages.state,
          messages: countRows,
        })
        .from(messages)
        .where(
          and(
            eq(messages.storeId, bind(messages.storeId, "storeId")),
            // Named one by one, so that the index on state and time answers.
            sql`${messages.state} in ('queued', 'held', 'sending', 'sent', 'uncertain', 'failed')`,
            onDay(messages.queuedAt),
          ),
        )
        .groupBy(messages.journeyId, messages.nodeId, messages.state),
    ),
    notSent: reading("journeys_not_sent_counts", ({ handle }) =>
      handle
        .select({
          journeyId: ledgerEntries.journeyId,
          nodeId: ledgerEntries.nodeId,
          kind: ledgerEntries.kind,
          reason: ledgerEntries.reason,
          entries: countRows,
        })
        .from(ledgerEntries)
        .where(and(inStore, notSent, onDay(ledgerEntries.at)))
        .groupBy(ledgerEntries.journeyId, ledgerEntries.nodeId, ledgerEntries.kind, ledgerEntries.reason),
    ),
    through: reading("journeys_through_counts", ({ handle }) =>
      handle
        .select({ nodeId: ledgerEntries.nodeId, kind: ledgerEntries.kind, entries: countRows })
        .from(ledgerEntries)
        .where(
          and(
            inStore,
            eq(ledgerEntries.journeyId, bind(ledgerEntries.journeyId, "journeyId")),
            wentThrough,
            onDay(ledgerEntries.at),
          ),
        )
        .groupBy(ledgerEntries.nodeId, ledgerEntries.kind),
    ),
  };
}
