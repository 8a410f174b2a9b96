import type { AccountLine, AccountOutcome } from "@/domain/journey/account";
import type { JourneyVersion } from "@/domain/journey/version";
import { accountSentence } from "./account-sentence";
import type { AccountRow, OrderAccount } from "./order-page";
import type { OrderView } from "./order-view";
import { touchpointLabel } from "./touchpoint-label";

export interface AccountWords {
  readonly lines: readonly AccountLine[];
  /** The version that is live, per journey. */
  readonly live: ReadonlyMap<string, JourneyVersion>;
  readonly journeyNames: ReadonlyMap<string, string>;
  readonly parcelTitles: ReadonlyMap<string, string>;
  readonly view: OrderView;
}

/** The account in words, what was sent first, and the count of each outcome; their sum is the number of lines. */
export function orderAccount(words: AccountWords): OrderAccount {
  const counts = { sent: 0, waiting: 0, suppressed: 0, skipped: 0, superseded: 0, failed: 0, unknown: 0 };
  for (const { outcome } of words.lines) counts[outcome] += 1;
  const lines = words.lines.map((line) => accountRow(line, words));
  const notCalledFor = lines.filter((line) => line.isNotCalledFor).length;
  return { counts, notCalledFor, lines: lines.toSorted(byOutcomeThenTime) };
}

function accountRow(line: AccountLine, words: AccountWords): AccountRow {
  const { journeyId, outcome, at, until, messageId, shipmentId } = line;
  return {
    label: touchpointLabel(line.touchpoint),
    journey: words.journeyNames.get(journeyId) ?? "A removed journey",
    journeyId,
    parcel: shipmentId === null ? null : (words.parcelTitles.get(shipmentId) ?? null),
    outcome,
    isNotCalledFor: outcome === "waiting" && line.reason === "not_started",
    sentence: accountSentence(line, { version: words.live.get(journeyId), view: words.view }),
    at,
    until,
    messageId,
  };
}

function byOutcomeThenTime(one: AccountRow, other: AccountRow): number {
  const order = shownOrder.indexOf(one.outcome) - shownOrder.indexOf(other.outcome);
  const called = Number(one.isNotCalledFor) - Number(other.isNotCalledFor);
  return order || called || (one.until ?? one.at ?? Infinity) - (other.until ?? other.at ?? Infinity) || 0;
}

/** What must not be, then what needs a look, then the rest. */
const shownOrder: readonly AccountOutcome[] = [
  "unknown",
  "failed",
  "sent",
  "waiting",
  "suppressed",
  "superseded",
  "skipped",
];
