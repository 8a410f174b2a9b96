import { z } from "zod";
import type { NormaliseContext } from "@/application/ports/source";
import type {
  CanonicalEvent,
  FulfilmentEvent,
  OrderEvent,
  OrderRef,
  ParcelPatch,
} from "@/domain/event/canonical-event";
import { parseMoney } from "@/domain/shared/money";
import { carrierOf } from "../carriers";
import { idText, list, onlySaid, said, saidTrackingNumber, text } from "../payload-fields";
import { contentDigest } from "../signature";
import { defineTopic, type Topic } from "../topic";
import { orderPatchOf, statusOf } from "./order-patch";
import { type WooOrder, wooOrderSchema } from "./order-payload";
import { gmt } from "./woo-time";

/** An order carries its parcels and refunds along, so one hook that arrives makes up for others that did not. */
export function orderTopic(change: "created" | "updated"): Topic {
  return defineTopic({
    payload: wooOrderSchema,
    normalise(order, context): readonly CanonicalEvent[] {
      const event = orderEvent(order, change, context);
      return [
        event,
        ...fulfilments(order, event),
        ...readiness(order, event),
        ...(order.refunds ?? []).map((refund) => refundEvent(order, refund, event)),
      ];
    },
  });
}

function orderEvent(
  order: WooOrder,
  change: "created" | "updated",
  { receivedAt }: NormaliseContext,
): OrderEvent {
  const placedAt = gmt(order.date_created_gmt);
  const changedAt = gmt(order.date_modified_gmt) ?? placedAt;
  const occurredAt = (change === "created" ? (placedAt ?? changedAt) : changedAt) ?? receivedAt;
  const patch = orderPatchOf(order);
  const externalId = idText(order.id);
  const number = said(order.number);
  const isOver = change === "updated" && statusOf(order) === "cancelled";
  return {
    type: "order",
    // Several updates within one second, equal ones and different ones, are the rule.
    key: `woocommerce:order:${externalId}:${change}:${occurredAt}:${contentDigest(patch)}`,
    occurredAt,
    change: isOver ? "cancelled" : change,
    ref: number ? { externalId, number: `#${number.replace(/^#/, "")}` } : { externalId },
    order: patch,
  };
}

const trackingSchema = list(
  z.object({
    tracking_provider: text,
    custom_tracking_provider: text,
    custom_tracking_link: text,
    tracking_number: text,
    date_shipped: text,
    tracking_id: text,
  }),
);

/** Where Shipment Tracking and Advanced Shipment Tracking keep parcels; a list in webhooks, text in exports. */
const TRACKING_KEY = "_wc_shipment_tracking_items";
/** Orders Tracking has one number for the whole order. */
const OWN_NUMBER = "_wot_tracking_number";
const OWN_CARRIER = "_wot_tracking_carrier";

/** One fulfilment for each parcel; for an order that was completed without any, one without parcels. */
function fulfilments(order: WooOrder, { ref, occurredAt }: OrderEvent): FulfilmentEvent[] {
  const parcels = parcelsOf(order);
  if (parcels.length > 0)
    return parcels.map(({ shippedAt, ...parcel }) =>
      fulfilmentEvent({
        ref,
        occurredAt,
        createdAt: shippedAt ?? occurredAt,
        name: String(parcel.trackingNumber),
        parcels: [parcel],
      }),
    );
  const completedAt = gmt(order.date_completed_gmt);
  const isShipped = orderPatchOf(order).deliveryMethod === "shipping" && statusOf(order) === "completed";
  if (!isShipped || completedAt === undefined) return [];
  return [
    fulfilmentEvent({ ref, occurredAt: completedAt, createdAt: completedAt, name: "completed", parcels: [] }),
  ];
}

interface Fulfilled {
  readonly ref: OrderRef;
  readonly occurredAt: number;
  readonly createdAt: number;
  readonly name: string;
  readonly parcels: ParcelPatch[];
}

function fulfilmentEvent({ ref, occurredAt, createdAt, name, parcels }: Fulfilled): FulfilmentEvent {
  const fulfilment = {
    externalId: `${ref.externalId}:${name}`,
    status: "success" as const,
    createdAt,
    parcels,
  };
  // Each update of the order tells of it again: it is the same fact.
  const key = `woocommerce:fulfilment:${fulfilment.externalId}:${contentDigest(fulfilment)}`;
  return { type: "fulfilment", key: key.slice(0, 300), occurredAt, ref, fulfilment };
}

interface WooParcel extends ParcelPatch {
  readonly shippedAt: number | undefined;
}

function parcelsOf(order: WooOrder): readonly WooParcel[] {
  const metaOf = (wanted: string) => (order.meta_data ?? []).find(({ key }) => said(key) === wanted)?.value;
  const parcels = new Map<string, WooParcel>();
  for (const item of trackingSchema.safeParse(metaOf(TRACKING_KEY)).data ?? []) {
    const trackingNumber = saidTrackingNumber(item.tracking_number);
    if (trackingNumber === undefined) continue;
    const company = said(item.tracking_provider) ?? said(item.custom_tracking_provider);
    const carrier = carrierOf(company, said(item.custom_tracking_link));
    parcels.set(trackingNumber, { trackingNumber, ...carrier, shippedAt: shippedAtOf(item.date_shipped) });
  }
  const own = text.safeParse(metaOf(OWN_NUMBER)).data;
  const trackingNumber = saidTrackingNumber(own);
  if (trackingNumber !== undefined && !parcels.has(trackingNumber)) {
    const carrier = carrierOf(said(text.safeParse(metaOf(OWN_CARRIER)).data), undefined);
    parcels.set(trackingNumber, { trackingNumber, ...carrier, shippedAt: undefined });
  }
  return [...parcels.values()];
}

/** Seconds since 1970, as text. */
function shippedAtOf(written: string | number | null | undefined): number | undefined {
  const seconds = Number(said(written));
  return Number.isSafeInteger(seconds) && seconds > 0 && seconds < 1e11 ? seconds * 1_000 : undefined;
}

/** What plugins for pickups call it; WooCommerce itself has no such status. */
const READY: ReadonlySet<string> = new Set(["ready-for-pickup", "ready-pickup", "pickup-ready"]);

function readiness(order: WooOrder, { ref, occurredAt }: OrderEvent): CanonicalEvent[] {
  if (!READY.has(statusOf(order))) return [];
  return [{ type: "ready_for_pickup", key: `woocommerce:ready:${ref.externalId}`, occurredAt, ref }];
}

/** Refunds are told with the order: an amount below zero, and no time of their own. */
function refundEvent(
  order: WooOrder,
  refund: NonNullable<WooOrder["refunds"]>[number],
  { ref, occurredAt }: OrderEvent,
): CanonicalEvent {
  const externalId = idText(refund.id);
  const amount = parseMoney(
    (said(refund.total) ?? "").replace(/^-/, ""),
    said(order.currency)?.toUpperCase() ?? "",
  );
  return {
    type: "refund",
    key: `woocommerce:refund:${ref.externalId}:${externalId}`.slice(0, 300),
    occurredAt,
    ref,
    refund: onlySaid({
      externalId,
      amountMinor: amount?.amountMinor,
      at: occurredAt,
      note: said(refund.reason),
    }),
  };
}
