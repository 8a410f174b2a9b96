import type { Instant } from "@/domain/shared/instant";
import type { ShippingSpeed } from "../carriers/carrier";
import type { Person } from "../people/person";
import type { Random } from "../random";
import { ashAndEmber } from "../shop/ash-and-ember";
import { largePieces, madeToOrderProducts, type Product, shelfProducts } from "../shop/products";
import { columbus, leicester, type Place, printPartner, reno, type Warehouse } from "../shop/warehouses";

export interface PlannedLine {
  readonly id: number;
  readonly product: Product;
  readonly quantity: number;
}

/** Everything about an order that is settled when it is placed. */
export interface OrderPlan {
  /** Shopify's id. */
  readonly id: number;
  /** 1042 for "#1042". */
  readonly number: number;
  readonly placedAt: Instant;
  readonly person: Person;
  /** Orders of this person, this one included. */
  readonly ordersCount: number;
  readonly lines: readonly PlannedLine[];
  readonly speed: ShippingSpeed;
  readonly rate: { readonly title: string; readonly priceMinor: number };
  readonly warehouse: Warehouse;
  readonly tags: readonly string[];
  readonly isTest: boolean;
  readonly isPickup: boolean;
  readonly isSubscription: boolean;
  readonly isPaidLater: boolean;
  readonly subtotalMinor: number;
  readonly totalMinor: number;
}

/** What a scenario asks of the order it is told about; everything else is drawn. */
export interface OrderWish {
  readonly buyer?: "first_time";
  readonly value?: "high";
  readonly destination?: "home" | "abroad";
  readonly goods?: "made_to_order";
  readonly speed?: ShippingSpeed;
  /** At least so many different products. */
  readonly minLines?: number;
  readonly isTest?: boolean;
  readonly isPickup?: boolean;
  readonly isPaidLater?: boolean;
}

export interface OrderNames {
  readonly id: number;
  readonly number: number;
}

/** Draws an order for a person. */
export function drawOrder(
  random: Random,
  given: {
    names: OrderNames;
    wish: OrderWish;
    person: Person;
    ordersCount: number;
    placedAt: Instant;
  },
): OrderPlan {
  const { names, wish, person, ordersCount, placedAt } = given;
  const lines = drawLines(random, wish, names.id);
  const subtotalMinor = lines.reduce((sum, line) => sum + line.product.priceMinor * line.quantity, 0);
  const warehouse = warehouseFor(wish, person.city);
  const isAbroad = warehouse.place.country !== person.city.country;
  const isPickup = wish.isPickup ?? false;
  const speed = isAbroad ? "standard" : (wish.speed ?? random.weighted(SPEEDS).speed);
  const rate = isPickup
    ? { title: ashAndEmber.counter, priceMinor: 0 }
    : rateFor({ speed, isAbroad, subtotalMinor });
  const isSubscription = wish.isPaidLater === true && random.chance(0.5);
  return {
    ...names,
    placedAt,
    person,
    ordersCount,
    lines,
    speed,
    rate,
    warehouse,
    tags: tagsFor(person, wish, isSubscription),
    isTest: wish.isTest ?? false,
    isPickup,
    isSubscription,
    isPaidLater: wish.isPaidLater ?? false,
    subtotalMinor,
    totalMinor: subtotalMinor + rate.priceMinor,
  };
}

const SPEEDS = [
  { speed: "standard", weight: 80 },
  { speed: "express", weight: 14 },
  { speed: "overnight", weight: 6 },
] as const;

function drawLines(
  random: Random,
  { goods, value, minLines = 1 }: OrderWish,
  orderId: number,
): PlannedLine[] {
  const shelf = goods === "made_to_order" ? madeToOrderProducts : shelfProducts;
  const count = Math.max(minLines, random.weighted(LINE_COUNTS).count);
  const chosen = new Set<Product>(value === "high" ? largePieces : []);
  const mustShip = goods === "made_to_order" || minLines > 1;
  for (let tries = 0; chosen.size < count && tries < 60; tries += 1) {
    const product = goods === "made_to_order" ? random.pick(shelf) : random.weighted(shelf);
    if (!(product.isDigital && mustShip)) chosen.add(product);
  }
  // A gift card alone never travels: it comes with something to hold.
  if ([...chosen].every((product) => product.isDigital)) chosen.add(random.pick(SMALL_THINGS));
  return [...chosen].map((product, index) => ({
    id: orderId * 10 + index,
    product,
    quantity: product.priceMinor < 5_000 && random.chance(0.22) ? 2 : 1,
  }));
}

const LINE_COUNTS = [
  { count: 1, weight: 55 },
  { count: 2, weight: 30 },
  { count: 3, weight: 15 },
] as const;

const SMALL_THINGS = shelfProducts.filter((one) => one.priceMinor < 3_000);

function warehouseFor({ goods, destination }: OrderWish, to: Place): Warehouse {
  if (goods === "made_to_order") return printPartner;
  if (to.country === "GB") return destination === "abroad" ? reno : leicester;
  if (to.country === "DE") return leicester;
  if (to.country === "AU") return reno;
  return to.longitude < -100 ? reno : columbus;
}

function rateFor(about: { speed: ShippingSpeed; isAbroad: boolean; subtotalMinor: number }) {
  if (about.isAbroad) return { title: "International", priceMinor: 2_150 };
  if (about.speed === "express") return { title: "Express", priceMinor: 1_490 };
  if (about.speed === "overnight") return { title: "Overnight", priceMinor: 2_900 };
  return { title: "Standard", priceMinor: about.subtotalMinor >= 7_500 ? 0 : 590 };
}

function tagsFor(person: Person, { goods }: OrderWish, isSubscription: boolean): string[] {
  return [
    ...(person.isVip ? ["vip"] : []),
    ...(goods === "made_to_order" ? ["made-to-order"] : []),
    ...(isSubscription ? ["subscription"] : []),
  ];
}
