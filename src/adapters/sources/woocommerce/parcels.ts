import { z } from "zod";
import type { ParcelPatch } from "@/domain/event/canonical-event";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import { carrierOf } from "../carriers";
import { said, saidTrackingNumber } from "../payload-fields";
import { metaOf, metaText } from "./order-meta";
import type { WooOrder } from "./order-payload";
import { phpList, phpText } from "./php-values";

const trackingSchema = phpList(
  z.object({
    tracking_provider: phpText,
    custom_tracking_provider: phpText,
    custom_tracking_link: phpText,
    tracking_number: phpText,
    date_shipped: phpText,
  }),
);

/** Where Shipment Tracking and Advanced Shipment Tracking keep parcels: hidden, or as they were imported. */
const TRACKING_KEYS = ["_wc_shipment_tracking_items", "wc_shipment_tracking_items"];
/** Orders Tracking has one number for the whole order. */
const OWN_NUMBER = "_wot_tracking_number";
const OWN_CARRIER = "_wot_tracking_carrier";

export interface WooParcel extends ParcelPatch {
  readonly shippedAt: Instant | undefined;
}

/** The parcels of an order, each number once. */
export function parcelsOf(order: WooOrder): readonly WooParcel[] {
  const parcels = new Map<string, WooParcel>();
  const items = TRACKING_KEYS.flatMap((key) => trackingSchema.parse(metaOf(order, key)) ?? []);
  for (const item of items) {
    const trackingNumber = saidTrackingNumber(item.tracking_number);
    if (trackingNumber === undefined || parcels.has(trackingNumber)) continue;
    const company = said(item.tracking_provider) ?? said(item.custom_tracking_provider);
    const carrier = carrierOf(company, said(item.custom_tracking_link));
    parcels.set(trackingNumber, { trackingNumber, ...carrier, shippedAt: shippedAtOf(item.date_shipped) });
  }
  const own = saidTrackingNumber(metaText(order, OWN_NUMBER));
  if (own !== undefined && !parcels.has(own)) {
    const carrier = carrierOf(metaText(order, OWN_CARRIER), undefined);
    parcels.set(own, { trackingNumber: own, ...carrier, shippedAt: undefined });
  }
  return [...parcels.values()];
}

/**
 * When the first parcel left. People choose a day, which is kept as its midnight: the moment they did so is the better
 * one while that day lasts. Never before the order was placed, and never still to come.
 */
export function leftAt(
  parcels: readonly WooParcel[],
  { placedAt, toldAt }: { readonly placedAt: Instant | undefined; readonly toldAt: Instant },
): Instant {
  const times = parcels.map(({ shippedAt }) => shippedAt).filter((at) => at !== undefined);
  if (times.length === 0) return toldAt;
  const first = Math.min(...times);
  const isDay = first % DAY_MS === 0;
  const latest = isDay ? first + DAY_MS - 1 : first;
  return Math.min(toldAt, Math.max(latest, placedAt ?? 0));
}

/** Seconds since 1970, as text. */
function shippedAtOf(written: string | number | null | undefined): Instant | undefined {
  const seconds = Number(said(written));
  return Number.isSafeInteger(seconds) && seconds > 0 && seconds < 1e11 ? seconds * 1_000 : undefined;
}
