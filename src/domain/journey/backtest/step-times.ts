import { HOUR_MS, type Instant } from "../../shared/instant";
import type { Decisions } from "../replay/decisions";

/** How long after the order its runs came to a step, over many orders. Whole hours, so that it is small and adds up. */
export interface StepTally {
  readonly orders: number;
  readonly earliestMs: number;
  readonly latestMs: number;
  /** Orders per whole hour after the order. */
  readonly hours: Readonly<Record<number, number>>;
}

/** When orders come to a step: the earliest, the typical (median) and the latest time after the order. */
export interface StepTime {
  readonly orders: number;
  readonly earliestMs: number;
  readonly typicalMs: number;
  readonly latestMs: number;
}

/** The first time each step of one journey decided anything about the order or one of its parcels. */
export function stepTimesOf(
  { entries }: Decisions,
  { journeyId, placedAt }: { readonly journeyId: string; readonly placedAt: Instant },
): Readonly<Record<string, StepTally>> {
  const steps: Record<string, StepTally> = {};
  for (const entry of entries) {
    const { nodeId } = entry.draft;
    if (entry.journeyId !== journeyId || entry.runId === null || steps[nodeId] !== undefined) continue;
    const after = Math.max(0, entry.at - placedAt);
    steps[nodeId] = {
      orders: 1,
      earliestMs: after,
      latestMs: after,
      hours: { [Math.floor(after / HOUR_MS)]: 1 },
    };
  }
  return steps;
}

/** Adds what many orders did at the steps of a journey. */
export function addStepTimes(
  one: Readonly<Record<string, StepTally>>,
  other: Readonly<Record<string, StepTally>>,
): Readonly<Record<string, StepTally>> {
  const sum: Record<string, StepTally> = { ...one };
  for (const [nodeId, added] of Object.entries(other)) {
    const known = sum[nodeId];
    sum[nodeId] = known === undefined ? added : addTwo(known, added);
  }
  return sum;
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

function addTwo(one: StepTally, other: StepTally): StepTally {
  const hours: Record<number, number> = { ...one.hours };
  for (const [hour, orders] of Object.entries(other.hours))
    hours[Number(hour)] = (hours[Number(hour)] ?? 0) + orders;
  return {
    orders: one.orders + other.orders,
    earliestMs: Math.min(one.earliestMs, other.earliestMs),
    latestMs: Math.max(one.latestMs, other.latestMs),
    hours,
  };
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
