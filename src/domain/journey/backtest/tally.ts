import type { Decisions, PlayedMessage } from "../replay/decisions";
import type { Moment } from "../replay/moments";
import { type ComparedOrder, compareOrder, type OrderChange, orderChanges } from "./compare-order";
import { addStepTimes, type StepTally, stepTimesOf } from "./step-times";

/** More messages than this about one order tire people (R27). */
export const FATIGUE_OVER = 10;
/** An order that has arrived with fewer messages than this left its buyer guessing (R27: seven to nine). */
export const GAP_BELOW = 5;

/** What one side (published or draft) did over some orders. */
export interface SideTally {
  readonly messages: number;
  /** Messages per "touchpoint channel". */
  readonly byKind: Readonly<Record<string, number>>;
  readonly fatigued: number;
  readonly gaps: number;
  readonly tasks: number;
  readonly steps: Readonly<Record<string, StepTally>>;
}

/** An order whose messages differ, to be opened. */
export interface ChangedOrder extends ComparedOrder {
  readonly orderId: string;
  readonly number: string | null;
}

/** The sum over some orders; sums add up to that of all, in whatever pieces they were counted. */
export interface BacktestTally {
  readonly orders: number;
  readonly events: number;
  readonly erased: number;
  readonly arrived: number;
  readonly published: SideTally;
  readonly draft: SideTally;
  readonly changes: Readonly<Record<OrderChange, number>>;
  readonly lostMilestones: Readonly<Record<string, number>>;
  /** Of each kind of change the first so many. */
  readonly rows: readonly ChangedOrder[];
}

const ROWS_OF_A_KIND = 200;

const nothing: SideTally = { messages: 0, byKind: {}, fatigued: 0, gaps: 0, tasks: 0, steps: {} };

export const emptyTally: BacktestTally = {
  orders: 0,
  events: 0,
  erased: 0,
  arrived: 0,
  published: nothing,
  draft: nothing,
  changes: { loses_milestone: 0, fewer: 0, more: 0, different: 0, moved: 0, same: 0 },
  lostMilestones: {},
  rows: [],
};

export interface PlayedOrder {
  readonly orderId: string;
  readonly number: string | null;
  readonly journeyId: string;
  readonly events: number;
  readonly moments: readonly Moment[];
  readonly published: Decisions;
  readonly draft: Decisions;
  readonly changedTexts: ReadonlySet<string>;
}

/** One order, counted. */
export function tallyOrder(played: PlayedOrder): BacktestTally {
  const { orderId, number, events, moments, published, draft, changedTexts } = played;
  const compared = compareOrder(published.messages, draft.messages, changedTexts);
  const isChanged = compared.change !== "same";
  const hasArrived = moments.at(-1)?.order.deliveredAt != null;
  return {
    ...emptyTally,
    orders: 1,
    events,
    arrived: hasArrived ? 1 : 0,
    published: sideOf(played, published, hasArrived),
    draft: sideOf(played, draft, hasArrived),
    changes: { ...emptyTally.changes, [compared.change]: 1 },
    lostMilestones: Object.fromEntries(compared.lostMilestones.map((id) => [id, 1])),
    rows: isChanged ? [{ orderId, number, ...compared }] : [],
  };
}

/** The sum of two counts; the rows of the first come first. */
export function addTallies(one: BacktestTally, other: BacktestTally): BacktestTally {
  return {
    orders: one.orders + other.orders,
    events: one.events + other.events,
    erased: one.erased + other.erased,
    arrived: one.arrived + other.arrived,
    published: addSides(one.published, other.published),
    draft: addSides(one.draft, other.draft),
    changes: { ...one.changes, ...addCounts(one.changes, other.changes) },
    lostMilestones: addCounts(one.lostMilestones, other.lostMilestones),
    rows: firstOfEachKind([...one.rows, ...other.rows]),
  };
}

function sideOf({ journeyId, moments }: PlayedOrder, decisions: Decisions, hasArrived: boolean): SideTally {
  const order = moments.at(-1)?.order;
  const sent = decisions.messages.filter(isSent);
  const byKind: Record<string, number> = {};
  for (const { touchpoint, channel } of sent)
    byKind[`${touchpoint} ${channel}`] = (byKind[`${touchpoint} ${channel}`] ?? 0) + 1;
  const isForNobody = order === undefined || order.isTest || order.email === null;
  return {
    messages: sent.length,
    byKind,
    fatigued: sent.length > FATIGUE_OVER ? 1 : 0,
    gaps: hasArrived && !isForNobody && sent.length < GAP_BELOW ? 1 : 0,
    tasks: decisions.tasks.length,
    steps:
      order === undefined
        ? {}
        : stepTimesOf(decisions, { journeyId, placedAt: order.placedAt ?? order.createdAt }),
  };
}

function isSent({ state }: PlayedMessage): boolean {
  return state === "sent" || state === "uncertain";
}

function addSides(one: SideTally, other: SideTally): SideTally {
  return {
    messages: one.messages + other.messages,
    byKind: addCounts(one.byKind, other.byKind),
    fatigued: one.fatigued + other.fatigued,
    gaps: one.gaps + other.gaps,
    tasks: one.tasks + other.tasks,
    steps: addStepTimes(one.steps, other.steps),
  };
}

function addCounts<K extends string>(
  one: Readonly<Record<K, number>>,
  other: Readonly<Record<K, number>>,
): Record<string, number> {
  const sum: Record<string, number> = { ...one };
  for (const [key, count] of Object.entries<number>(other)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

function firstOfEachKind(rows: readonly ChangedOrder[]): readonly ChangedOrder[] {
  const kept = new Map<OrderChange, number>(orderChanges.map((change) => [change, 0]));
  return rows.filter(({ change }) => {
    const count = (kept.get(change) ?? 0) + 1;
    kept.set(change, count);
    return count <= ROWS_OF_A_KIND;
  });
}
