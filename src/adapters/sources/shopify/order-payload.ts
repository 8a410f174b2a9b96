import { z } from "zod";
import { count, flag, id, list, text } from "../payload-fields";
import { shopifyAddressSchema } from "./address";
import { shopifyCustomerSchema } from "./customer-patch";
import { shopifyFulfilmentSchema } from "./fulfilment-payload";
import { shopifyRefundSchema } from "./refund-topics";

export const shopifyLineSchema = z.object({
  id,
  product_id: id.nullish(),
  variant_id: id.nullish(),
  sku: text,
  title: text,
  name: text,
  variant_title: text,
  vendor: text,
  quantity: count,
  current_quantity: count,
  price: text,
  requires_shipping: flag,
  fulfillment_service: text,
  /** Present on lines bought on a selling plan; only that it is there is read. */
  selling_plan_allocation: z.unknown().optional(),
});
export type ShopifyLine = z.infer<typeof shopifyLineSchema>;

/** The body of every orders/* topic but orders/edited. */
export const shopifyOrderSchema = z.object({
  id,
  name: text,
  order_number: text,
  email: text,
  contact_email: text,
  phone: text,
  created_at: text,
  processed_at: text,
  updated_at: text,
  cancelled_at: text,
  cancel_reason: text,
  financial_status: text,
  total_price: text,
  current_total_price: text,
  currency: text,
  customer_locale: text,
  tags: text,
  source_name: text,
  landing_site: text,
  note_attributes: list(z.object({ name: text, value: text })),
  test: flag,
  buyer_accepts_marketing: flag,
  customer: shopifyCustomerSchema.nullish(),
  line_items: list(shopifyLineSchema),
  shipping_address: shopifyAddressSchema.nullish(),
  billing_address: shopifyAddressSchema.nullish(),
  shipping_lines: list(z.object({ code: text, title: text, price: text, is_removed: flag })),
  fulfillments: list(shopifyFulfilmentSchema),
  refunds: list(shopifyRefundSchema),
});
export type ShopifyOrder = z.infer<typeof shopifyOrderSchema>;
