import { DAY_MS, type Instant } from "@/domain/shared/instant";
import type { Random } from "../random";
import type { Place } from "../shop/warehouses";
import type { OrderWish } from "../story/order-plan";
import { drawPerson, type Person } from "./person";

interface Entry {
  readonly person: Person;
  ordersCount: number;
  lastOrderAt: Instant;
}

export interface CustomerBook {
  /** Whoever places an order at that moment, and how many it makes for them. */
  buyer(wish: OrderWish, placedAt: Instant): { readonly person: Person; readonly ordersCount: number };
}

const SHARE_OF_NEW = 0.5;
const SHARE_OF_RETURNING = 0.2;
const APART_MS = 5 * DAY_MS;

/** Everybody who has bought during a simulation, so that people come back. */
export function createCustomerBook(random: Random, firstId: number): CustomerBook {
  const entries: Entry[] = [];
  return {
    buyer(wish, placedAt) {
      const draw = random.next();
      const known =
        wish.buyer === "first_time" || draw > SHARE_OF_RETURNING
          ? undefined
          : returning(random, entries, wish, placedAt);
      if (known !== undefined) {
        known.ordersCount += 1;
        known.lastOrderAt = placedAt;
        return { person: known.person, ordersCount: known.ordersCount };
      }
      const isNew = wish.buyer === "first_time" || draw < SHARE_OF_RETURNING + SHARE_OF_NEW;
      const person = drawPerson(random, {
        id: firstId + entries.length * 37,
        country: countryFor(random, wish),
        isNew,
        firstSeenAt: placedAt,
      });
      const entry = { person, ordersCount: person.earlierOrders + 1, lastOrderAt: placedAt };
      entries.push(entry);
      return { person, ordersCount: entry.ordersCount };
    },
  };
}

function returning(
  random: Random,
  entries: readonly Entry[],
  wish: OrderWish,
  placedAt: Instant,
): Entry | undefined {
  if (entries.length === 0) return undefined;
  const entry = random.pick(entries);
  const fits = destinationsOf(wish).some(({ country }) => country === entry.person.city.country);
  return fits && placedAt - entry.lastOrderAt > APART_MS ? entry : undefined;
}

function countryFor(random: Random, wish: OrderWish): Place["country"] {
  return random.weighted(destinationsOf(wish)).country;
}

interface Destination {
  readonly country: Place["country"];
  readonly weight: number;
}

function destinationsOf({ destination, isPickup, goods }: OrderWish): readonly Destination[] {
  if (isPickup === true || goods === "made_to_order") return [{ country: "US", weight: 1 }];
  if (destination === "abroad") return ABROAD;
  return destination === "home" ? AT_HOME : ANYWHERE;
}

const AT_HOME = [
  { country: "US", weight: 90 },
  { country: "GB", weight: 10 },
] as const;

const ABROAD = [
  { country: "CA", weight: 40 },
  { country: "DE", weight: 30 },
  { country: "AU", weight: 20 },
  { country: "GB", weight: 10 },
] as const;

const ANYWHERE = [
  { country: "US", weight: 84 },
  { country: "GB", weight: 9 },
  { country: "CA", weight: 4 },
  { country: "DE", weight: 2 },
  { country: "AU", weight: 1 },
] as const;
