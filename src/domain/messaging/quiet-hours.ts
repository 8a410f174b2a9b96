import type { Instant } from "../shared/instant";
import type { UsState } from "../shared/us-state";
import { localTime, localWeekday, nextLocalTime, type ZoneId } from "../shared/zone";
import type { MessageClass } from "./channels/channel";
import { hoursOn, type TextHours, textHoursOf } from "./text-hours";

export interface QuietHoursQuestion {
  readonly now: Instant;
  /** The recipient's; where address and number name different ones, it must be decent in each. */
  readonly zones: readonly [ZoneId, ...ZoneId[]];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Of the United States, where the address is and where the number is at home: it must be decent by the hours of each. */
  readonly states: readonly UsState[];
  readonly class: MessageClass;
  /** After this moment it would be wrong to send it; null = never. */
  readonly validUntil: Instant | null;
}

export type QuietHoursAnswer =
  | { readonly kind: "now" }
  | { readonly kind: "wait"; readonly until: Instant }
  | { readonly kind: "stale" };

/** Zones of one country overlap for some hours of every day: this many tries find them. */
const TRIES = 20;

/**
 * Whether a text may go now, or when. One that would no longer be true when the quiet hours end dies instead of leaving
 * the next morning (D22).
 */
export function askQuietHours({
  now,
  zones,
  states,
  validUntil,
  ...place
}: QuietHoursQuestion): QuietHoursAnswer {
  if (validUntil !== null && validUntil <= now) return { kind: "stale" };
  const kept = (states.length === 0 ? [null] : states).map((state) => textHoursOf({ ...place, state }));
  let at = now;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const opens = Math.max(...zones.flatMap((zone) => kept.map((hours) => decentFrom(at, zone, hours))));
    if (opens === at) break;
    at = opens;
  }
  if (at === now) return { kind: "now" };
  return validUntil !== null && validUntil <= at ? { kind: "stale" } : { kind: "wait", until: at };
}

/** This moment if it is decent in a zone, else the next that is. */
function decentFrom(at: Instant, zone: ZoneId, hours: TextHours): Instant {
  const today = hoursOn(hours, localWeekday(at, zone));
  const time = localTime(at, zone);
  if (today !== null && time >= today[0] && time < today[1]) return at;
  const openings = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const open = hoursOn(hours, weekday);
    return open === null ? [] : [nextLocalTime({ after: at, time: open[0], zone, weekdays: [weekday] })];
  });
  return Math.min(...openings);
}
