import { DAY_MS } from "@/domain/shared/instant";
import { type StoryFacts, type StoryTeller, sentences } from "./story-facts";
import type { AdviceView } from "./tracking-view";

/** A parcel at the door, or close to it. */
export const arrivalStories = {
  out_today: ({ parcel, page, lastScan, words: { outToday } }) => ({
    tone: "arriving",
    word: outToday.word,
    headline: outToday.headline,
    lead: sentences(outToday.since(page.dates.time(parcel.outForDeliveryAt ?? parcel.statusAt)), lastScan),
    advice: null,
  }),
  out_before: ({ parcel, page, carrier, words: { outBefore } }) => ({
    tone: "waiting",
    word: outBefore.word,
    headline: outBefore.headline,
    lead: outBefore.lead(page.dates.day(parcel.outForDeliveryAt ?? parcel.statusAt)),
    advice: { ...outBefore.advice(carrier), isOpen: true },
  }),
  delivered: (facts) => {
    const { page, explanation, words } = facts;
    const { word, headline, scannedAt } = words.delivered;
    return {
      tone: "delivered",
      word,
      headline: headline(page.dates.day(deliveredAt(facts))),
      lead: `${explanation} ${scannedAt(page.dates.time(deliveredAt(facts)))}`,
      advice: notHere(facts),
    };
  },
  ready_to_collect: ({ parcel, page, carrier, words: { readyToCollect } }) => {
    const place = page.tier === 1 ? parcel.pickupPoint : null;
    return {
      tone: "arriving",
      word: readyToCollect.word,
      headline: readyToCollect.headline,
      lead: place === null ? readyToCollect.of(carrier) : readyToCollect.at(place),
      advice: { ...readyToCollect.advice, isOpen: true },
    };
  },
} satisfies Record<string, StoryTeller>;

function deliveredAt({ parcel }: StoryFacts): number {
  return parcel.deliveredAt ?? parcel.statusAt;
}

/** Delivered, but not there: what to look for, how long to wait, and how long a search takes (in days, as claims pages say). */
function notHere(facts: StoryFacts): AdviceView {
  const { page, carrier, words } = facts;
  const waitUntil = deliveredAt(facts) + DAY_MS;
  const until = page.now > waitUntil ? null : page.dates.moment(waitUntil).text;
  return { ...words.delivered.notHere(carrier, until), isOpen: false };
}
