import {
  alsoLike,
  branch,
  greeting,
  heading,
  hours,
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
  trackButton,
  until,
  yes,
} from "./builders";

/** R34, R35, C7: "delivered" only when the last parcel is there; a follow-up four days later. */
export const delivered: ShippedJourney = {
  key: "delivered",
  name: "Delivered",
  purpose: "When the last parcel has arrived; one parcel of several gets its own word.",
  content: parcelJourney({
    nodes: {
      start: start(["parcel_delivered"], { filter: no("shipment.is_return") }, "complete"),
      complete: branch(
        [{ id: "all", label: "Everything has arrived", when: yes("order.all_delivered"), to: "send" }],
        "gather",
      ),
      // A van brings several parcels within minutes: one word for all of them, or the whole order's.
      gather: until(
        ["order_delivered"],
        { when: yes("order.all_delivered"), timeout: hours(3) },
        { happened: "send", timed_out: "send_part" },
      ),
      send: send("delivered", { covers: "order" }),
      send_part: send("part_delivered", { covers: "order" }, "rest"),
      // Nobody may bring the rest: what is withdrawn or refunded completes the order without another arrival.
      rest: until(
        ["order_delivered"],
        { when: yes("order.all_delivered"), timeout: hours(60 * 24) },
        { happened: "send_rest" },
      ),
      send_rest: send("delivered", { covers: "order" }),
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
          alsoLike,
        ],
      ),
      part_delivered: mail(
        "Part of your order {{ order.number }} has arrived",
        "The rest comes on its own.",
        [
          heading(
            "{% if shipments.size > 1 %}{{ shipments.size }} of your parcels have arrived{% else %}One of your parcels has arrived{% endif %}",
          ),
          text(
            `${greeting} {% if shipments.size > 1 %}{{ shipments.size }} of the parcels of your order {{ order.number }} were{% else %}one of the parcels of your order {{ order.number }} was{% endif %} delivered. Your tracking page shows how the rest is coming along.`,
          ),
          parcelCard,
          trackButton,
        ],
      ),
    },
  }),
};

/** R35: three to five days after delivery, four by default; not to somebody who has a problem. */
export const followUp: ShippedJourney = {
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
            { kind: "button", label: "Rate the delivery", to: "csat" },
          ],
        ),
      },
    }),
    scope: "order",
  },
};
