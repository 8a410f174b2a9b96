import type { NormaliseContext } from "@/application/ports/source";
import type { CanonicalEvent, OrderEvent } from "@/domain/event/canonical-event";
import type { OrderPatch } from "@/domain/order/order";
import { idText, said } from "../payload-fields";
import { instantOf } from "../read-time";
import { contentDigest } from "../signature";
import { defineTopic, type Topic } from "../topic";
import { fulfilmentEvents } from "./fulfilment-events";
import { orderPatchOf, placedAtOf } from "./order-patch";
import { type ShopifyOrder, shopifyOrderSchema } from "./order-payload";
import { refundEvent } from "./refund-topics";

export const orderTopics = {
  "orders/create": orderTopic("created"),
  "orders/updated": orderTopic("updated"),
  "orders/paid": orderTopic("paid"),
  "orders/cancelled": orderTopic("cancelled"),
  "orders/fulfilled": orderTopic("updated"),
  "orders/partially_fulfilled": orderTopic("updated"),
} as const satisfies Record<string, Topic>;

/** An order carries its fulfilments and refunds along, so one hook that arrives makes up for others that did not. */
function orderTopic(change: OrderEvent["change"]): Topic {
  return defineTopic({
    payload: shopifyOrderSchema,
    normalise(order, context): readonly CanonicalEvent[] {
      const event = orderEvent(order, change, context);
      return [
        event,
        ...(order.fulfillments ?? []).flatMap((fulfilment) =>
          fulfilmentEvents(fulfilment, event.ref, context),
        ),
        ...(order.refunds ?? []).map((refund) => refundEvent(refund, event.ref, context.receivedAt)),
      ];
    },
  });
}

/**
 * The key ends in a digest of what is said: Shopify dates updates to the second and sends several within one, equal
 * ones (which are one fact) and different ones (which are not).
 */
function orderEvent(
  order: ShopifyOrder,
  change: OrderEvent["change"],
  { receivedAt }: NormaliseContext,
): OrderEvent {
  const occurredAt = changedAt(order, change) ?? receivedAt;
  const patch: OrderPatch = { ...orderPatchOf(order, occurredAt), ...paidAtOf(order, change, occurredAt) };
  const externalId = idText(order.id);
  const number = said(order.name) ?? (said(order.order_number) && `#${said(order.order_number)}`);
  return {
    type: "order",
    key: `shopify:order:${externalId}:${change}:${occurredAt}:${contentDigest(patch)}`,
    occurredAt,
    change,
    ref: number ? { externalId, number } : { externalId },
    order: patch,
  };
}

function changedAt(order: ShopifyOrder, change: OrderEvent["change"]): number | undefined {
  if (change === "created") return placedAtOf(order) ?? instantOf(order.updated_at);
  const cancelledAt = change === "cancelled" ? instantOf(order.cancelled_at) : undefined;
  return cancelledAt ?? instantOf(order.updated_at) ?? placedAtOf(order);
}

/**
 * Shopify gives no time of payment. The order changed last when it was paid, so `orders/paid` dates it; an order that
 * is paid when it is placed was paid then. Any other topic does not tell.
 */
function paidAtOf(order: ShopifyOrder, change: OrderEvent["change"], at: number): Pick<OrderPatch, "paidAt"> {
  if (change === "paid") return { paidAt: at };
  return change === "created" && said(order.financial_status) === "paid" ? { paidAt: at } : {};
}
