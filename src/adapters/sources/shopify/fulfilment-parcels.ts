import type { ParcelPatch } from "@/domain/event/canonical-event";
import { carrierOf } from "../carriers";
import { said, saidTrackingNumber } from "../payload-fields";
import type { ShopifyFulfilment } from "./fulfilment-payload";

/** One parcel per tracking number, each with the carrier of its own link where that names one. */
export function parcelsOf(fulfilment: ShopifyFulfilment): ParcelPatch[] {
  const parcels = new Map<string, ParcelPatch>();
  const urls = fulfilment.tracking_urls ?? [];
  const company = said(fulfilment.tracking_company);
  for (const [index, written] of trackingNumbersOf(fulfilment).entries()) {
    const trackingNumber = saidTrackingNumber(written);
    if (trackingNumber === undefined || parcels.has(trackingNumber)) continue;
    const url = said(urls[index]) ?? (index === 0 ? said(fulfilment.tracking_url) : undefined);
    parcels.set(trackingNumber, { trackingNumber, ...carrierOf(company, url) });
  }
  return [...parcels.values()];
}

function trackingNumbersOf(fulfilment: ShopifyFulfilment): readonly (string | number | null | undefined)[] {
  const numbers = fulfilment.tracking_numbers ?? [];
  return numbers.length > 0 ? numbers : [fulfilment.tracking_number];
}
