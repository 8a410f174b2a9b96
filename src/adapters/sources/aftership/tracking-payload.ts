import { z } from "zod";
import { count, flag, list, text } from "../payload-fields";

/**
 * A date of delivery in any of AfterShip's shapes: a plain date (v4), or an object whose three fields carry the name
 * of what they are in.
 */
const deliveryDateSchema = z
  .union([
    z.string(),
    z.object({
      estimated_delivery_date: text,
      estimated_delivery_date_min: text,
      estimated_delivery_date_max: text,
      promised_delivery_date: text,
      promised_delivery_date_min: text,
      promised_delivery_date_max: text,
      datetime: text,
      datetime_min: text,
      datetime_max: text,
    }),
  ])
  .nullish();
export type DeliveryDate = z.infer<typeof deliveryDateSchema>;

const statedDeliverySchema = z
  .object({ source: text, datetime: text, datetime_min: text, datetime_max: text })
  .nullish();
export type StatedDelivery = z.infer<typeof statedDeliverySchema>;

/** One scan: `country_region` and `postal_code` in the newest version, `country_iso3` and `zip` before. */
const scanSchema = z.object({
  created_at: text,
  checkpoint_time: text,
  city: text,
  state: text,
  zip: text,
  postal_code: text,
  country_region: text,
  country_iso3: text,
  message: text,
  tag: text,
  subtag: text,
  subtag_message: text,
  events: list(z.object({ code: text })),
});
export type Scan = z.infer<typeof scanSchema>;

const personSchema = z.object({ role: text, name: text, email: text, phone_number: text, language: text });

const trackingSchema = z.object({
  id: text,
  tracking_number: z.union([z.string().min(1), z.number()]),
  slug: text,
  tag: text,
  subtag: text,
  subtag_message: text,
  title: text,
  created_at: text,
  updated_at: text,
  order_id: text,
  order_number: text,
  order_date: text,
  order_tags: list(text),
  custom_fields: z.object({ shopify_order_id: text }).or(z.array(z.unknown())).nullish(),
  shipping_method: text,
  delivery_type: text,
  pickup_location: text.or(z.object({ name: text })),
  return_to_sender: flag,
  failed_delivery_attempts: count,
  shipment_direction: text,
  last_mile: z.object({ slug: text }).nullish(),

  origin_country_region: text,
  origin_country_iso3: text,
  destination_country_region: text,
  destination_country_iso3: text,
  destination_state: text,
  destination_city: text,
  destination_postal_code: text,
  tracking_destination_country: text,
  tracking_state: text,
  tracking_postal_code: text,

  customers: list(personSchema),
  customer_name: text,
  emails: list(text),
  smses: list(text),
  language: text,

  expected_delivery: deliveryDateSchema,
  courier_estimated_delivery_date: deliveryDateSchema,
  aftership_estimated_delivery_date: deliveryDateSchema,
  custom_estimated_delivery_date: deliveryDateSchema,
  order_promised_delivery_date: deliveryDateSchema,
  first_estimated_delivery: statedDeliverySchema,
  latest_estimated_delivery: statedDeliverySchema,

  checkpoints: list(scanSchema),
});
export type AfterShipTracking = z.infer<typeof trackingSchema>;

/**
 * The body of every tracking webhook, of the dated versions (2023-10 to 2026-07) and of v4 at once: a field that moved
 * is listed under its old and its new name.
 */
export const afterShipHookSchema = z.object({
  event: z.string(),
  event_id: z.union([z.string().max(200), z.number()]).nullish(),
  ts: text,
  msg: trackingSchema,
});
export type AfterShipHook = z.infer<typeof afterShipHookSchema>;
