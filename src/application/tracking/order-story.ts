import type { Order } from "@/domain/order/order";
import type { Shipment } from "@/domain/shipment/shipment";
import { arrivalSentence, deliveryWindow, promiseSentence } from "./delivery-window";
import type { PageContext } from "./page-context";
import type { ParcelView, StoryView, Tone } from "./tracking-view";

/** One sentence for the whole order (C7): the parcel's own when there is one, the sum of them when there are several. */
export function orderStory(order: Order, parcels: readonly ParcelView[], page: PageContext): StoryView {
  const [only] = parcels;
  if (only === undefined) return storyBeforeParcels(order, page);
  return parcels.length === 1 ? only.story : storyOfParcels(parcels);
}

/** Parcels that count: a label that was cancelled does not, unless there is nothing else. */
export function parcelsToShow(shipments: readonly Shipment[]): readonly Shipment[] {
  const live = shipments.filter((one) => one.cancelledAt === null && one.reason !== "cancelled");
  return (live.length > 0 ? live : shipments).toSorted((one, other) => one.createdAt - other.createdAt);
}

function storyBeforeParcels(order: Order, page: PageContext): StoryView {
  const window = deliveryWindow(order, null);
  const base = { promise: null, advice: null };
  if (order.cancelledAt !== null) {
    const headline = `Cancelled on ${page.dates.day(order.cancelledAt)}`;
    return {
      ...base,
      tone: "silent",
      word: "Cancelled",
      headline,
      lead: "Nothing will be sent. If you did not expect that, write to us.",
    };
  }
  if (order.deliveredAt !== null) {
    const isCollected = order.deliveryMethod === "pickup";
    const word = isCollected ? "Collected" : "Delivered";
    return {
      ...base,
      tone: "delivered",
      word,
      headline: `${word} ${page.dates.day(order.deliveredAt)}`,
      lead: null,
    };
  }
  if (order.readyForPickupAt !== null) {
    const lead = `Since ${page.dates.moment(order.readyForPickupAt).text}. Bring this page or your order confirmation.`;
    return { ...base, tone: "arriving", word: "Ready to collect", headline: "Ready to collect", lead };
  }
  const arrival = arrivalSentence(window, page);
  const promise = promiseSentence(window, null, page);
  if (order.preparingAt !== null) {
    const lead = "We are packing it. The next update comes when the carrier has it.";
    return {
      ...base,
      promise,
      tone: "waiting",
      word: "Being packed",
      headline: arrival ?? "We are packing your order",
      lead,
    };
  }
  const lead = "We have your order and will start packing soon.";
  return {
    ...base,
    promise,
    tone: "moving",
    word: "Order received",
    headline: arrival ?? "We have your order",
    lead,
  };
}

/** The most pressing parcel gives the tone; the count gives the sentence. */
function storyOfParcels(parcels: readonly ParcelView[]): StoryView {
  const delivered = parcels.filter((one) => one.story.tone === "delivered").length;
  const pressing = mostPressing(parcels);
  const base = { promise: null, advice: null };
  if (delivered === parcels.length) {
    const headline =
      parcels.length === 2 ? "Both parcels are delivered" : `All ${parcels.length} parcels are delivered`;
    return { ...base, tone: "delivered", word: "Delivered", headline, lead: null };
  }
  const open = parcels.filter((one) => one.story.tone !== "delivered");
  const next = open.length === 1 ? "The other" : "The next";
  const said = `${pressing.title ?? next}: ${lowerFirst(pressing.story.headline)}.`;
  if (delivered > 0) {
    const headline = `${delivered} of ${parcels.length} parcels delivered`;
    return { ...base, tone: pressing.story.tone, word: pressing.story.word, headline, lead: said };
  }
  const sameNews = parcels.every((one) => one.story.headline === pressing.story.headline);
  const headline = sameNews
    ? pressing.story.headline
    : `${parcels.length} parcels, ${lowerFirst(pressing.story.word)}`;
  const lead = sameNews ? `Your order comes in ${parcels.length} parcels.` : said;
  return { ...base, tone: pressing.story.tone, word: pressing.story.word, headline, lead };
}

const URGENCY: readonly Tone[] = ["trouble", "silent", "waiting", "arriving", "moving", "delivered"];

function mostPressing(parcels: readonly ParcelView[]): ParcelView {
  const [pressing] = parcels.toSorted(
    (one, other) => URGENCY.indexOf(one.story.tone) - URGENCY.indexOf(other.story.tone),
  );
  if (pressing === undefined) throw new Error("An order without parcels has no most pressing one");
  return pressing;
}

/** "Arriving today" inside a sentence; names keep their capital. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
