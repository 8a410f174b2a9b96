import type { Instant } from "../shared/instant";
import { localTime, localWeekday, nextLocalTime, type ZoneId } from "../shared/zone";

/** When texts may reach a phone, on the recipient's wall clock. `to` is the first minute that is too late. */
interface TextWindow {
  readonly from: string;
  readonly to: string;
  /** Where Sundays begin later. */
  readonly sundayFrom?: string;
  readonly source: string;
}

/** Inside the federal hours (8 to 21, 47 CFR 64.1200(c)(1)) and decent anywhere. */
const EVERYWHERE: TextWindow = { from: "09:00", to: "20:00", source: "product default" };
const eightToEight: TextWindow = {
  from: "08:00",
  to: "20:00",
  source: "state telemarketing law, unverified",
};

/** States of the US with hours of their own, as the specification lists them: to be verified before relying on them. */
const stateWindows: Readonly<Record<string, TextWindow>> = {
  FL: eightToEight,
  OK: eightToEight,
  MD: eightToEight,
  MA: eightToEight,
  WA: eightToEight,
  CT: { from: "09:00", to: "20:00", source: "state telemarketing law, unverified" },
  TX: { from: "09:00", to: "21:00", sundayFrom: "12:00", source: "state telemarketing law, unverified" },
};

export interface QuietHoursQuestion {
  readonly now: Instant;
  /** The recipient's. */
  readonly zone: ZoneId;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** A state's code, with or without its country: "TX", "US-TX". */
  readonly region: string | null;
  /** After this moment it would be wrong to send it; null = never. */
  readonly validUntil: Instant | null;
}

export type QuietHoursAnswer =
  | { readonly kind: "now" }
  | { readonly kind: "wait"; readonly until: Instant }
  | { readonly kind: "stale" };

/**
 * Whether a text may go now, or when. One that would no longer be true when the quiet hours end dies instead of leaving
 * the next morning (D22).
 */
export function askQuietHours({
  now,
  zone,
  country,
  region,
  validUntil,
}: QuietHoursQuestion): QuietHoursAnswer {
  if (validUntil !== null && validUntil <= now) return { kind: "stale" };
  const window = windowOf(country, region);
  const sundayFrom = window.sundayFrom ?? window.from;
  const opens = localWeekday(now, zone) === 7 ? sundayFrom : window.from;
  const time = localTime(now, zone);
  if (time >= opens && time < window.to) return { kind: "now" };
  const until = Math.min(
    nextLocalTime({ after: now, time: window.from, zone, weekdays: [1, 2, 3, 4, 5, 6] }),
    nextLocalTime({ after: now, time: sundayFrom, zone, weekdays: [7] }),
  );
  return validUntil !== null && validUntil <= until ? { kind: "stale" } : { kind: "wait", until };
}

function windowOf(country: string | null, region: string | null): TextWindow {
  if (country?.toUpperCase() !== "US" || region === null) return EVERYWHERE;
  return stateWindows[region.trim().toUpperCase().replace(/^US-/, "")] ?? EVERYWHERE;
}
