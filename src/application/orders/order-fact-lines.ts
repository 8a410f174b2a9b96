import { personFact } from "@/domain/access/mask";
import { likelyAddress } from "@/domain/messaging/mail/address-slip";
import type { Address } from "@/domain/order/address";
import type { Order } from "@/domain/order/order";
import { formatMoney } from "@/domain/shared/money";
import type { FactLine } from "./order-page";
import { MONEY_LOCALE, type OrderView, windowInWords } from "./order-view";

/** What is known of the purchase, line by line; what is not known has no line. */
export function orderFactLines(order: Order, { seesPerson, store }: OrderView): readonly FactLine[] {
  const method = order.shippingMethod?.title ?? order.shippingMethod?.code ?? null;
  const warehouse = order.warehouseId === null ? null : (store.warehouses[order.warehouseId]?.name ?? null);
  return [
    line("E-mail", personFact(order.email, seesPerson)),
    line("Perhaps meant", likelyMail(order, seesPerson)),
    line("Phone", personFact(order.phone, seesPerson)),
    line("Ships to", addressLine(order.shippingAddress, seesPerson)),
    line("Shipping method", method),
    line("How", deliveryWords[order.deliveryMethod]),
    line("Payment", order.financialStatus?.replaceAll("_", " ") ?? null),
    line("Refunded", refunded(order)),
    line("Promised at checkout", order.promised === null ? null : windowInWords(order.promised)),
    line("Warehouse", warehouse),
    line("Tags", order.tags.length === 0 ? null : order.tags.join(", ")),
    line("Bought through", order.sourceName),
    line("Language", order.locale),
    line("Cancelled because", order.cancelReason),
    line("Details erased", order.redactedAt === null ? null : "on the customer's request"),
  ].filter((one) => one !== null);
}

/** "$129.00"; null while nobody has told what it cost. */
export function totalInWords({ totalMinor, currency }: Order): string | null {
  return totalMinor === null ? null : formatMoney({ amountMinor: totalMinor, currency }, MONEY_LOCALE);
}

/** Of earlier orders we know ourselves, or the shop's own count. */
export function orderCountInWords({ customerOrderCount }: Order, earlier: number | null): string | null {
  const count = Math.max(customerOrderCount ?? 0, earlier === null ? 0 : earlier + 1);
  if (count === 0) return null;
  return count === 1 ? "first order" : `order ${count} of this customer`;
}

/** Where the address looks like a slip of the hand: for an agent to ask about, never to write to by itself. */
function likelyMail({ email }: Order, seesPerson: boolean): string | null {
  return email === null || !seesPerson ? null : likelyAddress(email);
}

const deliveryWords = {
  shipping: null,
  pickup: "Picked up at the shop",
  local: "Local delivery",
  none: "Nothing to ship",
  unknown: null,
} as const satisfies Record<Order["deliveryMethod"], string | null>;

function line(label: string, value: string | null): FactLine | null {
  return value === null || value === "" ? null : { label, value };
}

/** The street only for those who may see persons. */
function addressLine(address: Address | null, seesPerson: boolean): string | null {
  if (address === null) return null;
  const { line1, line2, postalCode, city, region, country } = address;
  const parts = seesPerson
    ? [line1, line2, [postalCode, city].filter(Boolean).join(" "), region, country]
    : [region, country];
  return parts.filter(Boolean).join(", ") || null;
}

function refunded({ refunds, currency }: Order): string | null {
  if (refunds.length === 0) return null;
  const total = refunds.reduce((sum, refund) => sum + (refund.amountMinor ?? 0), 0);
  return total === 0 ? "yes" : formatMoney({ amountMinor: total, currency }, MONEY_LOCALE);
}
