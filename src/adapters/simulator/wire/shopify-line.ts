import { ashAndEmber } from "../shop/ash-and-ember";
import type { PlannedLine } from "../story/order-plan";
import { amount, priceSet } from "./shopify-money";

/** One line of an order, of a fulfilment, or of a refund. There is no picture in it: Shopify's hooks carry none. */
export function lineBody({ id, product, quantity }: PlannedLine, fulfilledCount: number) {
  const name = product.variant === null ? product.title : `${product.title} - ${product.variant}`;
  return {
    id,
    admin_graphql_api_id: `gid://shopify/LineItem/${id}`,
    attributed_staffs: [],
    current_quantity: quantity,
    fulfillable_quantity: quantity - fulfilledCount,
    fulfillment_service: product.service,
    fulfillment_status: fulfilledCount >= quantity ? "fulfilled" : null,
    gift_card: product.isDigital,
    grams: product.grams,
    name,
    price: amount(product.priceMinor),
    price_set: priceSet(product.priceMinor),
    product_exists: true,
    product_id: product.id,
    properties: [],
    quantity,
    requires_shipping: !product.isDigital,
    sku: product.sku,
    taxable: true,
    title: product.title,
    total_discount: "0.00",
    total_discount_set: priceSet(0),
    variant_id: product.variantId,
    variant_inventory_management: "shopify",
    variant_title: product.variant,
    vendor: ashAndEmber.name,
    tax_lines: [],
    duties: [],
    discount_allocations: [],
  };
}
