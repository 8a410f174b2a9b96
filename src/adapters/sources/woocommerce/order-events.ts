import type { NormaliseContext } from "@/application/ports/source";
import type {
  CanonicalEvent,
  FulfilmentEvent,
  OrderEvent,
  TrackingEvent,
} from "@/domain/event/canonical-event";
import { parseMoney } from "@/domain/shared/money";
import { idText, onlySaid, said } from "../payload-fields";
import { contentDigest } from "../signature";
import { defineTopic, type Topic } from "../topic";
import { orderPatchOf, statusOf } from "./order-patch";
import { type WooOrder, wooOrderSchema } from "./order-payload";
import { leftAt, parcelsOf } from "./parcels";
import { gmt } from "./woo-time";

/** An order carries its parcels and refunds along, so one hook that arrives makes up for others that did not. */
export function orderTopic(change: "created" | "updated"): Topic {
  return defineTopic({
    payload: wooOrderSchema,
    normalise(order, context): readonly CanonicalEvent[] {
      const event = orderEvent(order, change, context);
      if (event.onlyIfKnown === true) return [event];
      const fulfilment = fulfilmentOf(order, event);
      return [
        event,
        ...(fulfilment ? [fulfilment, ...arrivals(order, fulfilment)] : []),
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
  const isOver = statusOf(order) === "cancelled";
  const isGivenUp = isOver && patch.paidAt === undefined && (order.refunds ?? []).length === 0;
  return onlySaid({
    type: "order" as const,
    // Several updates within one second, equal ones and different ones, are the rule.
    key: `woocommerce:order:${externalId}:${change}:${occurredAt}:${contentDigest(patch)}`,
    occurredAt,
    change: isOver && change === "updated" ? "cancelled" : change,
    ref: number ? { externalId, number: `#${number.replace(/^#/, "")}` } : { externalId },
    order: patch,
    // WooCommerce cancels what was not paid within the hour; until then it was no order here either.
    onlyIfKnown: isGivenUp ? (true as const) : undefined,
  });
}

/** "completed" is WooCommerce's own; plugins rename it, or add what comes after it. */
const GONE: ReadonlySet<string> = new Set(["completed", "shipped", "delivered"]);

/**
 * All parcels of an order are one fulfilment, so that a number which is told after the order was completed belongs to
 * the parcel that was said to be shipped then. An order that was completed without any number was shipped all the same.
 */
function fulfilmentOf(
  order: WooOrder,
  { ref, occurredAt, order: patch }: OrderEvent,
): FulfilmentEvent | undefined {
  const found = parcelsOf(order);
  const { deliveryMethod, placedAt } = patch;
  const isGone = GONE.has(statusOf(order)) && (deliveryMethod === "shipping" || deliveryMethod === "pickup");
  if (found.length === 0 && !isGone) return undefined;
  const toldAt = found.length > 0 ? occurredAt : (gmt(order.date_completed_gmt) ?? occurredAt);
  const parcels = found.map(({ shippedAt: _, ...parcel }) => parcel);
  const externalId = idText(order.id);
  return {
    type: "fulfilment",
    // Each update of the order tells of it again: it is the same fact.
    key: `woocommerce:fulfilment:${externalId}:${contentDigest(parcels)}`,
    occurredAt: toldAt,
    ref,
    fulfilment: {
      externalId,
      status: "success",
      createdAt: leftAt(found, { placedAt, toldAt }),
      parcels,
    },
  };
}

/** Plugins that ask the carrier themselves set the order to "delivered" when the last of its parcels is. */
function arrivals(order: WooOrder, { occurredAt, ref, fulfilment }: FulfilmentEvent): TrackingEvent[] {
  if (statusOf(order) !== "delivered") return [];
  const parcels = fulfilment.parcels.length > 0 ? fulfilment.parcels : [{}];
  return parcels.map((parcel) => ({
    type: "tracking",
    key: `woocommerce:delivered:${fulfilment.externalId}:${contentDigest(parcel)}`,
    occurredAt,
    ref,
    fulfilmentExternalId: fulfilment.externalId,
    parcel,
    mark: { status: "Delivered", reason: null, at: occurredAt },
    checkpoints: [],
  }));
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
