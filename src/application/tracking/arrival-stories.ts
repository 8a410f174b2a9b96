import { DAY_MS } from "@/domain/shared/instant";
import { statusWords } from "@/domain/shipment/status-words";
import { type StoryFacts, type StoryTeller, sentences } from "./story-facts";
import type { AdviceView } from "./tracking-view";

/** A parcel at the door, or close to it. */
export const arrivalStories = {
  out_today: ({ parcel, page, lastScan }) => ({
    tone: "arriving",
    word: "Out for delivery",
    headline: "Arriving today",
    lead: sentences(
      `On the delivery vehicle since ${page.dates.time(parcel.outForDeliveryAt ?? parcel.statusAt)}.`,
      lastScan,
    ),
    advice: null,
  }),
  out_before: ({ parcel, page, carrier }) => ({
    tone: "waiting",
    word: "Out for delivery",
    headline: "Not delivered yet",
    lead: `It left for delivery on ${page.dates.day(parcel.outForDeliveryAt ?? parcel.statusAt)} and has not been scanned since.`,
    advice: {
      title: "What happens next",
      points: [
        "A vehicle that does not get round to every door brings the rest on the next working day.",
        `If it is not there by tomorrow evening, write to us and we ask ${carrier}.`,
      ],
      isOpen: true,
    },
  }),
  delivered: (facts) => ({
    tone: "delivered",
    word: "Delivered",
    headline: `Delivered ${facts.page.dates.day(deliveredAt(facts))}`,
    lead: `${statusWords(facts.parcel).explanation} It was scanned at ${facts.page.dates.time(deliveredAt(facts))}.`,
    advice: notHere(facts),
  }),
  ready_to_collect: ({ parcel, page, carrier }) => ({
    tone: "arriving",
    word: "Ready to collect",
    headline: "Ready to collect",
    lead: pickupPlace(page.tier === 1 ? parcel.pickupPoint : null, carrier),
    advice: {
      title: "To collect it",
      points: [
        "Take an identity document and, if you got one, the carrier's notice.",
        "Pickup points keep a parcel for a few days only, often seven; then it goes back to us.",
        "Opening hours are on the notice or on the carrier's own site.",
      ],
      isOpen: true,
    },
  }),
} satisfies Record<string, StoryTeller>;

function deliveredAt({ parcel }: StoryFacts): number {
  return parcel.deliveredAt ?? parcel.statusAt;
}

function pickupPlace(point: string | null, carrier: string): string {
  return point === null ? `It is waiting at a pickup point of ${carrier}.` : `It is waiting at ${point}.`;
}

/** Delivered, but not there: what to look for, how long to wait, and how long a search takes (in days, as claims pages say). */
function notHere(facts: StoryFacts): AdviceView {
  const waitUntil = deliveredAt(facts) + DAY_MS;
  const hasWaited = facts.page.now > waitUntil;
  const write = hasWaited
    ? `Still nothing? Write to us and we open a search with ${facts.carrier}.`
    : `Still nothing by ${facts.page.dates.day(waitUntil)}, ${facts.page.dates.time(waitUntil)}? Write to us and we open a search with ${facts.carrier}.`;
  return {
    title: "It says delivered, but it is not here",
    points: [
      "Look in the letterbox, by the back door, in the hallway and wherever parcels are left.",
      "Ask at home and next door; look for a notice or an e-mail with a photo from the carrier.",
      "Some carriers scan a parcel up to a day before they hand it over.",
      `${write} A search usually takes 5 to 7 days.`,
    ],
    isOpen: false,
  };
}
