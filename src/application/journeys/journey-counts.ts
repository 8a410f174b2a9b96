import type { StoreId } from "@/domain/access/store-id";
import { reasonLabel } from "@/domain/journey/reason-labels";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import type { ReadDeps } from "../read-deps";

/** How far back messages are counted unless asked otherwise. What stands at a node is counted as it is now. */
export const COUNTED_DAYS = 30;

/** Periods that people may ask for. */
export const countedPeriods = [1, 7, 30, 90] as const;
export type CountedDays = (typeof countedPeriods)[number];

/** What a node, or a whole journey, has to show. */
export interface JourneyCounts {
  readonly waiting: number;
  readonly sent: number;
  /** Queued, held or being handed over. */
  readonly underWay: number;
  readonly notSent: number;
  /** The most frequent reason among `notSent`. */
  readonly topReason: { readonly label: string; readonly count: number } | null;
  readonly failed: number;
  readonly uncertain: number;
}

/** Looks counts up by journey, or by journey and node. */
export interface CountsOf {
  journey(journeyId: string): JourneyCounts;
  node(journeyId: string, nodeId: string): JourneyCounts;
}

export interface CountedJourneys {
  readonly storeId: StoreId;
  readonly journeyIds: readonly string[];
  readonly days?: CountedDays;
}

/** The counts of these journeys and of their nodes. */
export async function countJourneys(
  deps: ReadDeps,
  { storeId, journeyIds, days = COUNTED_DAYS }: CountedJourneys,
): Promise<CountsOf> {
  const { read } = deps.db;
  const [only] = journeyIds;
  const journeyId = journeyIds.length === 1 && only !== undefined ? only : null;
  const span = { journeyId, ...countedSpan(deps.clock.now(), days) };
  const tallies = new Map<string, Tally>();
  const add = (row: { journeyId: string; nodeId: string | null }, count: (tally: Tally) => void) => {
    for (const key of [row.journeyId, `${row.journeyId} ${row.nodeId}`]) {
      const tally = tallies.get(key) ?? newTally();
      tallies.set(key, tally);
      count(tally);
    }
  };
  for (const row of await deps.queries.journeys.standing(read, storeId, journeyIds))
    add(row, (tally) => {
      tally.waiting += row.orders;
    });
  for (const row of await deps.queries.journeys.messages(read, storeId, span))
    add(row, (tally) => countMessages(tally, row));
  for (const row of await deps.queries.journeys.notSent(read, storeId, span)) {
    // A failure is counted as the message it is.
    if (row.kind === "failed") continue;
    add(row, (tally) => tally.reasons.set(row.reason, (tally.reasons.get(row.reason) ?? 0) + row.entries));
  }
  const countsOf = (key: string) => settle(tallies.get(key) ?? newTally());
  return {
    journey: countsOf,
    node: (id, nodeId) => countsOf(`${id} ${nodeId}`),
  };
}

/** The last so many days, today included. */
export function countedSpan(
  now: Instant,
  days: CountedDays,
): { readonly since: Instant; readonly until: Instant } {
  return { since: now - (days === 1 ? 0 : days * DAY_MS), until: now };
}

interface Tally {
  waiting: number;
  sent: number;
  underWay: number;
  failed: number;
  uncertain: number;
  readonly reasons: Map<string, number>;
}

function newTally(): Tally {
  return { waiting: 0, sent: 0, underWay: 0, failed: 0, uncertain: 0, reasons: new Map() };
}

function countMessages(tally: Tally, { state, messages }: { state: string; messages: number }): void {
  if (state === "sent") tally.sent += messages;
  else if (state === "failed") tally.failed += messages;
  else if (state === "uncertain") tally.uncertain += messages;
  else tally.underWay += messages;
}

function settle({ reasons, ...counts }: Tally): JourneyCounts {
  let notSent = 0;
  let top: { reason: string; count: number } | null = null;
  for (const [reason, count] of reasons) {
    notSent += count;
    if (top === null || count > top.count) top = { reason, count };
  }
  return {
    ...counts,
    notSent,
    topReason: top === null ? null : { label: reasonLabel(top.reason), count: top.count },
  };
}
