import type { Condition } from "../condition";
import {
  branch,
  contactButton,
  end,
  greeting,
  heading,
  hours,
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
  until,
  yes,
} from "./builders";

export const isOver: Condition = {
  any: [
    yes("shipment.is_delivered"),
    yes("shipment.is_return"),
    { fact: "shipment.reason", op: "is_one_of", value: ["lost", "damaged", "destroyed"] },
    yes("order.is_cancelled"),
  ],
};

/** Another message tells how it stands, until the parcel goes silent: "it is late" would contradict it. */
const isToldOtherwise: Condition = {
  any: [
    isOver,
    {
      all: [
        no("shipment.is_silent"),
        {
          any: [
            { fact: "shipment.status", op: "is_one_of", value: ["OutForDelivery", "AvailableForPickup"] },
            { fact: "shipment.failed_attempts", op: "at_least", value: 1 },
            is("shipment.reason", "address_issue"),
          ],
        },
      ],
    },
  ],
};

const isDelayed: Condition = { any: [yes("shipment.is_late"), is("shipment.reason", "delay")] };

/**
 * The carrier has it. While it has not, silence is the shop's own delay, worded as such by another journey, until the
 * parcel is late; one that nobody tracks is not taken for one that nobody has collected.
 */
const isUnderWay: Condition = {
  any: [yes("shipment.is_picked_up"), { all: [yes("shipment.is_late"), yes("shipment.is_tracked")] }],
};

/** Nobody scans in customs: "between two sorting centres" would not be true. */
const isInCustoms: Condition = { all: [is("shipment.leg", "customs"), yes("shipment.is_silent")] };

/** Somebody who heard from us yesterday does not need to hear that there is no news. */
const isNoNews: Condition = {
  any: [
    no("shipment.is_silent"),
    // The carrier has put it off: "on schedule" would not be true.
    { fact: "shipment.slipped_days", op: "at_least", value: 1 },
    { fact: "messages.hours_since_last", op: "less_than", value: 24 },
  ],
};

/**
 * The carrier has moved its estimate by two days or more against the first promise, and since the shopper last heard of
 * it (R56). Less is the ordinary wobble of an estimate.
 */
const isPutOff: Condition = {
  all: [
    { fact: "shipment.slipped_days", op: "at_least", value: 2 },
    { fact: "shipment.slipped_untold_days", op: "at_least", value: 2 },
  ],
};

/**
 * R57, R58, R133 reconciled: silent but still inside its window gets "no concerns"; late, in trouble, without a window,
 * or told by the carrier to be delayed, gets the delay text with its promise of an update within 24 hours, which a
 * second message keeps. An estimate that moves by days is told when it moves, beside the first promise; when the new
 * date passes too, an update follows and nothing is told twice.
 */
export const delay: ShippedJourney = {
  key: "delay",
  name: "Delay or silence",
  purpose: "Speaks before the shopper has to ask: still on schedule, or late and being watched.",
  content: parcelJourney({
    nodes: {
      start: start(
        ["silence_started", "edd_passed", "edd_changed", "status_changed"],
        {
          where: {
            all: [
              no("shipment.is_delivered"),
              {
                any: [
                  yes("shipment.is_silent"),
                  yes("shipment.is_late"),
                  isPutOff,
                  { all: [is("shipment.status", "Exception"), is("shipment.reason", "delay")] },
                ],
              },
            ],
          },
          filter: { all: [isUnderWay, { not: isToldOtherwise }] },
        },
        "late",
      ),
      late: branch(
        [
          {
            id: "late",
            label: "Late or in trouble, or nobody knows when it should come",
            when: { any: [isDelayed, yes("shipment.has_problem"), no("shipment.edd_known")] },
            to: "send_delay",
          },
          { id: "put_off", label: "Put off by two days or more", when: isPutOff, to: "send_put_off" },
          { id: "customs", label: "Quiet in customs", when: isInCustoms, to: "send_reassurance_customs" },
        ],
        "send_reassurance",
      ),
      send_reassurance: send("reassurance", { unless: isNoNews }, "still"),
      send_reassurance_customs: send(
        "reassurance",
        { template: "reassurance_customs", unless: isNoNews },
        "still",
      ),
      still: until(
        ["edd_passed", "edd_changed", "silence_started", "status_changed", "scan_added"],
        {
          when: {
            any: [
              isOver,
              isPutOff,
              { all: [{ not: isToldOtherwise }, isDelayed] },
              { all: [yes("shipment.is_silent"), yes("shipment.has_problem")] },
            ],
          },
          timeout: hours(60 * 24),
        },
        {
          happened: "turned",
        },
      ),
      turned: branch(
        [
          { id: "over", label: "It arrived, or is not coming", when: isOver, to: "arrived" },
          {
            id: "put_off",
            label: "Put off, and not late yet",
            when: { all: [isPutOff, { not: isDelayed }] },
            to: "send_put_off",
          },
        ],
        "send_delay",
      ),
      send_put_off: send("delay", { template: "delay_new_date", unless: isToldOtherwise }, "put_off"),
      put_off: until(
        ["edd_passed", "edd_changed", "silence_started", "status_changed", "scan_added"],
        {
          when: {
            any: [
              isOver,
              isPutOff,
              { all: [{ not: isToldOtherwise }, isDelayed] },
              { all: [yes("shipment.is_silent"), yes("shipment.has_problem")] },
            ],
          },
          timeout: hours(60 * 24),
        },
        { happened: "put_off_again" },
      ),
      put_off_again: branch(
        [{ id: "over", label: "It arrived, or is not coming", when: isOver, to: "arrived" }],
        "send_update",
      ),
      send_delay: send("delay", { promise: "update_within_24h", unless: isToldOtherwise }, "watch"),
      watch: until(
        ["scan_added", "status_changed", "parcel_delivered"],
        {
          when: {
            any: [isOver, { all: [is("shipment.status", "OutForDelivery"), no("shipment.is_silent")] }],
          },
          timeout: hours(23),
        },
        {
          happened: "arrived",
          timed_out: "send_update",
        },
      ),
      // An update of what was never said would speak of a promise nobody made.
      send_update: send("delay_update", {
        unless: {
          any: [isToldOtherwise, { fact: "messages.touchpoints", op: "contains_none", value: ["delay"] }],
        },
      }),
      arrived: end("It moved on", true),
    },
    messages: {
      reassurance: mail(
        "Your order {{ order.number }} is still on schedule",
        "No news, and no reason to worry.",
        [
          heading("Still in transit, no concerns"),
          text(
            `${greeting} your parcel has not been scanned for a little while. That happens between two sorting centres, and it is still within its delivery window{% if shipment.edd_is_known %}: {{ shipment.edd }}{% endif %}. You do not need to do anything.`,
          ),
          parcelCard,
          trackButton,
        ],
      ),
      reassurance_customs: mail(
        "Your order {{ order.number }} is still on schedule",
        "Quiet in customs is normal.",
        [
          heading("Still in customs, no concerns"),
          text(
            `${greeting} your parcel is in customs, where parcels are not scanned until they are cleared. It is still within its delivery window{% if shipment.edd_is_known %}: {{ shipment.edd }}{% endif %}. Should customs need anything from you, we write at once.`,
          ),
          parcelCard,
          trackButton,
        ],
      ),
      delay: mail(
        "Your order {{ order.number }} is taking longer",
        "We are on it and will write within 24 hours.",
        [
          heading("Your parcel is taking longer than it should"),
          text(
            `${greeting} we noticed that your shipment has not moved as it should. We are monitoring it and will update you within 24 hours. We are sorry for the wait.`,
          ),
          parcelCard,
          timeline,
          trackButton,
          contactButton,
        ],
      ),
      delay_new_date: mail(
        "A new date for your order {{ order.number }}",
        "It comes later than we told you.",
        [
          heading("Your parcel comes later than promised"),
          text(
            `${greeting} the carrier has moved the delivery of your parcel{% if shipment.first_edd != "" %} from {{ shipment.first_edd }}{% endif %}{% if shipment.edd_is_known %} to {{ shipment.edd }}{% endif %}. We are sorry for the wait. Should the new date not hold either, we write to you again without your having to ask.`,
          ),
          parcelCard,
          trackButton,
          contactButton,
        ],
      ),
      delay_update: mail("An update on your order {{ order.number }}", "What we know right now.", [
        heading("Here is the update we promised"),
        text(
          `${greeting} {% if shipment.last_scan_place != "" %}your parcel was last scanned in {{ shipment.last_scan_place }} ({{ shipment.last_scan_ago }}){% else %}the carrier has not scanned your parcel yet{% endif %}. {{ shipment.status_text }} We keep watching it. If you would rather not wait, reply to this message and a person will look into it with you.`,
        ),
        parcelCard,
        timeline,
        contactButton,
      ]),
    },
  }),
};
