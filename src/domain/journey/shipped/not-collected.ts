import {
  contactButton,
  greeting,
  heading,
  is,
  mail,
  parcelCard,
  parcelJourney,
  type ShippedJourney,
  send,
  start,
  text,
  trackButton,
  yes,
} from "./builders";

/**
 * A label was printed and the carrier has not scanned the parcel since: the shop's own delay, in the shop's own words
 * (spec: silence before the pickup). Only where somebody tracks the parcel: silence of nobody says nothing.
 */
export const notCollected: ShippedJourney = {
  key: "not-collected",
  name: "Waiting for the carrier",
  purpose:
    "A label was printed and the carrier has not collected the parcel: says so before the shopper asks.",
  content: parcelJourney({
    nodes: {
      start: start(
        ["silence_started"],
        {
          where: { all: [is("shipment.leg", "before_pickup"), yes("shipment.is_silent")] },
          filter: yes("shipment.is_tracked"),
        },
        "send",
      ),
      send: send("dispatch_delay", {
        unless: { any: [yes("shipment.is_picked_up"), yes("shipment.is_late"), yes("order.is_cancelled")] },
      }),
    },
    messages: {
      dispatch_delay: mail(
        "Your order {{ order.number }} is packed and waiting for the carrier",
        "It leaves us later than planned.",
        [
          heading("Your parcel has not left us yet"),
          text(
            `${greeting} your parcel from order {{ order.number }} is packed and labelled, but {{ shipment.carrier }} has not collected it yet. This is for us to sort out, and we are on it; you need not do anything. The moment it is scanned, your tracking page shows it.`,
          ),
          parcelCard,
          trackButton,
          contactButton,
        ],
      ),
    },
  }),
};
