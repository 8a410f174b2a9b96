import { z } from "zod";
import { count, flag, id, list, text } from "../payload-fields";

const metaSchema = z.object({ key: text, value: z.unknown() });
export type WooMeta = z.infer<typeof metaSchema>;

export const wooAddressSchema = z.object({
  first_name: text,
  last_name: text,
  company: text,
  address_1: text,
  address_2: text,
  city: text,
  state: text,
  postcode: text,
  country: text,
  email: text,
  phone: text,
});

const lineSchema = z.object({
  id,
  name: text,
  parent_name: text,
  product_id: id.nullish(),
  variation_id: id.nullish(),
  quantity: count,
  price: text,
  sku: text,
  image: z.object({ src: text }).nullish(),
  meta_data: list(z.object({ display_key: text, display_value: z.unknown() })),
});
export type WooLine = z.infer<typeof lineSchema>;

/** An order as WooCommerce's REST API v3 writes it, and its webhooks with it. Times without `_gmt` name no zone. */
export const wooOrderSchema = z.object({
  id,
  number: text,
  status: text,
  currency: text,
  total: text,
  date_created_gmt: text,
  date_modified_gmt: text,
  date_paid_gmt: text,
  date_completed_gmt: text,
  customer_id: id.nullish(),
  customer_ip_address: text,
  created_via: text,
  needs_processing: flag,
  billing: wooAddressSchema.nullish(),
  shipping: wooAddressSchema.nullish(),
  shipping_lines: list(z.object({ method_id: text, method_title: text })),
  line_items: list(lineSchema),
  refunds: list(z.object({ id, reason: text, total: text })),
  meta_data: list(metaSchema),
});
export type WooOrder = z.infer<typeof wooOrderSchema>;
