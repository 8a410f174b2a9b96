import {
  branch,
  greeting,
  heading,
  hours,
  is,
  items,
  mail,
  no,
  parcelCard,
  parcelJourney,
  pause,
  type ShippedJourney,
  send,
  start,
  text,
  timeline,
  trackButton,
  until,
  yes,
} from "./builders";

const arrives = "{% if shipment.edd_is_known %} It should be with you {{ shipment.edd }}.{% endif %}";

/** R31, R46–R49, D14, D15: once per fulfilment; waits for number and estimate, then says plainly that the date follows. */
const shipmentConfirmation: ShippedJourney = {
  key: "shipment-confirmation",
  name: "Shipment confirmation",
  purpose: "When a parcel is handed over: number, carrier, estimated delivery and our tracking page.",
  content: parcelJourney({
    nodes: {
      start: start(["shipment_created"], {}, "send"),
      send: send("shipped", {
        covers: "fulfilment",
        requires: ["shipment.tracking_number", "shipment.edd_known"],
        waitUpToMs: 6 * 3_600_000,
        fallbackTemplate: "shipped_without_date",
      }),
    },
    messages: {
      shipped: mail(
        "Your order {{ order.number }} is on its way",
        "Arriving {{ shipment.edd }} with {{ shipment.carrier }}.",
        [
          heading("It is on its way"),
          text(
            `${greeting} {% if shipments.size > 1 %}your order {{ order.number }} left us in {{ shipments.size }} parcels{% else %}your order {{ order.number }} has left us{% endif %}.`,
          ),
          parcelCard,
          trackButton,
          items,
        ],
      ),
      shipped_without_date: mail(
        "Your order {{ order.number }} is on its way",
        "The delivery date follows with the first scan.",
        [
          heading("It is on its way"),
          text(
            `${greeting} your order {{ order.number }} has left us. The carrier has not named a delivery date yet; it will appear on your tracking page as soon as it does.`,
          ),
          parcelCard,
          trackButton,
          items,
        ],
      ),
    },
  }),
};

/** R137, R139: large orders and first-time buyers also hear of the carrier's first scan. */
const firstScan: ShippedJourney = {
  key: "first-scan",
  name: "The carrier has it",
  purpose: "One more sign of life for high-value orders and first-time buyers.",
  content: parcelJourney({
    nodes: {
      start: start(
        ["status_changed"],
        {
          where: is("shipment.status", "InTransit"),
          filter: { any: [yes("order.is_high_value"), yes("order.is_first")] },
        },
        "wait",
      ),
      wait: until(
        ["status_changed"],
        {
          when: { any: [yes("shipment.is_out_for_delivery"), yes("shipment.is_delivered")] },
          timeout: hours(4),
        },
        { timed_out: "send" },
      ),
      send: send("first_scan", { unless: { fact: "shipment.transit_days", op: "less_than", value: 3 } }),
    },
    messages: {
      first_scan: mail("{{ shipment.carrier }} has your parcel", "First scan done, all is well.", [
        heading("{{ shipment.carrier }} has your parcel"),
        text(
          `${greeting} your parcel from order {{ order.number }} has been scanned and is moving.${arrives}`,
        ),
        parcelCard,
        trackButton,
      ]),
    },
  }),
};

/** R32, R50–R52: once, halfway; not for fast shipping; customs news takes its place (R146). */
const inTransit: ShippedJourney = {
  key: "in-transit",
  name: "In transit",
  purpose: "Halfway between hand-over and estimated delivery: where it is and that all is well.",
  content: parcelJourney({
    nodes: {
      start: start(
        ["status_changed"],
        {
          where: is("shipment.status", "InTransit"),
          filter: { fact: "shipment.transit_days", op: "at_least", value: 3 },
        },
        "halfway",
      ),
      halfway: until(
        ["status_changed"],
        {
          when: {
            any: [
              yes("shipment.is_out_for_delivery"),
              yes("shipment.is_delivered"),
              yes("shipment.has_problem"),
            ],
          },
          timeout: { kind: "fraction_to_edd", fraction: 0.5 },
        },
        { timed_out: "send" },
      ),
      send: send("in_transit", {
        unless: {
          any: [
            yes("shipment.has_problem"),
            yes("shipment.is_silent"),
            { fact: "messages.touchpoints", op: "contains", value: ["customs", "customs_delay", "delay"] },
          ],
        },
      }),
    },
    messages: {
      in_transit: mail("Your order {{ order.number }} is moving along", "Everything is going to plan.", [
        heading("Your order is on its way"),
        text(
          `${greeting} {% if shipment.last_scan_place != "" %}your parcel is currently in {{ shipment.last_scan_place }}{% else %}your parcel is on the road{% endif %}.{% if shipment.edd_is_known %} Expected delivery: {{ shipment.edd }}.{% endif %}`,
        ),
        parcelCard,
        timeline,
        trackButton,
      ]),
    },
  }),
};

/** R33, R53, R54, D22: on the day, never after the delivery and never the next morning. */
const deliveryDay: ShippedJourney = {
  key: "delivery-day",
  name: "Delivery day",
  purpose: "On the morning of the day: it comes today.",
  content: parcelJourney({
    nodes: {
      start: start(
        ["status_changed"],
        { where: is("shipment.status", "OutForDelivery"), filter: no("shipment.is_delivered") },
        "send",
      ),
      send: send("out_for_delivery", { unless: yes("shipment.is_delivered"), validFor: "same_day" }),
    },
    messages: {
      out_for_delivery: mail(
        "Out for delivery today: your order {{ order.number }}",
        "Your parcel arrives today.",
        [
          heading("Your package is out for delivery today"),
          text(
            `${greeting} your parcel from order {{ order.number }} is on the van. If nobody is at home, {{ shipment.carrier }} will leave a note or try again.`,
          ),
          parcelCard,
          trackButton,
        ],
      ),
    },
  }),
};

/** R34, R35, C7: "delivered" only when the last parcel is there; a follow-up four days later. */
const delivered: ShippedJourney = {
  key: "delivered",
  name: "Delivered",
  purpose: "When the last parcel has arrived; one parcel of several gets its own word.",
  content: parcelJourney({
    nodes: {
      start: start(["parcel_delivered"], { filter: no("shipment.is_return") }, "complete"),
      complete: branch(
        [{ id: "all", label: "Everything has arrived", when: yes("order.all_delivered"), to: "send" }],
        "send_part",
      ),
      send: send("delivered", { covers: "order" }),
      send_part: send("part_delivered", {}),
    },
    messages: {
      delivered: mail(
        "Delivered: your order {{ order.number }}",
        "Enjoy! And if something is not right, tell us.",
        [
          heading("Your order has arrived"),
          text(
            `${greeting} the carrier tells us that your order {{ order.number }} has been delivered. We hope you like it.`,
          ),
          parcelCard,
          items,
          text(
            "Not there? Look with neighbours and in a safe place first. If it does not turn up, reply to this message: a person will take care of it.",
          ),
          { kind: "button", label: "See the delivery", to: "tracking_page" },
        ],
      ),
      part_delivered: mail(
        "Part of your order {{ order.number }} has arrived",
        "The rest is still on its way.",
        [
          heading("One of your parcels has arrived"),
          text(
            `${greeting} one of the parcels of your order {{ order.number }} was delivered. The rest is on its way; we will write when it is complete.`,
          ),
          parcelCard,
          trackButton,
        ],
      ),
    },
  }),
};

/** R35: three to five days after delivery, four by default; not to somebody who has a problem. */
const followUp: ShippedJourney = {
  key: "follow-up",
  name: "Follow-up",
  purpose: "Four days after the delivery: how was it?",
  content: {
    ...parcelJourney({
      nodes: {
        start: start(["order_delivered"], { filter: no("order.has_refund") }, "wait"),
        wait: pause(
          { kind: "date_fact", fact: "delivered", offsetMs: 4 * 86_400_000, time: "10:00" },
          { elapsed: "send" },
        ),
        send: send("follow_up", {
          covers: "order",
          unless: {
            any: [
              yes("support.has_open_ticket"),
              yes("order.has_refund"),
              { fact: "messages.touchpoints", op: "contains", value: ["lost_or_damaged", "returning"] },
            ],
          },
        }),
      },
      messages: {
        follow_up: mail(
          "How do you like your order {{ order.number }}?",
          "Two minutes that help others choose.",
          [
            heading("How do you like it?"),
            text(
              `${greeting} your order {{ order.number }} has been with you for a few days. If you like it, a short review helps others choose. If you do not, reply to this message and we will make it right.`,
            ),
            items,
            { kind: "button", label: "Write a review", to: "review" },
          ],
        ),
      },
    }),
    scope: "order",
  },
};

export const onTheWay: readonly ShippedJourney[] = [
  shipmentConfirmation,
  firstScan,
  inTransit,
  deliveryDay,
  delivered,
  followUp,
];
