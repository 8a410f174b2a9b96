import { carrierName } from "@/domain/messaging/carrier-name";
import type { Order } from "@/domain/order/order";
import type { Shipment } from "@/domain/shipment/shipment";
import { statusWordsIn } from "@/domain/wording/status-words-in";
import { arrivalStories } from "./arrival-stories";
import { arrivalSentence, dateOf, deliveryWindow, promiseSentence } from "./delivery-window";
import { onTheWayStories } from "./on-the-way-stories";
import type { PageContext } from "./page-context";
import { type ParcelSituation, parcelSituation } from "./parcel-situation";
import { problemStories } from "./problem-stories";
import { scanPlace } from "./scan-place";
import type { StoryFacts, StoryTeller } from "./story-facts";
import type { StoryView } from "./tracking-view";

/** The sentence about one parcel, what it rests on, the promise it is measured by, and what to do. */
export function parcelStory(order: Order, parcel: Shipment, page: PageContext): StoryView {
  const window = deliveryWindow(order, parcel);
  const situation = parcelSituation(parcel, page);
  const arrival = arrivalSentence(window, page);
  const facts = {
    parcel,
    page,
    window,
    arrival,
    lastScan: lastScanSentence(parcel, page),
    carrier: carrierName(parcel) || null,
    explanation: statusWordsIn(page.language, parcel).explanation,
    words: page.words.situations,
  };
  return { ...stories[situation](facts), promise: promiseFor(situation, facts) };
}

const stories: Record<ParcelSituation, StoryTeller> = {
  ...arrivalStories,
  ...onTheWayStories,
  ...problemStories,
};

/** Once a parcel will not arrive at all, a date it was promised for is no news. */
const PROMISE_IS_MOOT = new Set<ParcelSituation>([
  "returned",
  "returning",
  "lost",
  "damaged",
  "refused",
  "unclaimed",
  "cancelled",
]);

function promiseFor(situation: ParcelSituation, { parcel, page, window }: StoryFacts): StoryView["promise"] {
  if (PROMISE_IS_MOOT.has(situation)) return null;
  const deliveredOn = situation === "delivered" ? dateOf(parcel.deliveredAt ?? parcel.statusAt, page) : null;
  return promiseSentence(window, deliveredOn, page);
}

function lastScanSentence(parcel: Shipment, page: PageContext): string | null {
  const [newest] = parcel.checkpoints
    .filter((scan) => scan.summary !== true)
    .toSorted((one, other) => other.at - one.at);
  const at = newest?.at ?? parcel.lastScanAt;
  if (at === null) return null;
  const place = newest === undefined ? null : scanPlace(newest, page);
  return page.words.lastScan(page.dates.age(at), place);
}
