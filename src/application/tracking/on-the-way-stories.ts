import { type StoryFacts, type StoryTeller, sentences } from "./story-facts";

/** A parcel that has not arrived and has no open problem. */
export const onTheWayStories = {
  moving: ({ parcel, arrival, lastScan, explanation, words: { moving } }) => ({
    tone: "moving",
    word: moving.word,
    headline: arrival ?? moving.headline,
    lead: sentences(parcel.reason !== null && explanation, lastScan, arrival === null && moving.noDateYet),
    advice: null,
  }),
  in_customs: ({ arrival, lastScan, words: { inCustoms } }) => ({
    tone: "moving",
    word: inCustoms.word,
    headline: arrival ?? inCustoms.headline,
    lead: sentences(inCustoms.lead, lastScan),
    advice: null,
  }),
  label_only: ({ arrival, words: { labelOnly } }) => ({
    tone: "waiting",
    word: labelOnly.word,
    headline: arrival ?? labelOnly.headline,
    lead: labelOnly.lead,
    advice: null,
  }),
  unknown_to_carrier: ({ arrival, carrier, words: { unknownToCarrier } }) => ({
    tone: "waiting",
    word: unknownToCarrier.word,
    headline: arrival ?? unknownToCarrier.headline,
    lead: unknownToCarrier.lead(carrier),
    advice: null,
  }),
  silent: (facts) => {
    const { arrival, lastScan, words } = facts;
    const { word, headline, longer, advice } = words.silent;
    return {
      tone: "silent",
      word,
      headline: arrival ?? headline(quietFor(facts)),
      lead: sentences(lastScan, longer),
      advice: { ...advice, isOpen: true },
    };
  },
  late: ({ window, page, lastScan, words: { late } }) => ({
    tone: "waiting",
    word: late.word,
    headline:
      window.expected === null ? late.headlineWithoutDay : late.headline(page.dates.day(window.expected.to)),
    lead: sentences(lastScan, late.noNewDate),
    advice: { ...late.advice, isOpen: true },
  }),
  cancelled: ({ words: { cancelled } }) => ({ tone: "silent", ...cancelled, advice: null }),
} satisfies Record<string, StoryTeller>;

function quietFor({ parcel, page }: StoryFacts): string {
  const since = parcel.lastScanAt ?? parcel.silentSince ?? parcel.statusAt;
  return page.dates.duration(page.now - since);
}
