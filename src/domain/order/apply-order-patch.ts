import type { Instant } from "../shared/instant";
import type { CustomerPatch } from "./customer";
import type { Order, OrderPatch } from "./order";
import { sameValue } from "./same-value";

/** "overwrites": the newest word of the shop. "fills": anything else, which counts only where nothing is known. */
export type PatchWeight = "overwrites" | "fills";

/**
 * The order with what a hook says of it. Absent never overwrites; null empties what may be empty. Times of placing,
 * paying and cancelling are never taken back. A redacted order takes no personal values again.
 * Returns the same object when nothing changes; revision and times of change are the caller's.
 */
export function applyOrderPatch(order: Order, patch: OrderPatch, weight: PatchWeight): Order {
  const take = weight === "overwrites" ? overwrite : fill;
  const isFirstWordOfShop = weight === "overwrites" && order.shopUpdatedAt === null;
  const method = patch.shippingMethod;
  return keepingSame(order, {
    placedAt: isFirstWordOfShop
      ? (patch.placedAt ?? order.placedAt)
      : (order.placedAt ?? patch.placedAt ?? null),
    paidAt: order.paidAt ?? patch.paidAt ?? null,
    cancelledAt: earliest(order.cancelledAt, patch.cancelledAt),
    cancelReason: take(order.cancelReason, patch.cancelReason),
    isTest: weight === "overwrites" ? (patch.isTest ?? order.isTest) : order.isTest || patch.isTest === true,
    isSubscription: order.isSubscription || patch.isSubscription === true,
    financialStatus: take(order.financialStatus, patch.financialStatus),
    // The store's own currency stands in until the shop has spoken.
    currency:
      weight === "overwrites" || order.shopUpdatedAt === null
        ? (patch.currency ?? order.currency)
        : order.currency,
    totalMinor: take(order.totalMinor, patch.totalMinor),
    locale: take(order.locale, patch.locale),
    tags: takeList(order.tags, patch.tags, weight),
    shippingMethod: take(
      order.shippingMethod,
      method && { code: method.code ?? null, title: method.title ?? null },
    ),
    deliveryMethod:
      weight === "overwrites" || order.deliveryMethod === "unknown"
        ? (patch.deliveryMethod ?? order.deliveryMethod)
        : order.deliveryMethod,
    customerOrderCount: take(order.customerOrderCount, patch.customerOrderCount),
    lines: takeList(order.lines, patch.lines, weight),
    warehouseId: take(order.warehouseId, patch.warehouseId),
    sourceName: take(order.sourceName, patch.sourceName),
    ...(patch.clickId === undefined ? {} : { clickId: take(order.clickId ?? null, patch.clickId) }),
    promised: take(order.promised, patch.promised),
    ...(order.redactedAt === null ? personalFields(order, patch, weight) : {}),
  });
}

type PersonalField = "email" | "phone" | "firstName" | "lastName" | "shippingAddress" | "billingAddress";

function personalFields(order: Order, patch: OrderPatch, weight: PatchWeight): Pick<Order, PersonalField> {
  const take = weight === "overwrites" ? overwrite : fill;
  const person: CustomerPatch = patch.customer ?? {};
  // A customer's field that is null says nothing: it never empties what is known.
  return {
    email: take(order.email, person.email?.trim().toLowerCase() || undefined),
    phone: take(order.phone, person.phone ?? undefined),
    firstName: take(order.firstName, person.firstName ?? undefined),
    lastName: take(order.lastName, person.lastName ?? undefined),
    shippingAddress: take(order.shippingAddress, patch.shippingAddress),
    billingAddress: take(order.billingAddress, patch.billingAddress),
  };
}

function overwrite<Value>(known: Value | null, said: Value | null | undefined): Value | null {
  return said === undefined ? known : said;
}

function fill<Value>(known: Value | null, said: Value | null | undefined): Value | null {
  return known ?? said ?? null;
}

function takeList<Item>(
  known: readonly Item[],
  said: readonly Item[] | undefined,
  weight: PatchWeight,
): readonly Item[] {
  if (said === undefined) return known;
  return weight === "overwrites" || known.length === 0 ? said : known;
}

function earliest(known: Instant | null, said: Instant | null | undefined): Instant | null {
  if (said === null || said === undefined) return known;
  return known === null ? said : Math.min(known, said);
}

function keepingSame(order: Order, fields: Partial<Order>): Order {
  const next: Order = { ...order, ...fields };
  return sameValue(order, next) ? order : next;
}
