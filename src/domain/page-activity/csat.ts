import { DAY_MS, HOUR_MS, type Instant } from "../shared/instant";

/** How content somebody was: 1 (very bad) to 5 (very good). */
export const csatScores = [1, 2, 3, 4, 5] as const;
export type CsatScore = (typeof csatScores)[number];

/** Where an answer was given: in the page's own block, or on the page that a link leads to. */
export type CsatVia = "page" | "link";

/** The one answer of an order. */
export interface CsatAnswer {
  readonly score: number;
  readonly comment: string | null;
  readonly answeredAt: Instant;
}

/** One survey per order, 24 to 72 hours after the delivery (kpis §2): earlier nobody has opened the parcel. */
const ASKED_FROM_MS = 24 * HOUR_MS;
const ASKED_UNTIL_MS = 72 * HOUR_MS;
/** A link in a message is followed when there is time. */
const LINK_UNTIL_MS = 14 * DAY_MS;
/** Whoever answered may think again for a day. */
const EDITABLE_MS = DAY_MS;

export const LONGEST_COMMENT = 1000;

/** The score that was typed or clicked; null for anything but 1 to 5. */
export function csatScoreOf(written: string | null): CsatScore | null {
  return csatScores.find((score) => String(score) === written) ?? null;
}

interface Survey {
  readonly deliveredAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly via: CsatVia;
}

export type CsatState =
  /** Nobody is asked yet: not delivered, or not a day ago. */
  | "early"
  | "asking"
  /** Answered, and it may still be changed. */
  | "answered"
  /** Answered for good. */
  | "closed"
  /** Nobody is asked any more. */
  | "over";

/** Whether an answer is taken now. */
export function takesAnswer(state: CsatState): state is "asking" | "answered" {
  return state === "asking" || state === "answered";
}

/** Whether an order's shopper is asked now, may change what they said, or is past both. */
export function csatState({ deliveredAt, answeredAt, via }: Survey, now: Instant): CsatState {
  if (answeredAt !== null) return now - answeredAt <= EDITABLE_MS ? "answered" : "closed";
  if (deliveredAt === null || now - deliveredAt < ASKED_FROM_MS) return "early";
  const until = via === "link" ? LINK_UNTIL_MS : ASKED_UNTIL_MS;
  return now - deliveredAt <= until ? "asking" : "over";
}
