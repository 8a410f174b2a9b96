import { assertNever } from "../shared/assert-never";

/** What the new version of a soft launch has done since it began, and the former one beside it. */
export interface BrakeSignals {
  readonly entered: number;
  readonly sent: number;
  /** Addresses that refused its messages for good. */
  readonly bounced: number;
  readonly complained: number;
  readonly optedOut: number;
  /** Orders that were sent the same thing twice. */
  readonly duplicates: number;
  /** Messages that failed, and those of which nobody knows whether they went out. */
  readonly failed: number;
  /** Null where no former version takes the rest, or it has taken too few to compare with. */
  readonly former: { readonly entered: number; readonly sent: number } | null;
}

export const guardRails = ["bounces", "complaints", "opt_outs", "duplicates", "errors", "volume"] as const;
export type GuardRail = (typeof guardRails)[number];

/** How one guard rail stands. `limit` is a share of `outOf`; for the volume, messages per order. */
export interface RailReading {
  readonly rail: GuardRail;
  readonly label: string;
  readonly count: number;
  readonly outOf: number;
  readonly limit: number;
  readonly tripped: boolean;
  readonly sentence: string;
}

export interface BrakeVerdict {
  readonly trips: boolean;
  readonly readings: readonly RailReading[];
}

interface RateRail {
  readonly label: string;
  readonly limit: number;
  /** So many messages must have gone out before a share says anything. */
  readonly from: number;
  /** So many cases, however large their share: one angry customer among three is no trend. */
  readonly cases: number;
}

/**
 * Complaints above 0.3 % have a sender blocked by the large mail providers (their published rule for bulk senders, 2024);
 * the others are several times what a healthy list shows.
 */
const rates = {
  bounces: { label: "Bounces", limit: 0.05, from: 20, cases: 3 },
  complaints: { label: "Complaints", limit: 0.003, from: 20, cases: 2 },
  opt_outs: { label: "Opt-outs", limit: 0.02, from: 20, cases: 3 },
  duplicates: { label: "Duplicates", limit: 0, from: 1, cases: 1 },
  errors: { label: "Errors", limit: 0.1, from: 10, cases: 3 },
} as const satisfies Record<Exclude<GuardRail, "volume">, RateRail>;

/** More messages per order than a whole order ever gets from all journeys (C12 warns above ten, D29). */
const MOST_PER_ORDER = 10;
/** Against the former version: so many times as much is no longer the same journey. */
const TIMES_FORMER = 3;
const COMPARED_FROM = 20;

/** Whether a soft launch has to stop. Pure: the same counts always give the same verdict (C13). */
export function brake(signals: BrakeSignals): BrakeVerdict {
  const readings = guardRails.map((rail) => (rail === "volume" ? volume(signals) : rate(rail, signals)));
  return { trips: readings.some(({ tripped }) => tripped), readings };
}

/** What stopped it, in a sentence. */
export function verdictInWords({ readings }: BrakeVerdict): string {
  const tripped = readings.filter((reading) => reading.tripped).map(({ sentence }) => sentence);
  return tripped.length === 0 ? "All guard rails hold." : `Stopped by the brake: ${tripped.join("; ")}.`;
}

function rate(rail: Exclude<GuardRail, "volume">, signals: BrakeSignals): RailReading {
  const { label, limit, from, cases } = rates[rail];
  const count = countOf(rail, signals);
  // What was refused or failed never counted as sent.
  const outOf = rail === "errors" ? signals.sent + signals.failed : signals.sent;
  const tripped = outOf >= from && count >= cases && count > limit * outOf;
  const sentence = `${count} ${label.toLowerCase()} on ${outOf} messages, ${limit === 0 ? "where none may be" : `more than ${percent(limit)}`}`;
  return { rail, label, count, outOf, limit, tripped, sentence };
}

function countOf(rail: Exclude<GuardRail, "volume">, signals: BrakeSignals): number {
  switch (rail) {
    case "bounces":
      return signals.bounced;
    case "complaints":
      return signals.complained;
    case "opt_outs":
      return signals.optedOut;
    case "duplicates":
      return signals.duplicates;
    case "errors":
      return signals.failed;
    default:
      return assertNever(rail);
  }
}

function volume({ entered, sent, former }: BrakeSignals): RailReading {
  const usual = former === null || former.entered < COMPARED_FROM ? null : former.sent / former.entered;
  // A former version that hardly writes would make any message look like a flood.
  const limit = usual === null ? MOST_PER_ORDER : Math.min(MOST_PER_ORDER, Math.max(1, usual) * TIMES_FORMER);
  const tripped = entered >= COMPARED_FROM && sent > limit * entered;
  const perOrder = entered === 0 ? 0 : sent / entered;
  const sentence = `${perOrder.toFixed(1)} messages per order, more than ${limit.toFixed(1)}`;
  return { rail: "volume", label: "Volume", count: sent, outOf: entered, limit, tripped, sentence };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
