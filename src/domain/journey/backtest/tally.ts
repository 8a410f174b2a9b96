import type { Decisions, PlayedMessage } from "../replay/decisions";
import type { Moment } from "../replay/moments";
import { isTouchpointId, touchpoints } from "../touchpoint";
import { type ComparedOrder, compareOrder, type OrderChange, orderChanges } from "./compare-order";
import { addSteps, countSteps, type StepTally } from "./step-times";

/** More messages than this about one order tire people (R27). */
export const FATIGUE_OVER = 10;
/** An order that has arrived with fewer messages than this left its buyer guessing (R27: seven to nine). */
export const GAP_BELOW = 5;

/** What one side (published or draft) did over some orders. */
export interface SideTally {
  messages: number;
  /** Messages per "touchpoint channel". */
  readonly byKind: Record<string, number>;
  fatigued: number;
  gaps: number;
  tasks: number;
  /** Critical messages that were decided against, per reason: a cap must never be among them (C12). */
  readonly criticalNotSent: Record<string, number>;
  readonly steps: Record<string, StepTally>;
}

/** An order whose messages differ, to be opened. */
export interface ChangedOrder extends ComparedOrder {
  readonly orderId: string;
  readonly number: string | null;
}

/** The sum over some orders; sums add up to that of all, in whatever pieces they were counted. */
export interface BacktestTally {
  orders: number;
  events: number;
  /** Orders whose person was erased: left out. */
  erased: number;
  arrived: number;
  readonly published: SideTally;
  readonly draft: SideTally;
  readonly changes: Record<OrderChange, number>;
  readonly lostMilestones: Record<string, number>;
  /** Orders per queue that the draft would have handed them to, and the published version not. */
  readonly handedOver: Record<string, number>;
  /** Of each kind of change the first so many. */
  readonly rows: ChangedOrder[];
}

const ROWS_OF_A_KIND = 500;

/** A count of no orders. */
export function newTally(): BacktestTally {
  return {
    orders: 0,
    events: 0,
    erased: 0,
    arrived: 0,
    published: newSide(),
    draft: newSide(),
    changes: { loses_milestone: 0, handed_over: 0, fewer: 0, more: 0, different: 0, moved: 0, same: 0 },
    lostMilestones: {},
    handedOver: {},
    rows: [],
  };
}

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

/** Counts one order in. */
export function countOrder(tally: BacktestTally, played: PlayedOrder): void {
  const { orderId, number, events, moments, published, draft, changedTexts } = played;
  const { change, ...compared } = compareOrder(published, draft, changedTexts);
  const order = moments.at(-1)?.order;
  tally.orders += 1;
  tally.events += events;
  if ((order?.deliveredAt ?? null) !== null) tally.arrived += 1;
  countSide(tally.published, played, published);
  countSide(tally.draft, played, draft);
  tally.changes[change] += 1;
  for (const id of compared.lostMilestones) raise(tally.lostMilestones, id, 1);
  for (const role of compared.handedTo) raise(tally.handedOver, role, 1);
  if (change !== "same" && tally.changes[change] <= ROWS_OF_A_KIND)
    tally.rows.push({ orderId, number, change, ...compared });
}

/** Adds what was counted elsewhere; its rows come after those that are there. */
export function addTally(tally: BacktestTally, other: Readonly<BacktestTally>): void {
  const kept = new Map<OrderChange, number>();
  for (const { change } of tally.rows) kept.set(change, (kept.get(change) ?? 0) + 1);
  for (const row of other.rows) {
    const count = kept.get(row.change) ?? 0;
    if (count >= ROWS_OF_A_KIND) continue;
    kept.set(row.change, count + 1);
    tally.rows.push(row);
  }
  tally.orders += other.orders;
  tally.events += other.events;
  tally.erased += other.erased;
  tally.arrived += other.arrived;
  addSide(tally.published, other.published);
  addSide(tally.draft, other.draft);
  for (const change of orderChanges) tally.changes[change] += other.changes[change];
  for (const [id, orders] of Object.entries(other.lostMilestones)) raise(tally.lostMilestones, id, orders);
  for (const [role, orders] of Object.entries(other.handedOver)) raise(tally.handedOver, role, orders);
}

function newSide(): SideTally {
  return { messages: 0, byKind: {}, fatigued: 0, gaps: 0, tasks: 0, criticalNotSent: {}, steps: {} };
}

function countSide(side: SideTally, { journeyId, moments }: PlayedOrder, decisions: Decisions): void {
  const order = moments.at(-1)?.order;
  const sent = decisions.messages.filter(isSent);
  side.messages += sent.length;
  side.tasks += decisions.tasks.length;
  for (const { touchpoint, channel } of sent) raise(side.byKind, `${touchpoint} ${channel}`, 1);
  for (const { draft } of decisions.entries) {
    const { kind, reason, touchpoint } = draft;
    const isRefused = kind === "suppressed" || kind === "skipped" || kind === "superseded";
    if (isRefused && touchpoint !== undefined && isCritical(touchpoint))
      raise(side.criticalNotSent, reason, 1);
  }
  if (sent.length > FATIGUE_OVER) side.fatigued += 1;
  if (order === undefined) return;
  const isForSomebody = !order.isTest && order.email !== null;
  if (order.deliveredAt !== null && isForSomebody && sent.length < GAP_BELOW) side.gaps += 1;
  countSteps(side.steps, decisions, { journeyId, placedAt: order.placedAt ?? order.createdAt });
}

function addSide(side: SideTally, other: Readonly<SideTally>): void {
  side.messages += other.messages;
  side.fatigued += other.fatigued;
  side.gaps += other.gaps;
  side.tasks += other.tasks;
  for (const [kind, count] of Object.entries(other.byKind)) raise(side.byKind, kind, count);
  for (const [reason, count] of Object.entries(other.criticalNotSent))
    raise(side.criticalNotSent, reason, count);
  addSteps(side.steps, other.steps);
}

function raise(counts: Record<string, number>, key: string, by: number): void {
  counts[key] = (counts[key] ?? 0) + by;
}

function isCritical(id: string): boolean {
  return isTouchpointId(id) && touchpoints[id].critical;
}

function isSent({ state }: PlayedMessage): boolean {
  return state === "sent" || state === "uncertain";
}
