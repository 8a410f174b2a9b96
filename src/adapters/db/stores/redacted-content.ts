import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { Address } from "@/domain/order/address";
import type { CustomerPatch } from "@/domain/order/customer";
import type { OrderPatch } from "@/domain/order/order";
import type { Checkpoint } from "@/domain/shipment/shipment";
import type { OrderContent, ShipmentContent } from "../tables/orders";

/** An order's content without the person: of the addresses only the country stays. */
export function redactedOrderContent(content: OrderContent): OrderContent {
  return {
    ...content,
    shippingAddress: redactedAddress(content.shippingAddress),
    billingAddress: redactedAddress(content.billingAddress),
    refunds: content.refunds.map((refund) => ({ ...refund, note: null })),
  };
}

/** A parcel's content without the person: scans keep what happened and when, not where or who signed. */
export function redactedShipmentContent(content: ShipmentContent): ShipmentContent {
  return { ...content, checkpoints: content.checkpoints.map(redactedCheckpoint), pickupPoint: null };
}

/** A fact without the person: enough to know that it was heard, and to fold it again. */
export function redactedEvent(event: CanonicalEvent): CanonicalEvent {
  switch (event.type) {
    case "order":
      return { ...event, order: redactedOrderPatch(event.order) };
    case "fulfilment":
      return event.order === undefined ? event : { ...event, order: redactedOrderPatch(event.order) };
    case "tracking":
      return {
        ...event,
        checkpoints: event.checkpoints.map(redactedCheckpoint),
        pickupPoint: null,
        ...(event.order === undefined ? {} : { order: redactedOrderPatch(event.order) }),
      };
    case "customer":
      return { ...event, customer: redactedCustomer(event.customer) };
    case "compliance": {
      const { customer, ...rest } = event;
      return customer === undefined ? event : { ...rest, customer: { externalId: customer.externalId } };
    }
    case "ticket": {
      const { customer: _customer, text: _text, ...ticket } = event.ticket;
      return { ...event, ticket: { ...ticket, subject: "" } };
    }
    case "refund":
      return { ...event, refund: { ...event.refund, note: null } };
    case "preparing":
    case "ready_for_pickup":
      return event;
  }
}

function redactedOrderPatch({ customer, shippingAddress, billingAddress, ...patch }: OrderPatch): OrderPatch {
  return {
    ...patch,
    ...(customer === undefined ? {} : { customer: redactedCustomer(customer) }),
    ...(shippingAddress === undefined ? {} : { shippingAddress: redactedAddress(shippingAddress) }),
    ...(billingAddress === undefined ? {} : { billingAddress: redactedAddress(billingAddress) }),
  };
}

function redactedCustomer({ externalId }: CustomerPatch): CustomerPatch {
  return { externalId };
}

function redactedAddress(address: Address | null): Address | null {
  return address === null ? null : { country: address.country };
}

/** A carrier's text may name who signed ("Signed for by: SMITH"). */
function redactedCheckpoint({
  text: _text,
  detail: _detail,
  city: _c,
  region: _r,
  postalCode: _p,
  ...scan
}: Checkpoint) {
  return scan;
}
