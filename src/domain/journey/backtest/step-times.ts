import { HOUR_MS, type Instant } from "../../shared/instant";
import type { Decisions } from "../replay/decisions";

/** How long after the order its runs came to a step, over many orders. Whole hours, so that it is small and adds up. */
export interface StepTally {
  orders: number;
  earliestMs: number;
  latestMs: number;
  /** Orders per whole hour after the order. */
  readonly hours: Record<number, number>;
}

/** When orders come to a step: the earliest, the typical (median) and the latest time after the order. */
export interface StepTime {
  readonly orders: number;
  readonly earliestMs: number;
  readonly typicalMs: number;
  readonly latestMs: number;
}

/** Adds the first time each step of one journey decided anything about the order or one of its parcels. */
export function countSteps(
  tallies: Record<string, StepTally>,
  { entries }: Decisions,
  { journeyId, placedAt }: { readonly journeyId: string; readonly placedAt: Instant },
): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    const { nodeId } = entry.draft;
    if (entry.journeyId !== journeyId || entry.runId === null || seen.has(nodeId)) continue;
    seen.add(nodeId);
    const after = Math.max(0, entry.at - placedAt);
    const step = (tallies[nodeId] ??= { orders: 0, earliestMs: after, latestMs: after, hours: {} });
    addTo(step, {
      orders: 1,
      earliestMs: after,
      latestMs: after,
      hours: { [Math.floor(after / HOUR_MS)]: 1 },
    });
  }
}

/** Adds what other orders did at the steps of the journey. */
export function addSteps(
  tallies: Record<string, StepTally>,
  others: Readonly<Record<string, Readonly<StepTally>>>,
): void {
  for (const [nodeId, added] of Object.entries(others)) {
    const { earliestMs, latestMs } = added;
    addTo((tallies[nodeId] ??= { orders: 0, earliestMs, latestMs, hours: {} }), added);
  }
}

/** Earliest, typical and latest moment of each step after the order: what the canvas shows under a node. */
export function stepTimes(tallies: Readonly<Record<string, StepTally>>): Readonly<Record<string, StepTime>> {
  return Object.fromEntries(
    Object.entries(tallies).map(([nodeId, { orders, earliestMs, latestMs, hours }]) => {
      const typicalMs = Math.min(latestMs, Math.max(earliestMs, medianHour(hours, orders) * HOUR_MS));
      return [nodeId, { orders, earliestMs, typicalMs, latestMs }];
    }),
  );
}

function addTo(step: StepTally, added: Readonly<StepTally>): void {
  step.orders += added.orders;
  step.earliestMs = Math.min(step.earliestMs, added.earliestMs);
  step.latestMs = Math.max(step.latestMs, added.latestMs);
  for (const [hour, orders] of Object.entries(added.hours))
    step.hours[Number(hour)] = (step.hours[Number(hour)] ?? 0) + orders;
}

function medianHour(hours: StepTally["hours"], orders: number): number {
  let passed = 0;
  // Whole numbers as keys come out in order of size.
  for (const [hour, count] of Object.entries(hours)) {
    passed += count;
    if (passed * 2 >= orders) return Number(hour);
  }
  return 0;
}
