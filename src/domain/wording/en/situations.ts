import type { Carrier, SituationWords } from "../situation-words";

const the = (carrier: Carrier) => carrier ?? "the carrier";
const The = (carrier: Carrier) => carrier ?? "The carrier";
const againOrBack = "Write to us and say what you prefer: we send it again or pay it back.";

export const englishSituations: SituationWords = {
  whatToDo: "What to do",
  outToday: {
    word: "Out for delivery",
    headline: "Arriving today",
    since: (time) => `On the delivery vehicle since ${time}.`,
  },
  outBefore: {
    word: "Out for delivery",
    headline: "Not delivered yet",
    lead: (day) => `It left for delivery on ${day} and has not been scanned since.`,
    advice: (carrier) => ({
      title: "What happens next",
      points: [
        "A vehicle that does not get round to every door brings the rest on the next working day.",
        `If it is not there by tomorrow evening, write to us and we ask ${the(carrier)}.`,
      ],
    }),
  },
  delivered: {
    word: "Delivered",
    headline: (day) => `Delivered ${day}`,
    scannedAt: (time) => `It was scanned at ${time}.`,
    notHere: (carrier, until) => ({
      title: "It says delivered, but it is not here",
      points: [
        "Look in the letterbox, by the back door, in the hallway and wherever parcels are left.",
        "Ask at home and next door; look for a notice or an e-mail with a photo from the carrier.",
        "Some carriers scan a parcel up to a day before they hand it over.",
        `Still nothing${until === null ? "" : ` by ${until}`}? Write to us and we open a search with ${the(carrier)}. A search usually takes 5 to 7 days.`,
      ],
    }),
  },
  readyToCollect: {
    word: "Ready to collect",
    headline: "Ready to collect",
    at: (place) => `It is waiting at ${place}.`,
    of: (carrier) => `It is waiting at a pickup point of ${the(carrier)}.`,
    advice: {
      title: "To collect it",
      points: [
        "Take an identity document and, if you got one, the carrier's notice.",
        "Pickup points keep a parcel for a few days only, often seven; then it goes back to us.",
        "Opening hours are on the notice or on the carrier's own site.",
      ],
    },
  },
  moving: {
    word: "On its way",
    headline: "On its way",
    noDateYet: "There is no delivery date yet; it appears here as soon as there is.",
  },
  inCustoms: {
    word: "In customs",
    headline: "In customs",
    lead: "Customs is looking at it, as at every parcel from abroad.",
  },
  labelOnly: {
    word: "Packed",
    headline: "Packed, waiting for the carrier",
    lead: "We have printed the label; the carrier has not picked it up yet.",
  },
  unknownToCarrier: {
    word: "Packed",
    headline: "Waiting for the first scan",
    lead: (carrier) =>
      `Your parcel has a number; ${the(carrier)} has not scanned it yet. The first scan can take a day.`,
  },
  silent: {
    word: "No news",
    headline: (duration) => `No scan for ${duration}`,
    longer: "That is longer than usual.",
    advice: {
      title: "What this means",
      points: [
        "Parcels are often not scanned between two sorting centres; the next scan tells more.",
        "You need not do anything. If you would rather have us ask the carrier, write to us.",
      ],
    },
  },
  late: {
    word: "Late",
    headline: (day) => `Late: it was due ${day}`,
    headlineWithoutDay: "Late: it was due before today",
    noNewDate: "The carrier has given no new date.",
    advice: {
      title: "What you can do",
      points: [
        "Many late parcels arrive on one of the next working days.",
        "If yours is needed by a certain day, write to us: we can ask the carrier or find another way.",
      ],
    },
  },
  cancelled: {
    word: "Cancelled",
    headline: "This parcel was cancelled",
    lead: "It will not be sent. If you did not expect that, write to us.",
  },
  attemptFailed: {
    word: "Delivery failed",
    headline: (attempts) =>
      attempts > 1 ? `Not delivered after ${attempts} attempts` : "The carrier could not deliver",
    lead: (carrier, day) => `${The(carrier)} tried on ${day}.`,
    advice: (carrier) => ({
      title: "So that it works next time",
      points: [
        "Look for a notice at your door: it says where the parcel is and how to choose a day.",
        "Most carriers try again on the next working day. See that the bell and the name can be found.",
        `Nobody at home? Ask ${the(carrier)} to keep it for collection, or write to us.`,
      ],
    }),
  },
  delayed: {
    word: "Delayed",
    headline: (window) => `Delayed: now ${window}`,
    headlineWithoutDate: "Delayed, no new date yet",
    advice: (hasDate) => ({
      title: "What you can do",
      points: [
        hasDate
          ? "Nothing is needed from you. The date above follows what the carrier tells us."
          : "Nothing is needed from you. A new date appears here as soon as the carrier gives one.",
        "If you need it by a certain day, write to us and we look for another way.",
      ],
    }),
  },
  addressProblem: {
    word: "Address unclear",
    headline: "The carrier cannot find the address",
    lead: (carrier) => `${The(carrier)} has the parcel and needs a better address.`,
    points: [
      "Write to us with the full address: house number, flat or floor, and the name on the bell.",
      "Please be quick: after a few days the parcel goes back to us.",
    ],
  },
  held: {
    word: "On hold",
    headline: "The carrier is holding your parcel",
    points: ["Write to us: we ask the carrier what is missing and tell you."],
  },
  customsProblem: {
    word: "Held in customs",
    headline: "Held in customs",
    lead: "Customs wants something before it lets the parcel go.",
    points: [
      "If the carrier has written to you, answer them: often it is a question about the contents or the value.",
      "Otherwise write to us; we have the papers customs asks for.",
    ],
  },
  paymentDue: {
    word: "Payment due",
    headline: "A payment is due before delivery",
    lead: (carrier) => `${The(carrier)} collects duty or tax for customs.`,
    points: [
      "Pay only on the carrier's own site or at the door; never by a link in a text message.",
      "If you think the amount is wrong, write to us before you pay.",
    ],
  },
  lost: {
    word: "Lost",
    headline: "This parcel is lost",
    lead: (carrier) => `${The(carrier)} cannot find it. We are sorry.`,
    points: [againOrBack],
  },
  damaged: {
    word: "Damaged",
    headline: "The parcel was damaged on the way",
    lead: "It will not be delivered in this state. We are sorry.",
    points: [againOrBack],
  },
  refused: {
    word: "Refused",
    headline: "Delivery was refused",
    lead: "Somebody at the address did not take the parcel, so it goes back to us.",
    points: ["Was that a mistake? Write to us: we send it again."],
  },
  unclaimed: {
    word: "Not collected",
    headline: "Nobody collected the parcel",
    lead: "The pickup point has given it back, and it returns to us.",
    points: [againOrBack],
  },
  returning: {
    word: "Returning",
    headline: "On its way back to us",
    lead: "The carrier could not deliver it and is sending it back.",
    points: ["Write to us and say what you prefer once it is here: we send it again or pay it back."],
  },
  returned: {
    word: "Returned",
    headline: (day) => `Returned to us on ${day}`,
    points: [
      "If you have not heard from us yet, write and say what you prefer: we send it again or pay it back.",
    ],
  },
  goneQuiet: {
    word: "No news",
    headline: "We have lost sight of this parcel",
    lead: (carrier) => `${The(carrier)} has stopped reporting on it.`,
    points: ["Write to us: we open a search with the carrier. A search usually takes 5 to 7 days."],
  },
};
