import { DAY_MS, type Instant } from "@/domain/shared/instant";
import type { Scenario } from "../scenarios/scenario";
import { type Happening, type ShopSimulation, simulateShop } from "../simulate-shop";
import type { SimulatedHook } from "../story/story";

export interface ToldNow {
  readonly seed: number;
  readonly orders: number;
  readonly only?: readonly Scenario[];
  /** How many hours of the story pass in an hour; Infinity sends everything at once. */
  readonly speed: number;
  readonly now: Instant;
}

export interface Telling {
  readonly hooks: Iterable<SimulatedHook>;
  readonly total: number;
  /** When the last hook is due. */
  readonly endsAt: Instant;
}

/** Orders a simulated day has: what the shop of the demo sells. */
const ORDERS_A_DAY = 25;

/**
 * A story told so that it happens now. At a finite speed it begins now and every date in it is squeezed by that speed, so
 * that a scan is dated when it is sent. At infinite speed its dates keep their distances and the last one is now.
 */
export function toldNow({ seed, orders, only, speed, now }: ToldNow): Telling {
  const to = now + (orders / ORDERS_A_DAY) * DAY_MS;
  const story: ShopSimulation = { seed, orders, from: now, to, ...(only === undefined ? {} : { only }) };
  const { total, lastAt } = measure(story);
  const toldAt = (at: Instant) =>
    Number.isFinite(speed) ? Math.round(now + (at - now) / speed) : at - (lastAt - now);
  return { hooks: hooksOf(simulateShop({ ...story, toldAt })), total, endsAt: Math.max(now, toldAt(lastAt)) };
}

/** The story is thought out twice: thinking is cheap, and nobody has to hold all of it. */
function measure(story: ShopSimulation): { total: number; lastAt: Instant } {
  let total = 0;
  let lastAt = story.from;
  for (const { at } of hooksOf(simulateShop(story))) {
    total += 1;
    lastAt = Math.max(lastAt, at);
  }
  return { total, lastAt };
}

function* hooksOf(happenings: Iterable<Happening>): Generator<SimulatedHook> {
  for (const happening of happenings) if (happening.kind === "hook") yield happening.hook;
}
