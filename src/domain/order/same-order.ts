import { DAY_MS, type Instant } from "../shared/instant";
import type { Shipment } from "../shipment/shipment";
import { applyOrderPatch } from "./apply-order-patch";
import type { CustomerPatch } from "./customer";
import type { Order } from "./order";
import { normaliseOrderNumber } from "./order-number";

/** No carrier gives a tracking number out again within this time, and no shop an order number. */
const NAME_STANDS_MS = 90 * DAY_MS;

/** Whether a name first heard at `since` still means the same thing at `now`. */
export function nameStands(since: Instant, now: Instant): boolean {
  return now - since < NAME_STANDS_MS;
}

/** What is known of whose an order is. */
type Whose = Pick<CustomerPatch, "email" | "phone">;

/**
 * Shops begin their numbers anew and people share a carrier account: two that name different people are two orders,
 * whatever else is alike. The address decides; the phone where either has none. Nothing known is no contradiction.
 */
export function mayBeOfSamePerson(one: Whose, other: Whose): boolean {
  const [email, otherEmail] = [plainEmail(one.email), plainEmail(other.email)];
  if (email !== "" && otherEmail !== "") return email === otherEmail;
  const [phone, otherPhone] = [plainPhone(one.phone), plainPhone(other.phone)];
  return phone === "" || otherPhone === "" || phone === otherPhone;
}

/** Whether both name the same address. */
function isOfSamePerson(one: Whose, other: Whose): boolean {
  const email = plainEmail(one.email);
  return email !== "" && email === plainEmail(other.email);
}

/** True while only carrier services have spoken of it: its names are hearsay, and the shop's order may turn out to be the same. */
export function isHearsay(
  { shopUpdatedAt }: Pick<Order, "shopUpdatedAt">,
  shipments: readonly Pick<Shipment, "fulfilmentId">[],
): boolean {
  return shopUpdatedAt === null && shipments.every((one) => one.fulfilmentId === null);
}

/**
 * Whether the order's id is its number, as carrier services are often told it ("1042" for "#1042"), and no shop has
 * said otherwise.
 */
export function hasNumberAsId({ externalId, number, shopUpdatedAt }: Order): boolean {
  const key = normaliseOrderNumber(externalId);
  return key !== null && shopUpdatedAt === null && (normaliseOrderNumber(number) ?? key) === key;
}

/** Whether an order met by its number may be the one with this id: a number used by two platforms names two orders. */
export function mayHaveId(order: Order, externalId: string | null): boolean {
  const isOpen = externalId === null || order.externalId === null || order.externalId === externalId;
  return isOpen || hasNumberAsId(order);
}

/**
 * Whether an order that a carrier service made is the one that is told of now: nobody else's, not erased, and not known
 * under another number to another shop. The parcel they share is the reason to ask.
 */
export function isSamePurchase(
  hearsay: { readonly order: Order; readonly shipments: readonly Shipment[] },
  told: { readonly order: Order; readonly shipments: readonly Shipment[] },
): boolean {
  const { order, shipments } = hearsay;
  if (!isHearsay(order, shipments) || order.redactedAt !== null || told.order.redactedAt !== null)
    return false;
  if (!mayBeOfSamePerson(order, told.order)) return false;
  const numbers = new Set(told.shipments.map((one) => one.trackingNumber).filter((one) => one !== null));
  if (shipments.some((one) => one.trackingNumber !== null && numbers.has(one.trackingNumber))) return false;
  return isOfSamePerson(order, told.order) || namesAgree(order, told.order);
}

/** The shop's order with what carrier services had told of it where the shop has said nothing. Its names are the shop's. */
export function mergedOrder(order: Order, hearsay: Order): Order {
  const { email, phone, firstName, lastName, locale } = hearsay;
  const filled = applyOrderPatch(
    order,
    {
      ...(hearsay.placedAt === null ? {} : { placedAt: hearsay.placedAt }),
      ...(hearsay.totalMinor === null ? {} : { totalMinor: hearsay.totalMinor }),
      deliveryMethod: hearsay.deliveryMethod,
      locale,
      tags: [...hearsay.tags],
      shippingMethod: hearsay.shippingMethod,
      shippingAddress: hearsay.shippingAddress,
      billingAddress: hearsay.billingAddress,
      lines: [...hearsay.lines],
      warehouseId: hearsay.warehouseId,
      promised: hearsay.promised,
      customer: { email, phone, firstName, lastName },
    },
    "fills",
  );
  return {
    ...filled,
    customerId: order.customerId ?? hearsay.customerId,
    createdAt: Math.min(order.createdAt, hearsay.createdAt),
    revision: Math.max(order.revision, hearsay.revision) + 1,
  };
}

function namesAgree(hearsay: Order, told: Order): boolean {
  const names = [hearsay.externalId, normaliseOrderNumber(hearsay.number)].filter((name) => name !== null);
  const own = new Set([told.externalId, normaliseOrderNumber(told.number)]);
  return names.every((name) => own.has(name) || own.has(normaliseOrderNumber(name)));
}

function plainEmail(email: string | null | undefined): string {
  return email?.trim().toLowerCase() ?? "";
}

/** The last nine digits: with a country's prefix or without, it is one phone. */
function plainPhone(phone: string | null | undefined): string {
  return (phone ?? "").replace(/\D/g, "").slice(-9);
}
