import type { CustomerPatch } from "@/domain/order/customer";
import type { OrderLine, OrderPatch } from "@/domain/order/order";
import { parseMoney } from "@/domain/shared/money";
import { idText, onlySaid, said, saidEmail } from "../payload-fields";
import { addressOf } from "./address";
import { tickedAtCheckout } from "./consents";
import { metaText } from "./order-meta";
import type { WooLine, WooOrder } from "./order-payload";
import { gmt } from "./woo-time";

/** What an order says, for every topic. A shipping address that was not asked for is the billing address. */
export function orderPatchOf(order: WooOrder): OrderPatch {
  const currency = currencyOf(order);
  const billingAddress = addressOf(order.billing);
  return onlySaid({
    placedAt: gmt(order.date_created_gmt),
    updatedAt: gmt(order.date_modified_gmt),
    paidAt: gmt(order.date_paid_gmt),
    cancelledAt: statusOf(order) === "cancelled" ? gmt(order.date_modified_gmt) : undefined,
    financialStatus: financialStatusOf(order),
    currency,
    totalMinor: parseMoney(said(order.total) ?? "", currency ?? "")?.amountMinor,
    shippingMethod: shippingMethodOf(order),
    deliveryMethod: deliveryMethodOf(order),
    shippingAddress: addressOf(order.shipping) ?? billingAddress,
    billingAddress,
    customer: personOf(order),
    lines: order.line_items?.map((line) => orderLineOf(line, currency)),
    sourceName: said(order.created_via),
    locale: localeOf(order),
    isSubscription: isRenewal(order) ? true : undefined,
  });
}

/** WooCommerce has no word for it; of its plugins for several languages, WPML, TranslatePress and Polylang keep it. */
function localeOf(order: WooOrder): string | undefined {
  const written = metaText(order, "wpml_language") ?? metaText(order, "trp_language") ?? said(order.lang);
  return written?.replaceAll("_", "-");
}

/** Orders that WooCommerce Subscriptions makes when the next payment is due. */
function isRenewal(order: WooOrder): boolean {
  return said(order.created_via) === "subscription" || metaText(order, "_subscription_renewal") !== undefined;
}

/** Without the prefix that the database has and the API leaves out. */
export function statusOf({ status }: Pick<WooOrder, "status">): string {
  return (said(status) ?? "").toLowerCase().replace(/^wc-/, "");
}

function currencyOf(order: WooOrder): string | undefined {
  const code = said(order.currency)?.toUpperCase();
  return code?.length === 3 ? code : undefined;
}

function financialStatusOf(order: WooOrder): OrderPatch["financialStatus"] {
  const status = statusOf(order);
  if (status === "refunded") return "refunded";
  if (gmt(order.date_paid_gmt) === undefined) return status === "on-hold" ? "pending" : undefined;
  return (order.refunds ?? []).length > 0 ? "partially_refunded" : "paid";
}

function shippingMethodOf({ shipping_lines: lines }: WooOrder): OrderPatch["shippingMethod"] {
  const [first] = lines ?? [];
  if (first === undefined) return lines ? null : undefined;
  return onlySaid({ code: said(first.method_id), title: said(first.method_title) });
}

/** Classic checkout and blocks name a pickup differently; what needs no shipping has no shipping line. */
function deliveryMethodOf({
  shipping_lines: lines,
  needs_processing: needsWork,
}: WooOrder): OrderPatch["deliveryMethod"] {
  if (!lines) return undefined;
  const [first] = lines;
  if (first === undefined) return needsWork === false ? "none" : "unknown";
  // Older orders name the method with its instance: "local_pickup:3".
  const [method = ""] = (said(first.method_id) ?? "").split(":");
  return PICKUPS.has(method) ? "pickup" : "shipping";
}

const PICKUPS: ReadonlySet<string> = new Set(["local_pickup", "pickup_location"]);

function personOf(order: WooOrder): CustomerPatch | undefined {
  const { billing, shipping, customer_id: account } = order;
  const named = onlySaid({
    // 0 is a guest.
    externalId:
      account === null || account === undefined || String(account) === "0" ? undefined : idText(account),
    email: saidEmail(billing?.email),
    phone: said(billing?.phone) ?? said(shipping?.phone),
    firstName: said(billing?.first_name) ?? said(shipping?.first_name),
    lastName: said(billing?.last_name) ?? said(shipping?.last_name),
  });
  if (Object.keys(named).length === 0) return undefined;
  return onlySaid({ ...named, consents: tickedAtCheckout(order, gmt(order.date_created_gmt)) });
}

function orderLineOf(line: WooLine, currency: string | undefined): OrderLine {
  const variant = (line.meta_data ?? [])
    // Hidden ones are WordPress's own notes, such as how much stock the line took.
    .filter(({ key }) => !said(key)?.startsWith("_"))
    .map(({ display_value: value }) => (typeof value === "string" ? said(value) : undefined))
    .filter((value) => value !== undefined);
  return onlySaid({
    externalId: idText(line.id),
    productId: idOrNothing(line.product_id),
    variantId: idOrNothing(line.variation_id),
    sku: said(line.sku),
    title: said(line.parent_name) ?? said(line.name) ?? "",
    variantTitle: variant.length > 0 ? variant.join(", ") : undefined,
    quantity: quantityOf(line),
    priceMinor: parseMoney(said(line.price) ?? "", currency ?? "")?.amountMinor,
    imageUrl: said(line.image?.src),
  });
}

/** Pieces: of half a metre, one. */
function quantityOf({ quantity }: WooLine): number {
  return Number.isSafeInteger(Math.ceil(quantity ?? 1)) ? Math.ceil(quantity ?? 1) : 1;
}

/** A simple product has the variation 0. */
function idOrNothing(id: WooLine["product_id"]): string | undefined {
  return id === null || id === undefined || String(id) === "0" ? undefined : idText(id);
}
