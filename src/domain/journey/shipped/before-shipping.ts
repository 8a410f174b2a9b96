import type { Condition } from "../condition";
import {
  branch,
  divider,
  greeting,
  heading,
  hours,
  items,
  mail,
  orderJourney,
  type ShippedJourney,
  send,
  start,
  text,
  trackButton,
  until,
  yes,
} from "./builders";

/** Heard of when it has already left (a shop's late retry, a carrier service that speaks first), it is no news. */
const confirmation = {
  covers: "order",
  unless: { all: [yes("order.is_shipped"), { fact: "order.age_hours", op: "more_than", value: 1 }] },
} as const satisfies Parameters<typeof send>[1];

/** R28, with more reassurance for a first order (R139) and a personal word for a large one (R137). */
const orderConfirmation: ShippedJourney = {
  key: "order-confirmation",
  name: "Order confirmation",
  purpose: "Within seconds of checkout: we have it, and this is what happens next.",
  content: orderJourney({
    nodes: {
      start: start(["order_placed"], {}, "who"),
      who: branch(
        [
          {
            id: "stays",
            label: "Collected at the shop, or nothing to send",
            when: { fact: "order.delivery_method", op: "is_one_of", value: ["pickup", "none"] },
            to: "send_stays",
          },
          {
            id: "high_value",
            label: "High-value order",
            when: yes("order.is_high_value"),
            to: "send_high_value",
          },
          { id: "first", label: "First order", when: yes("order.is_first"), to: "send_first" },
        ],
        "send",
      ),
      send: send("order_confirmed", confirmation),
      send_first: send("order_confirmed", { ...confirmation, template: "order_confirmed_first" }),
      send_high_value: send("order_confirmed", { ...confirmation, template: "order_confirmed_high_value" }),
      send_stays: send("order_confirmed", { ...confirmation, template: "order_confirmed_stays" }),
    },
    messages: {
      order_confirmed_stays: mail("We have your order {{ order.number }}", "Thank you. All is well.", [
        heading("Thank you, we have your order"),
        text(
          `${greeting} order {{ order.number }} has reached us. There is nothing you need to do now; we write as soon as there is something to know.`,
        ),
        items,
        trackButton,
      ]),
      order_confirmed: mail(
        "We have your order {{ order.number }}",
        "Thank you. We will write when it leaves.",
        [
          heading("Thank you, we have your order"),
          text(
            `${greeting} order {{ order.number }} has reached us and we are on it.{% if order.handling_time != "" %} It leaves us{% if order.ships_from != "" %} from {{ order.ships_from }}{% endif %} within {{ order.handling_time }}.{% endif %} We will write again as soon as it is on its way.`,
          ),
          items,
          trackButton,
        ],
      ),
      order_confirmed_first: mail(
        "We have your order {{ order.number }}: what happens next",
        "What happens next, step by step.",
        [
          // A shop that is new to Milepost takes everybody for new: nothing here may be wrong for an old friend.
          heading("Thank you, we have your order"),
          text(`${greeting} order {{ order.number }} has reached us, and we are on it.`),
          text(
            "This is what happens next: we pack your order, hand it to the carrier, and write to you at every step: when it leaves, on the day it arrives, and should anything hold it up. You never have to ask where it is.",
          ),
          items,
          trackButton,
        ],
      ),
      order_confirmed_high_value: mail(
        "We have your order {{ order.number }}",
        "We take special care of it.",
        [
          heading("Your order is in good hands"),
          text(
            `${greeting} thank you for order {{ order.number }}. We check it by hand before it is packed, and we keep an eye on it until it is with you.`,
          ),
          text(
            "If anything about it should change, reply to this message: it reaches a person who knows your order.",
          ),
          items,
          trackButton,
        ],
      ),
    },
  }),
};

/**
 * A subscription's first order is paid as it is placed: its confirmation says so. A renewal has no checkout, so that
 * its payment is news.
 */
const isPaidAtCheckout: Condition = {
  all: [
    { fact: "messages.touchpoints", op: "contains", value: ["order_confirmed"] },
    { fact: "order.age_hours", op: "less_than", value: 0.2 },
    { fact: "order.source", op: "is_not", value: "subscription_contract" },
    { fact: "order.tags", op: "contains_none", value: ["Subscription Recurring Order"] },
  ],
};

/** R29: only when the money is taken later than the order was placed, or again and again. */
const paymentProcessed: ShippedJourney = {
  key: "payment-processed",
  name: "Payment processed",
  purpose: "For subscriptions and payments captured later than checkout; never for ordinary orders.",
  content: orderJourney({
    nodes: {
      start: start(["payment_captured"], {}, "send"),
      send: send("payment_processed", { covers: "order", unless: isPaidAtCheckout }),
    },
    messages: {
      payment_processed: mail(
        "Your payment for order {{ order.number }} went through",
        "Thank you, all is settled.",
        [
          heading("Your payment went through"),
          text(
            `${greeting} your payment for order {{ order.number }} has been processed. There is nothing you need to do.`,
          ),
          items,
          trackButton,
        ],
      ),
    },
  }),
};

/** R30: the warehouse has started. */
const inPreparation: ShippedJourney = {
  key: "in-preparation",
  name: "In preparation",
  purpose: "When the warehouse picks and packs the order.",
  content: orderJourney({
    nodes: {
      start: start(
        ["order_preparing"],
        { filter: { fact: "order.delivery_method", op: "is_not", value: "pickup" } },
        "pod",
      ),
      pod: branch(
        [
          {
            id: "already",
            label: "Already told by the print-on-demand journey",
            when: { fact: "messages.touchpoints", op: "contains", value: ["order_preparing"] },
          },
        ],
        "send",
      ),
      send: send("order_preparing", { covers: "order" }),
    },
    messages: {
      order_preparing: mail("We are packing your order {{ order.number }}", "It leaves us soon.", [
        heading("We are packing your order"),
        text(
          `${greeting} order {{ order.number }} is being picked and packed right now{% if order.ships_from != "" %} in {{ order.ships_from }}{% endif %}{% if order.handling_time != "" %}, which takes up to {{ order.handling_time }}{% endif %}. The next message comes when the carrier has it.`,
        ),
        items,
        trackButton,
      ]),
    },
  }),
};

/** R145: things made to order are quiet for days; this bridges the gap 36 hours after the order. */
const printOnDemand: ShippedJourney = {
  key: "print-on-demand",
  name: "Made to order",
  purpose: "Bridges the two to five business days in which a made-to-order item is produced.",
  content: orderJourney({
    nodes: {
      start: start(
        ["order_placed"],
        {
          where: {
            any: [
              {
                fact: "order.fulfilment_services",
                op: "contains",
                value: ["printful", "printify", "gooten", "gelato", "print-on-demand"],
              },
              { fact: "order.tags", op: "contains", value: ["print-on-demand", "made-to-order", "pod"] },
            ],
          },
        },
        "wait",
      ),
      wait: until(
        ["shipment_created"],
        { when: yes("order.is_shipped"), timeout: hours(36) },
        { timed_out: "send" },
      ),
      send: send("order_preparing", { covers: "order" }),
    },
    messages: {
      order_preparing: mail(
        "Your order {{ order.number }} is being made",
        "Made for you, on its way in a few days.",
        [
          heading("Your order is being made for you"),
          text(
            `${greeting} what you ordered is made for you, one piece at a time. That takes two to five business days; we will send you the tracking number the moment it leaves.`,
          ),
          items,
          trackButton,
        ],
      ),
    },
  }),
};

/** For orders that never travel (R49). */
const localPickup: ShippedJourney = {
  key: "local-pickup",
  name: "Ready for pickup",
  purpose: "For orders collected at the shop: says when they are ready.",
  content: orderJourney({
    nodes: {
      start: start(
        ["ready_for_pickup"],
        { filter: { fact: "order.delivery_method", op: "is_not", value: "shipping" } },
        "send",
      ),
      send: send("ready_for_pickup", { covers: "order" }),
    },
    messages: {
      ready_for_pickup: mail(
        "Your order {{ order.number }} is ready to collect",
        "Come by whenever it suits you.",
        [
          heading("Ready for you to collect"),
          text(
            `${greeting} order {{ order.number }} is packed and waiting for you. Bring this message or your order number.`,
          ),
          items,
          divider,
          text("Cannot make it soon? Reply to this message and we will keep it for you."),
        ],
      ),
    },
  }),
};

export const beforeShipping: readonly ShippedJourney[] = [
  orderConfirmation,
  paymentProcessed,
  inPreparation,
  printOnDemand,
  localPickup,
];
