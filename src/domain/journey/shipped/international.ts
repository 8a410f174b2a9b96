import {
  greeting,
  heading,
  is,
  mail,
  no,
  parcelCard,
  parcelJourney,
  type ShippedJourney,
  send,
  start,
  text,
  timeline,
  trackButton,
  yes,
} from "./builders";

/** R138, R146: the customs notice takes the place of the in-transit update. */
const customs: ShippedJourney = {
  key: "customs",
  name: "Customs",
  purpose: "For parcels that cross a border: in customs is normal, and what it means.",
  content: parcelJourney({
    nodes: {
      start: start(
        ["status_changed"],
        {
          where: {
            all: [
              is("shipment.reason", "customs"),
              is("shipment.status", "InTransit"),
              { not: is("shipment.detail", "cleared") },
            ],
          },
          // What is in customs crosses a border, also where nobody has said from where it leaves.
          filter: { not: no("order.is_international") },
        },
        "send",
      ),
      send: send("customs"),
    },
    messages: {
      customs: mail("Your order {{ order.number }} is in customs", "A normal step for parcels from abroad.", [
        heading("Your parcel is in customs"),
        text(
          `${greeting} your parcel is being cleared by customs. This is a normal step and usually takes one to three business days; we will write if anything is needed from you.`,
        ),
        parcelCard,
        trackButton,
      ]),
    },
  }),
};

const customsDelay: ShippedJourney = {
  key: "customs-delay",
  name: "Customs delay",
  purpose: "Customs is holding the parcel longer than it should.",
  content: parcelJourney({
    nodes: {
      start: start(
        ["status_changed"],
        { where: { all: [is("shipment.reason", "customs"), is("shipment.status", "Exception")] } },
        "send",
      ),
      send: send("customs_delay"),
    },
    messages: {
      customs_delay: mail(
        "Customs is holding your order {{ order.number }}",
        "What it means and what we do.",
        [
          heading("Customs is taking longer"),
          text(
            `${greeting} customs is holding your parcel longer than usual. Sometimes papers are checked twice. We keep watching it and write as soon as it moves. Should customs write to you, forward it to us and we will help.`,
          ),
          parcelCard,
          timeline,
          trackButton,
        ],
      ),
    },
  }),
};

const localCarrier: ShippedJourney = {
  key: "local-carrier",
  name: "Handed to the local carrier",
  purpose: "The parcel is in the country and a local carrier brings it.",
  content: parcelJourney({
    nodes: {
      start: start(
        ["status_changed"],
        { where: is("shipment.reason", "handed_to_local_carrier"), filter: yes("order.is_international") },
        "send",
      ),
      send: send("local_carrier"),
    },
    messages: {
      local_carrier: mail(
        "Your order {{ order.number }} has reached your country",
        "A local carrier brings it to you.",
        [
          heading("Your parcel has reached your country"),
          text(
            `${greeting} your parcel has been handed to the local carrier that brings it to your door.{% if shipment.edd_is_known %} Expected delivery: {{ shipment.edd }}.{% endif %}`,
          ),
          parcelCard,
          trackButton,
        ],
      ),
    },
  }),
};

export const international: readonly ShippedJourney[] = [customs, customsDelay, localCarrier];
