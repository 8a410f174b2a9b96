import type { AccountLine } from "@/domain/journey/account";
import { aboutShipment } from "@/domain/journey/advance";
import { conditionInWords } from "@/domain/journey/condition-words";
import { eventWords } from "@/domain/journey/event-words";
import type { Facts } from "@/domain/journey/facts";
import { dueByClock } from "@/domain/journey/next-expected";
import type { Run } from "@/domain/journey/run";
import { isTouchpointId, touchpointIds, touchpoints } from "@/domain/journey/touchpoint";
import type { JourneyVersion } from "@/domain/journey/version";
import { startOf } from "./account-sentence";
import { canStillCome } from "./can-still-come";
import type { AccountWords } from "./order-account";
import type { ComesNext, NextItem } from "./order-page";
import { touchpointLabel } from "./touchpoint-label";

/** A longer rule is for the journey's own screen; here the events that bring it say enough. */
const LONGEST_RULE = 120;

export interface NextWords extends AccountWords {
  readonly pausedJourneyIds: ReadonlySet<string>;
  /** Somebody holds back the messages of this order. */
  readonly isOrderPaused: boolean;
  readonly runs: readonly Run[];
  readonly versions: ReadonlyMap<string, JourneyVersion>;
  /** In order scope. */
  readonly facts: Facts;
}

/**
 * What the shopper will hear next: what the clock brings, soonest first, then what the ordinary way of a parcel brings.
 * Messages that only trouble would bring are counted.
 */
export function comesNext(words: NextWords): ComesNext {
  const waiting = words.lines.filter(({ outcome }) => outcome === "waiting");
  const underWay = waiting.filter((line) => line.reason !== "not_started");
  const begun = underWay.filter((line) => isOrdinary(line) || isOnItsWay(line, words));
  const called = waiting.filter((line) => line.reason === "not_started" && mayCome(line, words));
  const ordinary = called.filter(isOrdinary).toSorted((one, other) => place(one) - place(other));
  return {
    items: [
      ...begun.map((line) => begunItem(line, words)).toSorted(soonestFirst),
      ...ordinary.map((line) => calledItem(line, words)),
    ],
    onTrouble: new Set(
      [...called, ...underWay]
        .filter((line) => !isOrdinary(line) && !begun.includes(line))
        .map(({ touchpoint }) => touchpoint),
    ).size,
  };
}

/** Nothing more has to happen for it: it is being sent, or the clock brings it. */
function isOnItsWay(line: AccountLine, words: NextWords): boolean {
  if (["queued", "sending", "channel_paused", "quiet_hours", "spacing"].includes(line.reason)) return true;
  return begunItem(line, words).at !== null;
}

function begunItem(line: AccountLine, words: NextWords): NextItem {
  const item = namedItem(line, words);
  if (item.isHeld) return { ...item, at: null, when: heldBy(words) };
  if (line.reason === "queued" || line.reason === "sending") return { ...item, when: "about to be sent" };
  if (line.reason === "channel_paused")
    return { ...item, isHeld: true, when: "its channel is paused: the provider refuses the key" };
  if (line.reason === "quiet_hours") return { ...item, at: line.until, when: "in decent hours" };
  if (line.reason === "spacing")
    return { ...item, at: line.until, when: "some time after the message before" };
  const run = words.runs.find(
    ({ status, journeyId, shipmentId }) =>
      status === "active" && journeyId === line.journeyId && shipmentId === line.shipmentId,
  );
  const version = run && words.versions.get(run.versionId);
  const isDue = run && version && dueByClock(version, run).some((id) => id === line.touchpoint);
  if (isDue) return { ...item, at: run.waitUntil, when: unless(version, run) };
  return { ...item, when: run && version ? happens(version, run) : null };
}

function calledItem(line: AccountLine, words: NextWords): NextItem {
  const item = namedItem(line, words);
  if (item.isHeld) return { ...item, when: heldBy(words) };
  return { ...item, when: startOf(words.live.get(line.journeyId)) };
}

function namedItem({ touchpoint, shipmentId, journeyId }: AccountLine, words: NextWords): NextItem {
  return {
    label: touchpointLabel(touchpoint),
    parcel: shipmentId === null ? null : (words.parcelTitles.get(shipmentId) ?? null),
    at: null,
    when: null,
    isHeld: words.isOrderPaused || words.pausedJourneyIds.has(journeyId),
  };
}

function heldBy({ isOrderPaused }: NextWords): string {
  return isOrderPaused ? "messages of this order are paused" : "its journey is paused";
}

/** What would make the clock's message needless. */
function unless(version: JourneyVersion, run: Run): string | null {
  const what = awaited(version, run);
  return what === null ? null : `unless by then: ${what}`;
}

function happens(version: JourneyVersion, run: Run): string {
  const what = awaited(version, run);
  return what === null ? "later in its journey" : `later, or when: ${what}`;
}

function awaited({ nodes }: JourneyVersion, { nodeId }: Run): string | null {
  const node = nodes[nodeId ?? ""];
  if (node?.kind === "fallback") return "the message before is seen";
  if (node?.kind !== "wait_for_event") return null;
  const { on, when } = node.config;
  const events = on.map((type) => eventWords[type]).join(" or ");
  const rule = when === null ? events : conditionInWords(when);
  return rule.length <= LONGEST_RULE ? rule : events;
}

function mayCome({ journeyId, touchpoint, shipmentId }: AccountLine, words: NextWords): boolean {
  const version = words.live.get(journeyId);
  return version !== undefined && canStillCome(version, touchpoint, aboutShipment(words.facts, shipmentId));
}

function isOrdinary({ touchpoint }: AccountLine): boolean {
  return isTouchpointId(touchpoint) && touchpoints[touchpoint].group === "main";
}

/** The order of the nine touchpoints along a parcel's way. */
function place({ touchpoint }: AccountLine): number {
  return touchpointIds.findIndex((id) => id === touchpoint);
}

function soonestFirst(one: NextItem, other: NextItem): number {
  return (one.at ?? Infinity) - (other.at ?? Infinity) || 0;
}
