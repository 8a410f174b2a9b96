import type { NormaliseContext } from "@/application/ports/source";
import type { CanonicalEvent, OrderRef } from "@/domain/event/canonical-event";
import type { Instant } from "@/domain/shared/instant";
import { idText, said } from "../payload-fields";
import { keyByMapping, readMark } from "../read-mark";
import { parcelsOf } from "./fulfilment-parcels";
import type { ShopifyFulfilment } from "./fulfilment-payload";

/** Shopify's words for the state of a shipment, in `shipment_status` and in fulfilment events alike. */
export const SHIPMENT_VOCABULARY = "shopify_fulfillment_event";

/**
 * `shipment_status` is the newest word on the shipment, without the time it was spoken: a fulfilment changes for other
 * reasons too. So each word counts once per fulfilment, dated by the hook that said it first; otherwise a tracking
 * number that is added later would make an old "in_transit" newer than a carrier's "out for delivery".
 *
 * With several parcels nobody knows whose it is, so the number is left out.
 */
export function fulfilmentStatusEvents(
  fulfilment: ShopifyFulfilment,
  ref: OrderRef,
  { at, context }: { at: Instant; context: NormaliseContext },
): CanonicalEvent[] {
  const code = said(fulfilment.shipment_status)?.toLowerCase();
  if (code === undefined) return [];

  const externalId = idText(fulfilment.id);
  const parcels = parcelsOf(fulfilment);
  const [only] = parcels.length === 1 ? parcels : [];
  const { mark, unknownCodes } = readMark({ vocabulary: SHIPMENT_VOCABULARY, codes: [code] }, context);
  const tracking: CanonicalEvent = {
    type: "tracking",
    key: keyByMapping(`shopify:fulfilment:${externalId}:status:${code}`, unknownCodes),
    occurredAt: at,
    ref,
    fulfilmentExternalId: externalId,
    parcel: only ?? {},
    mark: mark && { ...mark, at },
    checkpoints: [],
    unknownCodes,
  };
  // Without a number no carrier has it: it waits in the shop itself.
  const isAtTheShop = code === "ready_for_pickup" && parcels.length === 0;
  return isAtTheShop ? [tracking, readyForPickup(externalId, ref, at)] : [tracking];
}

/** The same readiness told by a fulfilment and by its event has the same key. */
export function readyForPickup(fulfilmentId: string, ref: OrderRef, at: Instant): CanonicalEvent {
  return {
    type: "ready_for_pickup",
    key: `shopify:fulfilment:${fulfilmentId}:ready_for_pickup`,
    occurredAt: at,
    ref,
  };
}
