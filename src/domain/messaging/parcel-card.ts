import { formatDate, formatWindow } from "../shared/dates-in-words";
import { localDate } from "../shared/zone";
import { parcelWords } from "../shipment/parcel-words";
import type { Shipment } from "../shipment/shipment";
import type { StatusTone } from "../shipment/status-wording";
import type { ParcelVariables } from "./parcel-variables";
import type { ToldFacts } from "./told-facts";

/** The heart of a message: when it comes, then who carries it and where it was last seen. Empty text is left out. */
export interface ParcelCard {
  readonly tone: StatusTone;
  /** "Parcel 1 of 2"; empty for the only one. */
  readonly title: string;
  /** "On its way". */
  readonly status: string;
  /** What `answer` is: "Expected delivery". Empty where the answer speaks for itself. */
  readonly question: string;
  /** The largest words of the message: "Thu 12 – Fri 13 June". */
  readonly answer: string;
  /** "First expected Wed 11 June". */
  readonly note: string;
  readonly carrier: string;
  readonly number: string;
  readonly last_scan: string;
  /** "Denver, CO · 6 hours ago". */
  readonly last_scan_where: string;
  /** How far it has come; empty where "how far" is not the question (a return, a loss). */
  readonly steps: readonly { readonly is_done: boolean }[];
  /** The steps for those who cannot see them: "Step 2 of 4: on its way". */
  readonly steps_text: string;
}

export interface ParcelCardInput {
  readonly parcel: Shipment;
  readonly words: ParcelVariables;
  readonly facts: ToldFacts;
  readonly locale: string;
  readonly position: { readonly index: number; readonly count: number };
}

/** One parcel as a mail shows it, in the message's language. */
export function parcelCard({ parcel, words, facts, locale, position }: ParcelCardInput): ParcelCard {
  const { headline, tone } = parcelWords(parcel);
  const isOverdue = words.is_late && parcel.deliveredAt === null;
  const step = stepOf(parcel);
  return {
    // A parcel that moves, and is late, is no good news.
    tone: isOverdue && tone === "moving" ? "waiting" : tone,
    title: position.count > 1 ? `Parcel ${position.index + 1} of ${position.count}` : "",
    status: headline,
    ...answer(parcel, words, { ...facts, locale, headline }),
    carrier: words.carrier_is_known ? words.carrier : "",
    number: words.tracking_number,
    last_scan: words.last_scan_text,
    last_scan_where: [words.last_scan_place, words.last_scan_ago].filter(Boolean).join(" · "),
    steps: step === 0 ? [] : STEPS.map((_label, index) => ({ is_done: index < step })),
    steps_text: step === 0 ? "" : `Step ${step} of ${STEPS.length}: ${STEPS[step - 1]}`,
  };
}

type Answer = Pick<ParcelCard, "question" | "answer" | "note">;
type Situation = ToldFacts & { readonly locale: string; readonly headline: string };

/** Each branch is the one thing a shopper wants to know in that situation. */
function answer(parcel: Shipment, words: ParcelVariables, situation: Situation): Answer {
  const { now, zone, locale, headline } = situation;
  const isReturn = parcel.reason === "returned_to_sender" || parcel.returnedAt !== null;
  if (parcel.deliveredAt !== null && !isReturn) {
    return {
      question: "",
      answer: formatDate(parcel.deliveredAt, { zone, locale }),
      note: "",
    };
  }
  if (isReturn) return { question: "", answer: headline, note: "" };
  if (parcel.status === "AvailableForPickup") {
    return words.pickup_point === ""
      ? { question: "", answer: headline, note: "" }
      : { question: "Waiting for you at", answer: words.pickup_point, note: "" };
  }
  if (parcel.status === "OutForDelivery" && localDate(parcel.statusAt, zone) === localDate(now, zone)) {
    return { question: "Expected delivery", answer: "Today", note: "" };
  }
  if (parcel.edd === null) return { question: "", answer: headline, note: NO_DATE[parcel.status] ?? "" };
  if (parcel.status === "Exception" || parcel.status === "AttemptFail") {
    return { question: "", answer: headline, note: words.is_late ? "" : `Expected ${words.edd}` };
  }
  if (words.is_late) {
    const first = words.first_edd === "" ? words.edd : words.first_edd;
    return { question: "", answer: "Later than planned", note: `First expected ${first}` };
  }
  return expected(parcel, words, situation);
}

function expected({ edd }: Shipment, words: ParcelVariables, { now, zone, locale }: Situation): Answer {
  const today = localDate(now, zone);
  const note = words.first_edd === "" ? "" : `First expected ${words.first_edd}`;
  const question = "Expected delivery";
  if (edd?.span.to === today) return { question, answer: "Today", note };
  if (edd !== null && edd.span.from < today) {
    const answer = `By ${formatWindow({ from: edd.span.to, to: edd.span.to }, { zone, locale })}`;
    return { question, answer, note };
  }
  return { question, answer: words.edd, note };
}

/** Said where a date would stand. Problems speak for themselves. */
const NO_DATE: Partial<Record<Shipment["status"], string>> = {
  Pending: "The delivery date follows as soon as the carrier names one.",
  InfoReceived: "The delivery date follows as soon as the carrier names one.",
  InTransit: "The carrier has not named a delivery date yet.",
};

const STEPS = ["getting ready", "on its way", "out for delivery", "delivered"] as const;

/** How many of the steps are reached; 0 where the parcel is not on its way to the shopper. */
function stepOf({ status, reason, pickedUpAt, shippedAt }: Shipment): number {
  if (reason === "returned_to_sender" || reason === "lost" || reason === "destroyed") return 0;
  switch (status) {
    case "Pending":
      return shippedAt === null ? 1 : 2;
    case "InfoReceived":
      return 1;
    case "InTransit":
    case "Expired":
      return 2;
    case "Exception":
      return pickedUpAt === null ? 1 : 2;
    case "OutForDelivery":
    case "AttemptFail":
    case "AvailableForPickup":
      return 3;
    case "Delivered":
      return 4;
    default:
      return 0;
  }
}
