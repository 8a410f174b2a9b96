import { counted } from "../counted";
import type { PageWords } from "../page-words";
import { englishBlocks } from "./blocks";
import { englishCsat } from "./csat";
import { englishSituations } from "./situations";

const days = (count: number) => counted("en", count, { one: "day", other: "days" });
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const inMinutes = (minutes: number) => (minutes === 1 ? "a minute" : `${minutes} minutes`);

export const englishPage: PageWords = {
  situations: englishSituations,
  arriving: {
    today: "Arriving today",
    by: (day) => `Arriving by ${day}`,
    tomorrow: (day) => `Arriving tomorrow, ${day}`,
    on: (window) => `Arriving ${window}`,
  },
  promise: {
    slipped: (window, late) => `First promised for ${window}. That has slipped by ${days(late)}.`,
    cameLate: (window, late) => `First promised for ${window}. It came ${days(late)} late.`,
    inTime: (window) => `First promised for ${window}. It came in time.`,
    unchanged: (window) => `Promised from the start: ${window}.`,
    changed: (window) => `First promised for ${window}.`,
  },
  lastScan: (age, place) => (place === null ? `Last scan ${age}.` : `Last scan in ${place}, ${age}.`),
  hours: (count) => (count === 1 ? "an hour" : `${count} hours`),
  days,
  order: {
    cancelled: {
      word: "Cancelled",
      headline: (day) => `Cancelled on ${day}`,
      lead: "Nothing will be sent. If you did not expect that, write to us.",
    },
    collected: { word: "Collected", headline: (day) => `Collected ${day}` },
    ready: {
      word: "Ready to collect",
      lead: (moment) => `Since ${moment}. Bring this page or your order confirmation.`,
    },
    packing: {
      word: "Being packed",
      headline: "We are packing your order",
      lead: "We are packing it. The next update comes when the carrier has it.",
    },
    received: {
      word: "Order received",
      headline: "We have your order",
      lead: "We have your order and will start packing soon.",
    },
  },
  several: {
    parcelOf: (at, total) => `Parcel ${at} of ${total}`,
    allDelivered: (total) =>
      total === 2 ? "Both parcels are delivered" : `All ${total} parcels are delivered`,
    someDelivered: (delivered, total) => `${delivered} of ${total} parcels delivered`,
    news: (parcel, headline) => `${parcel}: ${lowerFirst(headline)}.`,
    worst: (total, word) => `${total} parcels, ${lowerFirst(word)}`,
    comesIn: (total) => `Your order comes in ${total} parcels.`,
  },
  counts: {
    parcels: (count) => counted("en", count, { one: "parcel", other: "parcels" }),
    items: (count) => counted("en", count, { one: "item", other: "items" }),
  },
  updates: {
    cancelled: "The order was cancelled",
    ready: "Ready for you to collect",
    packing: "We are packing your order",
    received: "We received your order",
    scanned: "Scanned by the carrier",
  },
  steps: {
    ordered: "Ordered",
    packed: "Packed",
    shipped: "Shipped",
    out: "Out for delivery",
    delivered: "Delivered",
    ready: "Ready to collect",
    collected: "Collected",
  },
  page: {
    description: (store) => `Where your parcel from ${store} is.`,
    progress: "Progress",
    done: "done",
    allUpdates: "All updates",
    updates: "Updates",
    yourOrder: "Your order",
    yourOrderNamed: (firstName) => `Your order, ${firstName}`,
    orderNumber: "Order",
    goingTo: "Going to",
    trackingNumber: "Tracking number",
    copy: "Copy",
    copied: "Copied",
    print: "Print this page",
    language: "Language",
    carrierSays: "Carrier:",
    quoted: (text) => `“${text}”`,
    question: "A question?",
    personAnswers: "Write to us. A person answers.",
    write: "Write to us",
    ask: (store) => `Ask ${store}`,
    orAsk: (store) => ["Or", `ask ${store}`],
    asOf: (moment) => `As of ${moment}.`,
    zone: (name) => `Times are those of the delivery address: ${name}.`,
    parcelSubject: (number) => `Parcel ${number}`,
    orderSubject: (number) => `Order ${number}`,
    plainSubject: "My order",
  },
  proof: {
    title: "Is this your order?",
    intro:
      "Enter its e-mail address, phone number or postal code to see what is inside and where it is going.",
    label: "E-mail address, phone number or postal code",
    submit: "Show details",
    refused: "That is not the e-mail address, phone number or postal code of this order.",
  },
  lookUp: {
    title: "Find your order",
    heading: "Where is my order?",
    intro: "You find both in your order confirmation.",
    number: "Order number",
    submit: "Find my order",
    notFound:
      "We found no order with this number and this e-mail address, phone number or postal code. Please check both.",
    noLuck: (store) => ["No luck?", `Ask ${store}`],
  },
  tooMany: {
    title: "Too many tries",
    again: (minutes) => `Too many tries. Please come back in ${inMinutes(minutes)}.`,
    many: (minutes) => `There were many tries from here. Please come back in ${inMinutes(minutes)}.`,
  },
  blocks: englishBlocks,
  csat: englishCsat,
  nowhere: {
    title: "This link leads nowhere",
    text: "It may be incomplete, or the order was delivered more than 90 days ago. You can look your order up by its number.",
  },
};
