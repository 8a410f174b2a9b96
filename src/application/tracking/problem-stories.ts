import { statusWords } from "@/domain/shipment/status-words";
import { type Story, type StoryTeller, sentences } from "./story-facts";

/** A parcel with an open problem: what happened, and the next step of shop or shopper. */
export const problemStories = {
  attempt_failed: ({ parcel, page, carrier }) => ({
    tone: "trouble",
    word: "Delivery failed",
    headline:
      parcel.failedAttempts > 1
        ? `Not delivered after ${parcel.failedAttempts} attempts`
        : "The carrier could not deliver",
    lead: `${capital(carrier)} tried on ${page.dates.day(parcel.statusAt)}.`,
    advice: {
      title: "So that it works next time",
      points: [
        "Look for a notice at your door: it says where the parcel is and how to choose a day.",
        "Most carriers try again on the next working day. See that the bell and the name can be found.",
        `Nobody at home? Ask ${carrier} to keep it for collection, or write to us.`,
      ],
      isOpen: true,
    },
  }),
  address_problem: ({ carrier, lastScan }) =>
    problem({
      word: "Address unclear",
      headline: "The carrier cannot find the address",
      lead: sentences(`${capital(carrier)} has the parcel and needs a better address.`, lastScan),
      points: [
        "Write to us with the full address: house number, flat or floor, and the name on the bell.",
        "Please be quick: after a few days the parcel goes back to us.",
      ],
    }),
  delayed: ({ arrival, page, window, lastScan }) => ({
    tone: "waiting",
    word: "Delayed",
    headline:
      arrival === null || window.expected === null
        ? "Delayed, no new date yet"
        : `Delayed: now ${page.dates.window(window.expected)}`,
    lead: sentences(lastScan),
    advice: {
      title: "What you can do",
      points: [
        arrival === null
          ? "Nothing is needed from you. A new date appears here as soon as the carrier gives one."
          : "Nothing is needed from you. The date above follows what the carrier tells us.",
        "If you need it by a certain day, write to us and we look for another way.",
      ],
      isOpen: true,
    },
  }),
  held: ({ parcel, lastScan }) =>
    problem({
      word: "On hold",
      headline: "The carrier is holding your parcel",
      lead: sentences(statusWords(parcel).explanation, lastScan),
      points: ["Write to us: we ask the carrier what is missing and tell you."],
    }),
  customs_problem: ({ lastScan }) =>
    problem({
      word: "Held in customs",
      headline: "Held in customs",
      lead: sentences("Customs wants something before it lets the parcel go.", lastScan),
      points: [
        "If the carrier has written to you, answer them: often it is a question about the contents or the value.",
        "Otherwise write to us; we have the papers customs asks for.",
      ],
    }),
  payment_due: ({ carrier }) =>
    problem({
      word: "Payment due",
      headline: "A payment is due before delivery",
      lead: `${capital(carrier)} collects duty or tax for customs.`,
      points: [
        "Pay only on the carrier's own site or at the door; never by a link in a text message.",
        "If you think the amount is wrong, write to us before you pay.",
      ],
    }),
  lost: ({ carrier }) =>
    problem({
      word: "Lost",
      headline: "This parcel is lost",
      lead: `${capital(carrier)} cannot find it. We are sorry.`,
      points: ["Write to us and say what you prefer: we send it again or pay it back."],
    }),
  damaged: () =>
    problem({
      word: "Damaged",
      headline: "The parcel was damaged on the way",
      lead: "It will not be delivered in this state. We are sorry.",
      points: ["Write to us and say what you prefer: we send it again or pay it back."],
    }),
  refused: ({ lastScan }) =>
    problem({
      word: "Refused",
      headline: "Delivery was refused",
      lead: sentences("Somebody at the address did not take the parcel, so it goes back to us.", lastScan),
      points: ["Was that a mistake? Write to us: we send it again."],
    }),
  unclaimed: () =>
    problem({
      word: "Not collected",
      headline: "Nobody collected the parcel",
      lead: "The pickup point has given it back, and it returns to us.",
      points: ["Write to us and say what you prefer: we send it again or pay it back."],
    }),
  returning: ({ lastScan }) =>
    problem({
      word: "Returning",
      headline: "On its way back to us",
      lead: sentences("The carrier could not deliver it and is sending it back.", lastScan),
      points: ["Write to us and say what you prefer once it is here: we send it again or pay it back."],
    }),
  returned: ({ parcel, page }) =>
    problem({
      word: "Returned",
      headline: `Returned to us on ${page.dates.day(parcel.returnedAt ?? parcel.statusAt)}`,
      lead: null,
      points: [
        "If you have not heard from us yet, write and say what you prefer: we send it again or pay it back.",
      ],
    }),
  gone_quiet: ({ lastScan, carrier }) =>
    problem({
      word: "No news",
      headline: "We have lost sight of this parcel",
      lead: sentences(`${capital(carrier)} has stopped reporting on it.`, lastScan),
      points: ["Write to us: we open a search with the carrier. A search usually takes 5 to 7 days."],
    }),
} satisfies Record<string, StoryTeller>;

function problem({
  points,
  ...said
}: {
  word: string;
  headline: string;
  lead: string | null;
  points: readonly string[];
}): Story {
  return { ...said, tone: "trouble", advice: { title: "What to do", points, isOpen: true } };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
