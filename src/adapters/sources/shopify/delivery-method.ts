import type { OrderPatch } from "@/domain/order/order";
import { said } from "../payload-fields";
import { currentLines } from "./order-lines";
import type { ShopifyOrder } from "./order-payload";

/**
 * How the order reaches the customer; undefined when the payload does not tell.
 *
 * A best guess for pickup: webhooks carry no delivery method (GraphQL `fulfillmentOrders.deliveryMethod` is the
 * authority, and `delivery_category` is null for pickup too). A pickup line has the store's name as code and as title
 * and costs nothing, and the order has no shipping address although goods must move. Neither sign is enough alone: a
 * free rate called "Standard" looks the same, and without the permission for protected customer data every address is
 * null, so an order that names nobody is not judged. `carrier_identifier` says nothing: it is the id of the app that
 * offered the rate, and pickup and ordinary rates share it. Local delivery cannot be told from shipping.
 */
export function deliveryMethodOf(order: ShopifyOrder): OrderPatch["deliveryMethod"] {
  const lines = currentLines(order.line_items ?? []);
  if (lines.length === 0) return undefined;
  if (lines.every((line) => line.requires_shipping === false)) return "none";
  if (order.shipping_address) return "shipping";
  if (order.shipping_address === undefined || !namesSomebody(order)) return undefined;

  const rates = (order.shipping_lines ?? []).filter((rate) => rate.is_removed !== true);
  // Sold over the counter: the customer left with it.
  if (rates.length === 0) return said(order.source_name) === "pos" ? "none" : undefined;
  return rates.every(isPickupRate) ? "pickup" : undefined;
}

type Rate = NonNullable<ShopifyOrder["shipping_lines"]>[number];

function isPickupRate(rate: Rate): boolean {
  const isFree = Number(said(rate.price) ?? "0") === 0;
  return isFree && said(rate.code) !== undefined && said(rate.code) === said(rate.title);
}

function namesSomebody(order: ShopifyOrder): boolean {
  const contact = said(order.email) ?? said(order.contact_email) ?? said(order.customer?.email);
  return contact !== undefined || Boolean(order.billing_address);
}
