import type { NormaliseContext } from "@/application/ports/source";
import type { CanonicalEvent, FulfilmentEvent, OrderRef } from "@/domain/event/canonical-event";
import type { Instant } from "@/domain/shared/instant";
import { idText, onlySaid, said, saidEmail, unlessEmpty } from "../payload-fields";
import { instantOf } from "../read-time";
import { contentDigest } from "../signature";
import { addressOf } from "./address";
import { parcelsOf } from "./fulfilment-parcels";
import type { ShopifyFulfilment } from "./fulfilment-payload";
import { fulfilmentStatusEvents } from "./fulfilment-status";

/**
 * What a fulfilment says: that it is being prepared, that it exists with its parcels, and how its shipment fares. The
 * keys are the fulfilment's own, so the same state told by `fulfillments/*` and inside an order is one fact.
 */
export function fulfilmentEvents(
  fulfilment: ShopifyFulfilment,
  ref: OrderRef,
  context: NormaliseContext,
): readonly CanonicalEvent[] {
  const createdAt =
    instantOf(fulfilment.created_at) ?? instantOf(fulfilment.updated_at) ?? context.receivedAt;
  const updatedAt = instantOf(fulfilment.updated_at) ?? createdAt;
  return [
    ...preparingEvents(fulfilment, ref, createdAt),
    fulfilmentEvent(fulfilment, ref, { createdAt, updatedAt }),
    ...fulfilmentStatusEvents(fulfilment, ref, { at: updatedAt, context }),
  ];
}

function preparingEvents(fulfilment: ShopifyFulfilment, ref: OrderRef, createdAt: Instant): CanonicalEvent[] {
  const status = said(fulfilment.status)?.toLowerCase();
  if (status !== "open" && status !== "pending") return [];
  const key = `shopify:fulfilment:${idText(fulfilment.id)}:preparing`;
  return [
    onlySaid({ type: "preparing", key, occurredAt: createdAt, ref, warehouseId: warehouseOf(fulfilment) }),
  ];
}

function fulfilmentEvent(
  fulfilment: ShopifyFulfilment,
  ref: OrderRef,
  { createdAt, updatedAt }: { createdAt: Instant; updatedAt: Instant },
): FulfilmentEvent {
  const externalId = idText(fulfilment.id);
  const fact: FulfilmentEvent["fulfilment"] = onlySaid({
    externalId,
    status: STATUSES.get(said(fulfilment.status)?.toLowerCase() ?? "success") ?? "open",
    createdAt,
    warehouseId: warehouseOf(fulfilment),
    lines: fulfilment.line_items?.map((line) => ({
      externalId: idText(line.id),
      quantity: line.quantity ?? 1,
    })),
    parcels: parcelsOf(fulfilment),
  });
  return onlySaid({
    type: "fulfilment",
    key: `shopify:fulfilment:${externalId}:${updatedAt}:${contentDigest(fact)}`,
    occurredAt: updatedAt,
    ref,
    fulfilment: fact,
    order: orderHints(fulfilment),
  });
}

/** A status nobody knows is taken for "open": the customer is not told that something left. */
const STATUSES: ReadonlyMap<string, FulfilmentEvent["fulfilment"]["status"]> = new Map([
  ["pending", "open"],
  ["open", "open"],
  ["success", "success"],
  ["cancelled", "cancelled"],
  ["error", "error"],
  ["failure", "error"],
]);

function warehouseOf(fulfilment: ShopifyFulfilment): string | undefined {
  return fulfilment.location_id ? idText(fulfilment.location_id) : undefined;
}

/** Enough to write to the customer when the fulfilment is heard of before its order. */
function orderHints(fulfilment: ShopifyFulfilment): FulfilmentEvent["order"] {
  const email = saidEmail(fulfilment.email);
  return unlessEmpty(
    onlySaid({
      customer: email === undefined ? undefined : { email },
      shippingAddress: addressOf(fulfilment.destination),
    }),
  );
}
