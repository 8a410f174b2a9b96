import type { Condition } from "../condition";
import { delivered, followUp } from "./arrival";
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

/** R143: from where, where the store names its warehouses. */
const from = '{% if shipment.ships_from != "" %} from {{ shipment.ships_from }}{% endif %}';

/** R52: over before a word about it would be read. */
const isFast: Condition = { fact: "shipment.transit_days", op: "less_than", value: 3 };
/** It has a problem, waits somewhere, or has come further: "it is moving" is not true of it. */
const isElsewhere: Condition = { fact: "shipment.status", op: "is_not", value: "InTransit" };

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
        requires: ["shipment.tracking_number", "shipment.edd_known", "customer.has_email"],
        waitUpToMs: 6 * 3_600_000,
        fallbackTemplate: "shipped_without_date",
        // Those who know that it comes today, or waits for them, need not hear that it has left.
        unless: {
          any: [
            { all: [yes("shipment.is_out_for_delivery"), no("shipment.edd_known")] },
            is("shipment.status", "AvailableForPickup"),
          ],
        },
      }),
    },
    messages: {
      shipped: mail(
        "Your order {{ order.number }} is on its way",
        "Arriving {{ shipment.edd }} with {{ shipment.carrier }}.",
        [
          heading("It is on its way"),
          text(
            `${greeting} {% if shipments.size > 1 %}your order {{ order.number }} left us in {{ shipments.size }} parcels{% else %}your order {{ order.number }} has left us{% endif %}${from}.`,
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
            `${greeting} your order {{ order.number }} has left us${from}. The carrier has not named a delivery date yet; it will appear on your tracking page as soon as it does.`,
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
      send: send("first_scan", { unless: { any: [isFast, isElsewhere] } }),
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
        // The estimate is often not known yet when the carrier first scans it.
        ["status_changed", "edd_changed"],
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
            isFast,
            isElsewhere,
            yes("shipment.is_silent"),
            is("shipment.leg", "customs"),
            { fact: "messages.touchpoints", op: "contains", value: ["customs", "customs_delay", "delay"] },
          ],
        },
      }),
    },
    messages: {
      in_transit: mail("Your order {{ order.number }} is moving along", "Where it is, and when it comes.", [
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

/** R33, R53, R54, D22: on the day, never after the delivery and never the next morning; several parcels in one word. */
const deliveryDay: ShippedJourney = {
  key: "delivery-day",
  name: "Delivery day",
  purpose: "On the morning of the day: it comes today.",
  content: parcelJourney({
    nodes: {
      start: start(
        ["status_changed"],
        { where: is("shipment.status", "OutForDelivery"), filter: no("shipment.is_delivered") },
        "several",
      ),
      several: branch(
        [
          {
            id: "several",
            label: "Several parcels: more may go out together",
            when: { fact: "order.parcel_count", op: "more_than", value: 1 },
            to: "gather",
          },
        ],
        "send",
      ),
      gather: pause(hours(0.5), { elapsed: "send_together" }),
      send_together: send("out_for_delivery", {
        covers: "order",
        unless: yes("shipment.is_delivered"),
        validFor: "same_day",
      }),
      send: send("out_for_delivery", { unless: yes("shipment.is_delivered"), validFor: "same_day" }),
    },
    messages: {
      out_for_delivery: mail(
        "Out for delivery today: your order {{ order.number }}",
        "{% if shipments.size > 1 %}Your parcels arrive today.{% else %}Your parcel arrives today.{% endif %}",
        [
          heading(
            "{% if shipments.size > 1 %}{{ shipments.size }} parcels are{% else %}Your package is{% endif %} out for delivery today",
          ),
          text(
            `${greeting} {% if shipments.size > 1 %}{{ shipments.size }} parcels from your order {{ order.number }} are{% else %}your parcel from order {{ order.number }} is{% endif %} on the van. If nobody is at home, {{ shipment.carrier }} will leave a note or try again.`,
          ),
          parcelCard,
          trackButton,
        ],
      ),
    },
  }),
};

export const onTheWay: readonly ShippedJourney[] = [
  shipmentConfirmation,
  firstScan,
  inTransit,
  deliveryDay,
  delivered,
  followUp,
];
