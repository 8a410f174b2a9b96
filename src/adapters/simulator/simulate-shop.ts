import { DAY_MS, type Instant } from "@/domain/shared/instant";
import { localTime, localWeekday } from "@/domain/shared/zone";
import { createCustomerBook } from "./people/customer-book";
import { createRandom, hashOf, type Random } from "./random";
import { scenarios } from "./scenarios/registry";
import type { Scenario } from "./scenarios/scenario";
import { ashAndEmber } from "./shop/ash-and-ember";
import { drawOrder } from "./story/order-plan";
import { beginStory, type SimulatedHook, type Story } from "./story/story";
import { changedConsent } from "./story/tell-order";
import { createWriting } from "./story/writing";
import { type TicketEvent, ticketsOf } from "./support/tickets";
import { visitsOf } from "./support/visits";

/** Something that happens to the shop. Hooks come over the wire; the others are told to Milepost in its own words. */
export type Happening =
  | {
      readonly kind: "hook";
      readonly at: Instant;
      readonly scenario: string;
      readonly orderId: string;
      readonly hook: SimulatedHook;
    }
  | { readonly kind: "ticket"; readonly at: Instant; readonly event: TicketEvent }
  | { readonly kind: "visit"; readonly at: Instant; readonly orderId: string; readonly isHuman: boolean };

export interface ShopSimulation {
  /** The same seed tells the same story, byte for byte. */
  readonly seed: number;
  readonly orders: number;
  /** Orders are placed between these two, more of them on busy days and hours. */
  readonly from: Instant;
  readonly to: Instant;
  /** Which scenarios take part, each in its turn. By default all of them, each as often as it weighs. */
  readonly only?: readonly Scenario[];
  /** When a moment of the story is told to have happened. By default it is what it is. */
  readonly toldAt?: (at: Instant) => Instant;
}

/**
 * Everything that happens to an invented shop, in order of time. A stream: an order is thought out when it is placed, so
 * only those under way are in memory. The story goes on after `to` until the last order has ended.
 */
export function* simulateShop(simulation: ShopSimulation): Generator<Happening> {
  const { seed, orders, from, to, only, toldAt = (at) => at } = simulation;
  const random = createRandom(`shop ${seed}`);
  const numbers = numbersFor(seed);
  const book = createCustomerBook(random.fork("customers"), numbers.customerId);
  const writing = createWriting(toldAt);
  let pending: Happening[] = [];
  for (const [index, placedAt] of placingTimes(random.fork("times"), { orders, from, to }).entries()) {
    const due = pending.filter((one) => one.at < toldAt(placedAt));
    if (due.length > 0) pending = pending.filter((one) => one.at >= toldAt(placedAt));
    yield* due.sort(byTime);
    const scenario = scenarioFor(random, only, index);
    const own = random.fork(`order ${index}`);
    const { person, ordersCount } = book.buyer(scenario.wish, placedAt);
    const names = { id: numbers.orderId + index * 512, number: numbers.orderNumber + index };
    const plan = drawOrder(own, { names, wish: scenario.wish, person, ordersCount, placedAt });
    const story = beginStory({ plan, random: own, writing });
    scenario.tell(story);
    if (own.chance(0.05)) changedMind(story);
    const progress = to > from ? (placedAt - from) / (to - from) : 0;
    pending.push(...happeningsOf(story, scenario, { progress, toldAt }));
  }
  yield* pending.sort(byTime);
}

/** Somebody comes upon the tick box in their account, or upon the link to be rid of the newsletter. */
function changedMind(story: Story): void {
  const { plan, random, lastAt } = story;
  const at = Math.round(plan.placedAt + random.between(0.2, 0.9) * (lastAt - plan.placedAt));
  changedConsent(story, at, plan.person.emailConsent === "subscribed" ? "unsubscribed" : "subscribed");
}

function happeningsOf(
  story: Story,
  scenario: Scenario,
  { progress, toldAt }: { progress: number; toldAt: (at: Instant) => Instant },
): readonly Happening[] {
  const orderId = String(story.plan.id);
  const hooks = story.hooks.map(
    (hook): Happening => ({ kind: "hook", at: hook.at, scenario: scenario.id, orderId, hook }),
  );
  const tickets = ticketsOf(story, scenario, progress).map(
    ({ at, event }): Happening => ({ kind: "ticket", at: toldAt(at), event }),
  );
  const visits = visitsOf(story, scenario).map((visit): Happening => ({ kind: "visit", orderId, ...visit }));
  return [...hooks, ...tickets, ...visits];
}

function byTime(one: Happening, other: Happening): number {
  return one.at - other.at;
}

function scenarioFor(random: Random, only: readonly Scenario[] | undefined, index: number): Scenario {
  const drawn = random.weighted(scenarios);
  return only?.[index % only.length] ?? drawn;
}

/** Two simulations into one store are two shops' worth of orders: their numbers are far apart. */
function numbersFor(seed: number): { orderId: number; orderNumber: number; customerId: number } {
  const place = hashOf(`numbers ${seed}`) % 9_000;
  return {
    orderId: 6_100_000_000_000 + place * 100_000_000,
    orderNumber: seed === 1 ? 1001 : 10_001 + place * 100,
    customerId: 7_400_000_000_000 + place * 10_000_000,
  };
}

const WEEKDAYS = [1.15, 1.05, 1, 1, 0.9, 0.85, 1.2];

/** Most people buy in the evening, few at night; Sundays and Mondays are busiest; the shop grows a little. */
function placingTimes(
  random: Random,
  { orders, from, to }: { orders: number; from: Instant; to: Instant },
): Instant[] {
  const times: Instant[] = [];
  while (times.length < orders) {
    const share = random.next();
    const at = Math.round((from + share * (to - from)) / 1_000) * 1_000;
    const isLong = to - from > 3 * DAY_MS;
    if (!isLong || random.chance(busyness(at) * (0.75 + share * 0.25))) times.push(at);
  }
  return times.sort((one, other) => one - other);
}

function busyness(at: Instant): number {
  const hour = Number(localTime(at, ashAndEmber.zone).slice(0, 2));
  const byHour = hour < 6 ? 0.12 : hour < 9 ? 0.5 : hour < 17 ? 0.7 : hour < 23 ? 1 : 0.4;
  return (byHour * (WEEKDAYS[localWeekday(at, ashAndEmber.zone) - 1] ?? 1)) / 1.2;
}
