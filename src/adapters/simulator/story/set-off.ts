import { DAY_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import type { ShippingSpeed } from "../carriers/carrier";
import { drawCarrier } from "../carriers/registry";
import { planTrip, type Trip } from "../route/plan-trip";
import type { Warehouse } from "../shop/warehouses";
import type { PlannedLine } from "./order-plan";
import type { Story } from "./story";
import { handedOver, nextWorkingTime, tellWholeOrder } from "./tell-fulfilment";
import { placed } from "./tell-order";
import { addParcel, estimate, type Parcel } from "./tell-parcel";

export interface SetOff {
  readonly parcel: Parcel;
  readonly trip: Trip;
}

export interface SetOffWish {
  /** Those that leave in this parcel; all of the order by default. */
  readonly lines?: readonly PlannedLine[];
  readonly warehouse?: Warehouse;
  /** Not before this; by default as soon as the warehouse gets to it. */
  readonly notBefore?: Instant;
  /** Business days from the first scan to the estimated day; by default those of the shipping method. */
  readonly days?: number;
  readonly isPreparingTold?: boolean;
}

/** The usual beginning: ordered, paid, packed, handed over. Returns the parcel with the way it should take. */
export function setOff(story: Story, wish: SetOffWish = {}): SetOff {
  placed(story);
  return sendParcel(story, wish);
}

/** One more parcel of an order that has been placed. */
export function sendParcel(story: Story, wish: SetOffWish = {}): SetOff {
  const { plan, random } = story;
  const warehouse = wish.warehouse ?? plan.warehouse;
  const from = warehouse.place;
  const to = plan.person.city;
  const carrier = drawCarrier(random, { from: from.country, to: to.country, speed: plan.speed });
  const preparingAt = nextWorkingTime(random, wish.notBefore ?? plan.placedAt, warehouse);
  const labelAt = preparingAt + random.int(40, 200) * MINUTE_MS;
  const days = wish.days ?? transitDays(story, warehouse);
  const trip = planTrip(random, { from, to, labelAt, days, changesHands: carrier.lastMileSlug !== null });
  const number = carrier.number(plan.number * 104_729 + story.fulfilments.length * 15_485_863);
  const isPreparingTold = wish.isPreparingTold ?? random.chance(0.7);
  const fulfilment = handedOver(story, {
    at: labelAt,
    lines: wish.lines ?? plan.lines,
    warehouse,
    carrier,
    trackingNumbers: [number],
    preparingAt: isPreparingTold ? preparingAt : undefined,
    numberAt: random.chance(0.05) ? labelAt + random.int(4, 90) * MINUTE_MS : undefined,
  });
  if (random.chance(0.15)) tellWholeOrder(story, labelAt + random.int(5, 30) * 1_000);
  const promisedAt = random.chance(0.25) ? trip.eddAt + DAY_MS : null;
  const parcel = addParcel(story, {
    fulfilmentId: fulfilment.id,
    number,
    carrier,
    from,
    at: labelAt + MINUTE_MS,
    promisedAt,
  });
  estimate(parcel, trip.eddAt);
  return { parcel, trip };
}

const DAYS: Readonly<Record<ShippingSpeed, readonly [number, number]>> = {
  standard: [3, 5],
  express: [2, 2],
  overnight: [1, 1],
};

function transitDays({ plan, random }: Story, { place }: Warehouse): number {
  const { city } = plan.person;
  if (place.country !== city.country) return random.int(6, 10);
  if (place.country === "GB") return plan.speed === "standard" ? 2 : 1;
  const [fewest, most] = DAYS[plan.speed];
  return plan.speed === "standard" && Math.abs(place.longitude - city.longitude) < 6
    ? 2
    : random.int(fewest, most);
}
