import { z } from "zod";
import { count, id, list, text } from "../payload-fields";
import { shopifyAddressSchema } from "./address";

/** A fulfilment, alone or inside an order (where `order_id` may be missing). */
export const shopifyFulfilmentSchema = z.object({
  id,
  order_id: id.nullish(),
  name: text,
  status: text,
  /** Part of a key, so it is kept short. */
  shipment_status: z.string().max(100).nullish(),
  created_at: text,
  updated_at: text,
  location_id: id.nullish(),
  tracking_company: text,
  tracking_number: text,
  tracking_numbers: list(text),
  tracking_url: text,
  tracking_urls: list(text),
  line_items: list(z.object({ id, quantity: count })),
  email: text,
  destination: shopifyAddressSchema.nullish(),
});
export type ShopifyFulfilment = z.infer<typeof shopifyFulfilmentSchema>;
