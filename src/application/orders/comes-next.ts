import type { AccountLine } from "@/domain/journey/account";
import { isTouchpointId, touchpointIds, touchpoints } from "@/domain/journey/touchpoint";
import { startOf } from "./account-sentence";
import type { AccountWords } from "./order-account";
import type { ComesNext, NextItem } from "./order-page";
import { touchpointLabel } from "./touchpoint-label";

export interface NextWords extends AccountWords {
  readonly pausedJourneyIds: ReadonlySet<string>;
}

/**
 * What the shopper will hear next: what the clock brings, soonest first, then what the ordinary way of a parcel brings.
 * Messages that only trouble would bring are counted.
 */
export function comesNext(words: NextWords): ComesNext {
  const waiting = words.lines.filter(({ outcome }) => outcome === "waiting");
  const timed = waiting
    .filter((line) => line.reason !== "not_started")
    .toSorted((one, other) => (one.until ?? Infinity) - (other.until ?? Infinity) || 0);
  const called = waiting.filter((line) => line.reason === "not_started");
  const ordinary = called.filter(isOrdinary).toSorted((one, other) => place(one) - place(other));
  return {
    items: [...timed, ...oncePerTouchpoint(ordinary)].map((line) => nextItem(line, words)),
    onTrouble: new Set(called.filter((line) => !isOrdinary(line)).map((line) => line.touchpoint)).size,
  };
}

function nextItem(line: AccountLine, words: NextWords): NextItem {
  const { journeyId, shipmentId, until, reason } = line;
  const isHeld = words.pausedJourneyIds.has(journeyId);
  return {
    label: touchpointLabel(line.touchpoint),
    parcel: shipmentId === null ? null : (words.parcelTitles.get(shipmentId) ?? null),
    at: until,
    when: isHeld ? "its journey is paused" : when(reason, words, line),
    isHeld,
  };
}

function when(reason: string, { live }: NextWords, { journeyId, until }: AccountLine): string | null {
  if (reason === "not_started") return startOf(live.get(journeyId));
  if (reason === "queued" || reason === "sending") return "about to be sent";
  return until === null ? "when its journey gets there" : null;
}

function isOrdinary({ touchpoint }: AccountLine): boolean {
  return isTouchpointId(touchpoint) && touchpoints[touchpoint].group === "main";
}

/** The order of the nine touchpoints along a parcel's way. */
function place({ touchpoint }: AccountLine): number {
  return touchpointIds.findIndex((id) => id === touchpoint);
}

function oncePerTouchpoint(lines: readonly AccountLine[]): readonly AccountLine[] {
  const seen = new Set<string>();
  return lines.filter(({ touchpoint, shipmentId }) => {
    const key = `${touchpoint} ${shipmentId}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
