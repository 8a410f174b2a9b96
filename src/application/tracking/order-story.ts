import type { Order } from "@/domain/order/order";
import type { Shipment } from "@/domain/shipment/shipment";
import { arrivalSentence, deliveryWindow, promiseSentence } from "./delivery-window";
import type { PageContext } from "./page-context";
import type { ParcelView, StoryView, Tone } from "./tracking-view";

/** One sentence for the whole order (C7): the parcel's own when there is one, the sum of them when there are several. */
export function orderStory(order: Order, parcels: readonly ParcelView[], page: PageContext): StoryView {
  const [only] = parcels;
  if (only === undefined) return storyBeforeParcels(order, page);
  return parcels.length === 1 ? only.story : storyOfParcels(parcels, page);
}

/** Parcels that count: a label that was cancelled does not, unless there is nothing else. */
export function parcelsToShow(shipments: readonly Shipment[]): readonly Shipment[] {
  const live = shipments.filter((one) => one.cancelledAt === null && one.reason !== "cancelled");
  return (live.length > 0 ? live : shipments).toSorted((one, other) => one.createdAt - other.createdAt);
}

function storyBeforeParcels(order: Order, page: PageContext): StoryView {
  const said = page.words.order;
  const window = deliveryWindow(order, null);
  const base = { promise: null, advice: null };
  if (order.cancelledAt !== null) {
    const headline = said.cancelled.headline(page.dates.day(order.cancelledAt));
    return { ...base, tone: "silent", word: said.cancelled.word, headline, lead: said.cancelled.lead };
  }
  if (order.deliveredAt !== null) {
    const isCollected = order.deliveryMethod === "pickup";
    const { word, headline } = isCollected ? said.collected : page.words.situations.delivered;
    return {
      ...base,
      tone: "delivered",
      word,
      headline: headline(page.dates.day(order.deliveredAt)),
      lead: null,
    };
  }
  if (order.readyForPickupAt !== null) {
    const { word, lead } = said.ready;
    const since = page.dates.moment(order.readyForPickupAt).text;
    return { ...base, tone: "arriving", word, headline: word, lead: lead(since) };
  }
  const arrival = arrivalSentence(window, page);
  const isPacking = order.preparingAt !== null;
  const { word, headline, lead } = isPacking ? said.packing : said.received;
  return {
    ...base,
    promise: promiseSentence(window, null, page),
    tone: isPacking ? "waiting" : "moving",
    word,
    headline: arrival ?? headline,
    lead,
  };
}

/** The most pressing parcel gives the tone; the count gives the sentence. */
function storyOfParcels(
  parcels: readonly ParcelView[],
  { words: { several, situations } }: PageContext,
): StoryView {
  const total = parcels.length;
  const delivered = parcels.filter((one) => one.story.tone === "delivered").length;
  const pressing = mostPressing(parcels);
  const base = { promise: null, advice: null };
  if (delivered === total) {
    const headline = several.allDelivered(total);
    return { ...base, tone: "delivered", word: situations.delivered.word, headline, lead: null };
  }
  const { tone, word } = pressing.story;
  const news = several.news(
    pressing.title ?? several.parcelOf(parcels.indexOf(pressing) + 1, total),
    pressing.story.headline,
  );
  if (delivered > 0) {
    return { ...base, tone, word, headline: several.someDelivered(delivered, total), lead: news };
  }
  const isSameNews = parcels.every((one) => one.story.headline === pressing.story.headline);
  const headline = isSameNews ? pressing.story.headline : several.worst(total, word);
  return { ...base, tone, word, headline, lead: isSameNews ? several.comesIn(total) : news };
}

const URGENCY: readonly Tone[] = ["trouble", "silent", "waiting", "arriving", "moving", "delivered"];

function mostPressing(parcels: readonly ParcelView[]): ParcelView {
  const [pressing] = parcels.toSorted(
    (one, other) => URGENCY.indexOf(one.story.tone) - URGENCY.indexOf(other.story.tone),
  );
  if (pressing === undefined) throw new Error("An order without parcels has no most pressing one");
  return pressing;
}
