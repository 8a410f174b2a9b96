import { z } from "zod";
import type { OrderRef, TrackingEvent } from "@/domain/event/canonical-event";
import { countryCode } from "@/domain/shared/country-code";
import { id, idText, onlySaid, said, text } from "../payload-fields";
import { keyByMapping, readMark } from "../read-mark";
import { instantOf, readDay } from "../read-time";
import { defineTopic, type Topic } from "../topic";
import { fulfilmentEvents } from "./fulfilment-events";
import { type ShopifyFulfilment, shopifyFulfilmentSchema } from "./fulfilment-payload";
import { readyForPickup, SHIPMENT_VOCABULARY } from "./fulfilment-status";

const fulfilment = defineTopic({
  payload: shopifyFulfilmentSchema.refine((body) => (body.order_id ?? null) !== null, "Needs order_id"),
  normalise: (body, context) => fulfilmentEvents(body, orderRefOf(body), context),
});

const carrierEventSchema = z.object({
  id,
  fulfillment_id: id,
  order_id: id,
  status: text,
  message: text,
  happened_at: text,
  created_at: text,
  estimated_delivery_at: text,
  city: text,
  province: text,
  country: text,
  zip: text,
});

/** One scan, as the carrier told Shopify or an app wrote it. It names the fulfilment and no tracking number. */
const carrierEvent = defineTopic({
  payload: carrierEventSchema,
  normalise(body, context) {
    const at = instantOf(body.happened_at) ?? instantOf(body.created_at) ?? context.receivedAt;
    const code = said(body.status)?.toLowerCase();
    const { mark, unknownCodes } = readMark(
      { vocabulary: SHIPMENT_VOCABULARY, codes: code ? [code] : [], text: said(body.message) },
      context,
    );
    const ref = { externalId: idText(body.order_id) };
    const fulfilmentId = idText(body.fulfillment_id);
    const tracking: TrackingEvent = {
      type: "tracking",
      key: keyByMapping(`shopify:fulfillment_event:${idText(body.id)}`, unknownCodes),
      occurredAt: at,
      ref,
      fulfilmentExternalId: fulfilmentId,
      parcel: {},
      mark: mark && { ...mark, at },
      checkpoints: [
        onlySaid({
          at,
          rawTime: said(body.happened_at),
          tzSource: "offset",
          status: mark?.status ?? null,
          reason: mark?.reason ?? null,
          detail: mark?.detail,
          code,
          text: said(body.message),
          city: said(body.city),
          region: said(body.province),
          postalCode: said(body.zip),
          country: countryCode(said(body.country)) ?? undefined,
        }),
      ],
      edds: eddsOf(body, context.storeZone, instantOf(body.created_at) ?? at),
      unknownCodes,
    };
    return code === "ready_for_pickup" ? [tracking, readyForPickup(fulfilmentId, ref, at)] : [tracking];
  },
});

function eddsOf(body: z.infer<typeof carrierEventSchema>, zone: string, at: number): TrackingEvent["edds"] {
  const day = readDay(said(body.estimated_delivery_at), zone);
  return day === undefined ? [] : [{ span: { from: day, to: day }, source: "carrier", at }];
}

/** "#1042.1" and "#1042-F1" are fulfilments of order "#1042". */
function orderRefOf(body: ShopifyFulfilment): OrderRef {
  const number = /^(.+?)(?:\.|-F)\d{1,3}$/.exec(said(body.name) ?? "")?.[1];
  return onlySaid({ externalId: idText(body.order_id ?? ""), number });
}

const preparedForPickup = defineTopic({
  payload: z.object({ fulfillment_order: z.object({ id, order_id: id }) }),
  normalise({ fulfillment_order: prepared }, { receivedAt }) {
    const ref = { externalId: idText(prepared.order_id) };
    return [
      {
        type: "ready_for_pickup",
        key: `shopify:fulfillment_order:${idText(prepared.id)}:ready_for_pickup`,
        occurredAt: receivedAt,
        ref,
      },
    ];
  },
});

export const fulfilmentTopics = {
  "fulfillments/create": fulfilment,
  "fulfillments/update": fulfilment,
  "fulfillment_events/create": carrierEvent,
  "fulfillment_orders/line_items_prepared_for_pickup": preparedForPickup,
} as const satisfies Record<string, Topic>;
