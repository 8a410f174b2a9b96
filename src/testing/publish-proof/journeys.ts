import {
  branch,
  greeting,
  heading,
  hours,
  is,
  mail,
  orderJourney,
  parcelJourney,
  pause,
  send,
  start,
  text,
  trackButton,
  until,
  yes,
} from "@/domain/journey/shipped/builders";
import type { JourneyContent } from "@/domain/journey/version";

const message = (subject: string) =>
  mail(subject, "What happened.", [
    heading("News of your order"),
    text(`${greeting} here is news of your order {{ order.number }}.`),
    trackButton,
  ]);

/** A journey of whole orders with waits of every sort, so that orders stand at many of its steps. */
export const orderWay: JourneyContent = orderJourney({
  nodes: {
    start: start(["order_placed"], {}, "country"),
    country: branch(
      [
        { id: "germany", label: "Germany", when: is("order.country", "DE"), to: "hold" },
        { id: "dear", label: "High value", when: yes("order.is_high_value"), to: "confirm" },
      ],
      "business_days",
    ),
    hold: pause(hours(30), { elapsed: "confirm" }),
    confirm: send("order_confirmed", { covers: "order" }, "shipped"),
    shipped: until(
      ["shipment_created"],
      { when: yes("order.is_shipped"), timeout: hours(60) },
      { happened: "evening", timed_out: "late" },
    ),
    evening: pause({ kind: "time_of_day", time: "19:00" }, { elapsed: "tell_shipped" }),
    tell_shipped: send("shipped", { covers: "order", validFor: "same_day" }),
    late: send("order_preparing", { covers: "order" }, "long_hold"),
    long_hold: pause(hours(100), { elapsed: "thanks" }),
    business_days: pause({ kind: "business_days", days: 3 }, { elapsed: "thanks" }),
    thanks: send("follow_up", { covers: "order", unless: yes("support.has_open_ticket") }),
  },
  messages: {
    order_confirmed: message("We have your order"),
    shipped: message("Your order is on its way"),
    order_preparing: message("We are working on it"),
    follow_up: message("How was it?"),
  },
});

/** A journey of single parcels. Orders of two parcels stand in it twice. */
export const parcelWay: JourneyContent = parcelJourney({
  nodes: {
    start: start(["shipment_created"], {}, "scan"),
    scan: until(
      ["status_changed", "scan_added"],
      { when: is("shipment.status", "InTransit"), timeout: hours(50) },
      { happened: "moving", timed_out: "nothing_yet" },
    ),
    moving: pause(hours(20), { elapsed: "tell" }),
    tell: send("in_transit", { covers: "parcel" }, "arrival"),
    nothing_yet: pause(hours(26), { elapsed: "reassure" }),
    reassure: send("reassurance", { covers: "parcel" }, "arrival"),
    arrival: until(["parcel_delivered"], { timeout: hours(90) }, { timed_out: "ask" }),
    ask: send("follow_up", { covers: "parcel" }),
  },
  messages: {
    in_transit: message("Your parcel travels"),
    reassurance: message("Still on schedule"),
    follow_up: message("Has it come?"),
  },
});
