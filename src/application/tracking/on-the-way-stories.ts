import { statusWords } from "@/domain/shipment/status-words";
import { type StoryFacts, type StoryTeller, sentences } from "./story-facts";

/** A parcel that has not arrived and has no open problem. */
export const onTheWayStories = {
  moving: ({ parcel, arrival, lastScan }) => ({
    tone: "moving",
    word: "On its way",
    headline: arrival ?? "On its way",
    lead: sentences(
      parcel.reason !== null && statusWords(parcel).explanation,
      lastScan,
      arrival === null && "There is no delivery date yet; it appears here as soon as there is.",
    ),
    advice: null,
  }),
  in_customs: ({ arrival, lastScan }) => ({
    tone: "moving",
    word: "In customs",
    headline: arrival ?? "In customs",
    lead: sentences("Customs is looking at it, as at every parcel from abroad.", lastScan),
    advice: null,
  }),
  label_only: ({ arrival }) => ({
    tone: "waiting",
    word: "Packed",
    headline: arrival ?? "Packed, waiting for the carrier",
    lead: "We have printed the label; the carrier has not picked it up yet.",
    advice: null,
  }),
  unknown_to_carrier: ({ arrival, carrier }) => ({
    tone: "waiting",
    word: "Packed",
    headline: arrival ?? "Waiting for the first scan",
    lead: `Your parcel has a number; ${carrier} has not scanned it yet. The first scan can take a day.`,
    advice: null,
  }),
  silent: (facts) => ({
    tone: "silent",
    word: "No news",
    headline: facts.arrival ?? `No scan for ${quietFor(facts)}`,
    lead: sentences(facts.lastScan, "That is longer than usual."),
    advice: {
      title: "What this means",
      points: [
        "Parcels are often not scanned between two sorting centres; the next scan tells more.",
        "You need not do anything. If you would rather have us ask the carrier, write to us.",
      ],
      isOpen: true,
    },
  }),
  late: (facts) => ({
    tone: "waiting",
    word: "Late",
    headline: `Late: it was due ${facts.window.expected === null ? "before today" : facts.page.dates.day(facts.window.expected.to)}`,
    lead: sentences(facts.lastScan, "The carrier has given no new date."),
    advice: {
      title: "What you can do",
      points: [
        "Many late parcels arrive on one of the next working days.",
        "If yours is needed by a certain day, write to us: we can ask the carrier or find another way.",
      ],
      isOpen: true,
    },
  }),
  cancelled: () => ({
    tone: "silent",
    word: "Cancelled",
    headline: "This parcel was cancelled",
    lead: "It will not be sent. If you did not expect that, write to us.",
    advice: null,
  }),
} satisfies Record<string, StoryTeller>;

function quietFor({ parcel, page }: StoryFacts): string {
  const since = parcel.lastScanAt ?? parcel.silentSince ?? parcel.statusAt;
  return page.dates.duration(page.now - since);
}
