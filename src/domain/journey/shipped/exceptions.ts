import type { Condition } from "../condition";
import {
  branch,
  changeAddressButton,
  contactButton,
  end,
  greeting,
  heading,
  hours,
  is,
  mail,
  parcelCard,
  parcelJourney,
  refundButton,
  rescheduleButton,
  reshipButton,
  type ShippedJourney,
  send,
  start,
  text,
  trackButton,
  until,
  yes,
} from "./builders";
import { delay, isOver } from "./delay";
import { notCollected } from "./not-collected";

/** An attempt that failed for the address is told as that, by the journey that asks for it. */
const isFailedAttempt: Condition = {
  all: [is("shipment.status", "AttemptFail"), { not: is("shipment.reason", "address_issue") }],
};

/** R59: what to do, and again, more pressingly, when the next attempt fails too. */
const attemptFailed: ShippedJourney = {
  key: "attempt-failed",
  name: "Delivery attempt failed",
  purpose: "What to do so that tomorrow works.",
  content: parcelJourney({
    nodes: {
      start: start(["status_changed"], { where: isFailedAttempt }, "send"),
      send: send("attempt_failed", {}, "next"),
      next: until(["status_changed"], { timeout: hours(14 * 24) }, { happened: "again" }),
      again: branch(
        [
          {
            id: "again",
            label: "The next attempt failed too",
            when: {
              all: [isFailedAttempt, { fact: "shipment.failed_attempts", op: "at_least", value: 2 }],
            },
            to: "send_again",
          },
          { id: "over", label: "It arrived, or is not coming", when: isOver, to: "over" },
        ],
        "next",
      ),
      send_again: send("attempt_failed_again"),
      over: end("It moved on", true),
    },
    messages: {
      attempt_failed: mail(
        "A delivery attempt was made: order {{ order.number }}",
        "Here is how tomorrow works.",
        [
          heading("The carrier could not deliver today"),
          text(
            `${greeting} a delivery attempt was made today and did not succeed. Here is what you can do so that tomorrow does:`,
          ),
          text(
            "1. Look for the carrier's note: it names a new day or a pickup point.\n2. Make sure that the bell and the name on the door can be read, or agree on a safe place.\n3. If the address needs a change, reply to this message right away.",
          ),
          parcelCard,
          rescheduleButton,
          trackButton,
          contactButton,
        ],
      ),
      attempt_failed_again: mail(
        "A second delivery attempt failed: order {{ order.number }}",
        "Tell us how it reaches you before it goes back.",
        [
          heading("The carrier has tried again without success"),
          text(
            `${greeting} {{ shipment.carrier }} has now tried {{ shipment.attempts }} times to deliver your parcel. After another attempt it may be taken to a pickup point or sent back to us.`,
          ),
          text(
            "Choose the day that suits you, or reply to this message: a neighbour, a safe place or a pickup point near you. A person reads it and passes it on.",
          ),
          parcelCard,
          rescheduleButton,
          trackButton,
          contactButton,
        ],
      ),
    },
  }),
};

const heldForPickup: ShippedJourney = {
  key: "held-for-pickup",
  name: "Waiting at a pickup point",
  purpose: "The parcel waits for the shopper; after a few days it would go back.",
  content: parcelJourney({
    nodes: {
      start: start(["status_changed"], { where: is("shipment.status", "AvailableForPickup") }, "send"),
      send: send("held_for_pickup"),
    },
    messages: {
      held_for_pickup: mail(
        "Your parcel is waiting for you: order {{ order.number }}",
        "Collect it before it goes back.",
        [
          heading("Your parcel is waiting to be collected"),
          text(
            `${greeting} {{ shipment.carrier }} is holding your parcel{% if shipment.pickup_point != "" %} at {{ shipment.pickup_point }}{% endif %}. Please bring an identity card and collect it within a few days, before it is sent back.`,
          ),
          parcelCard,
          trackButton,
        ],
      ),
    },
  }),
};

const addressProblem: ShippedJourney = {
  key: "address-problem",
  name: "Address problem",
  purpose: "The carrier cannot find the address; a quick reply saves the delivery.",
  content: parcelJourney({
    nodes: {
      start: start(["status_changed"], { where: is("shipment.reason", "address_issue") }, "send"),
      send: send("address_problem"),
    },
    messages: {
      address_problem: mail(
        "We need your help with order {{ order.number }}",
        "The carrier cannot find the address.",
        [
          heading("The carrier cannot find your address"),
          text(
            `${greeting} the carrier could not deliver because something about the address is not right. Please correct it with the button below, or reply with your full address, and we will pass it on at once.`,
          ),
          parcelCard,
          changeAddressButton,
          contactButton,
        ],
      ),
    },
  }),
};

const isBack = is("shipment.detail", "returned");

/** R60: the promise runs from the day the parcel is back. */
const returnedToSender: ShippedJourney = {
  key: "returned-to-sender",
  name: "Returned to sender",
  purpose: "The parcel is on its way back; says what happens then, and again when it is back.",
  content: parcelJourney({
    nodes: {
      start: start(["status_changed"], { where: yes("shipment.is_return") }, "send"),
      // Told at once that it is back: the way there is no news any more.
      send: send("returning", { unless: isBack }, "back"),
      back: until(
        ["return_received"],
        { when: isBack, timeout: hours(30 * 24) },
        { happened: "send_received", timed_out: "gone" },
      ),
      send_received: send("return_received", {
        promise: "return_resolved_within_48h",
        unless: yes("order.has_refund"),
      }),
      gone: end("It never arrived back"),
    },
    messages: {
      returning: mail(
        "Your parcel is coming back to us: order {{ order.number }}",
        "We will reship or refund.",
        [
          heading("Your package is being returned to us"),
          text(
            `${greeting} the carrier is bringing your parcel back to us. We will reship or refund within 48 hours of receiving it. If you already know what you would like, reply to this message.`,
          ),
          parcelCard,
          contactButton,
        ],
      ),
      return_received: mail(
        "Your parcel is back with us: order {{ order.number }}",
        "We settle it within 48 hours.",
        [
          heading("Your parcel is back with us"),
          text(
            `${greeting} your parcel has arrived back here. Within the next 48 hours we will reship it or refund you. Tell us what you prefer with a button below, or by replying to this message.`,
          ),
          reshipButton,
          refundButton,
          contactButton,
        ],
      ),
    },
  }),
};

const lostOrDamaged: ShippedJourney = {
  key: "lost-or-damaged",
  name: "Lost or damaged",
  purpose: "The worst news, told first by us, with a person at the other end.",
  content: parcelJourney({
    nodes: {
      start: start(
        ["status_changed"],
        { where: { fact: "shipment.reason", op: "is_one_of", value: ["lost", "damaged", "destroyed"] } },
        "send",
      ),
      send: send("lost_or_damaged"),
    },
    messages: {
      lost_or_damaged: mail("Something went wrong with order {{ order.number }}", "We make it right.", [
        heading("We are sorry: something went wrong"),
        text(
          `${greeting} the carrier tells us that your parcel was lost or damaged. You do not have to chase anybody: choose below whether we send it again or refund you, or reply to this message, and a person will see to it.`,
        ),
        parcelCard,
        reshipButton,
        refundButton,
        contactButton,
      ]),
    },
  }),
};

export const exceptions: readonly ShippedJourney[] = [
  notCollected,
  delay,
  attemptFailed,
  heldForPickup,
  addressProblem,
  returnedToSender,
  lostOrDamaged,
];
