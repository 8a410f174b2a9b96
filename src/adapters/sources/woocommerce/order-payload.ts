import { z } from "zod";
import { flag, id } from "../payload-fields";
import { phpList, phpText } from "./php-values";

const metaSchema = z.object({ key: phpText, value: z.unknown() });

export const wooAddressSchema = z.object({
  first_name: phpText,
  last_name: phpText,
  company: phpText,
  address_1: phpText,
  address_2: phpText,
  city: phpText,
  state: phpText,
  postcode: phpText,
  country: phpText,
  email: phpText,
  phone: phpText,
});

const idOrNone = id.nullish().catch(undefined);

const lineSchema = z.object({
  id,
  name: phpText,
  parent_name: phpText,
  product_id: idOrNone,
  variation_id: idOrNone,
  /** Plugins sell by the half metre. */
  quantity: z.number().nonnegative().nullish().catch(undefined),
  price: phpText,
  sku: phpText,
  image: z.object({ src: phpText }).nullish().catch(undefined),
  meta_data: phpList(z.object({ key: phpText, display_value: z.unknown() })),
});
export type WooLine = z.infer<typeof lineSchema>;

/** An order as WooCommerce's REST API v3 writes it, and its webhooks with it. Times without `_gmt` name no zone. */
export const wooOrderSchema = z.object({
  id,
  number: phpText,
  status: phpText,
  currency: phpText,
  total: phpText,
  date_created_gmt: phpText,
  date_modified_gmt: phpText,
  date_paid_gmt: phpText,
  date_completed_gmt: phpText,
  customer_id: idOrNone,
  customer_ip_address: phpText,
  created_via: phpText,
  /** Of Polylang. */
  lang: phpText,
  needs_processing: flag.catch(undefined),
  billing: wooAddressSchema.nullish().catch(undefined),
  shipping: wooAddressSchema.nullish().catch(undefined),
  shipping_lines: phpList(z.object({ method_id: phpText, method_title: phpText })),
  line_items: phpList(lineSchema),
  refunds: phpList(z.object({ id, reason: phpText, total: phpText })),
  meta_data: phpList(metaSchema),
});
export type WooOrder = z.infer<typeof wooOrderSchema>;
