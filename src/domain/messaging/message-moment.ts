import { isTouchpointId, touchpoints } from "../journey/touchpoint";
import type { Instant } from "../shared/instant";
import { isoInstant } from "../shared/zone";
import type { MessageClass } from "./channels/channel";
import type { MessageVariables } from "./variables";

/** Which message it is that another system is told of. */
export interface MessageMoment {
  /** Ours: the same for every try, so that a receiver knows a repetition. */
  readonly id: string;
  readonly touchpoint: string;
  readonly class: MessageClass;
  readonly orderId: string;
  readonly shipmentIds: readonly string[];
  /** When it was decided. */
  readonly at: Instant;
}

/** One that never was, for previews and checks. */
export const sampleMoment: MessageMoment = {
  id: "01976f2e-5f00-7000-8000-000000000000",
  touchpoint: "out_for_delivery",
  class: "transactional",
  orderId: "order",
  shipmentIds: ["parcel"],
  at: 1_794_660_000_000,
};

/** The moment in words: what an event about it is called. */
export function momentName({ touchpoint }: Pick<MessageMoment, "touchpoint">): string {
  return isTouchpointId(touchpoint) ? touchpoints[touchpoint].label : touchpoint;
}

/**
 * What an event tells of a message: the words a message would have had, and the facts a message of the receiver's own can
 * be written with. No amount: an order's worth would be counted once for each of its messages.
 */
export function momentProperties(
  moment: MessageMoment,
  words: { readonly variables: MessageVariables; readonly title: string; readonly text: string },
): Readonly<Record<string, unknown>> {
  const { variables, title, text } = words;
  const { order, shipment, items, links, store, customer } = variables;
  return {
    event_version: 1,
    message_id: moment.id,
    touchpoint: moment.touchpoint,
    class: moment.class,
    occurred_at: isoInstant(moment.at),
    store_name: store.name,
    first_name: customer.first_name,
    order_number: order.number,
    tracking_number: shipment.tracking_number,
    carrier: shipment.carrier_is_known ? shipment.carrier : "",
    status: shipment.status_headline,
    status_text: shipment.status_text,
    estimated_delivery: shipment.edd_is_known ? shipment.edd : "",
    tracking_page_url: links.track,
    items,
    title,
    text,
  };
}
