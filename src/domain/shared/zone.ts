import { Temporal } from "temporal-polyfill";
import { type Instant, MINUTE_MS } from "./instant";
import { oncePerKey } from "./once-per-key";

/**
 * An IANA time zone name ("Asia/Tokyo"). Every function here expects one that `isZone` has accepted and throws a
 * RangeError otherwise: an unchecked zone is a bug of the caller.
 *
 * Rule for wall times that a clock change removes or repeats (D20), the "compatible" reading of RFC 5545: a time
 * inside the removed hour moves later by the length of the gap (02:30 becomes 03:30); a time inside the repeated hour
 * means its first occurrence.
 */
export type ZoneId = string;

/** True for IANA names. Fixed offsets ("+05:30") are refused: they know nothing of clock changes. */
export function isZone(id: string): boolean {
  if (!/^[A-Za-z]/.test(id)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: id }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The calendar date on the wall, YYYY-MM-DD. */
export function localDate(at: Instant, zone: ZoneId): string {
  if (at < QUARTERS_HOLD_SINCE) return zoned(at, zone).toPlainDate().toString();
  return dateInQuarter(`${Math.floor(at / QUARTER_MS)} ${zone}`);
}

/** The time on the wall, HH:MM, seconds cut off. */
export function localTime(at: Instant, zone: ZoneId): string {
  return zoned(at, zone).toPlainTime().toString({ smallestUnit: "minute", roundingMode: "trunc" });
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function localWeekday(at: Instant, zone: ZoneId): number {
  return zoned(at, zone).dayOfWeek;
}

/** The first moment of the day that holds `day` (an instant) or is named by it (YYYY-MM-DD). Not always 00:00. */
export function startOfLocalDay(day: Instant | string, zone: ZoneId): Instant {
  return startOfDate(`${dateOf(day, zone)} ${zone}`);
}

/** The last millisecond of the day that holds `day` (an instant) or is named by it (YYYY-MM-DD). */
export function endOfLocalDay(day: Instant | string, zone: ZoneId): Instant {
  return endOfDate(`${dateOf(day, zone)} ${zone}`);
}

/** The moment when the wall shows `time` ("HH:MM") on `date` (YYYY-MM-DD). */
export function atLocalTime(date: string, time: string, zone: ZoneId): Instant {
  return timeOnDate(`${date} ${time} ${zone}`);
}

/** The same wall time `days` calendar days later (earlier when negative), however long those days are. */
export function addLocalDays(at: Instant, days: number, zone: ZoneId): Instant {
  return zoned(at, zone).add({ days }).epochMilliseconds;
}

export interface NextLocalTime {
  readonly after: Instant;
  /** HH:MM on the wall. */
  readonly time: string;
  readonly zone: ZoneId;
  /** Days that are allowed, 1 = Monday. Absent = every day; an empty list throws a RangeError. */
  readonly weekdays?: readonly number[] | undefined;
}

/**
 * The first moment strictly after `after` when the wall shows `time` on an allowed weekday (D20). Date and weekday are
 * those of the zone, never of UTC. Each local day counts once, also where a clock change repeats the hour, so a daily
 * rule fires once a day, and a day that the zone left out (Samoa, 30 December 2011) never fires.
 */
export function nextLocalTime({ after, time, zone, weekdays }: NextLocalTime): Instant {
  const wall = Temporal.PlainTime.from(time);
  const allowed = new Set(weekdays ?? EVERY_DAY);
  // From the day before: a gap at midnight (Nuuk, 23:00) can push that day's time past `after`.
  let day = zoned(after, zone).toPlainDate().subtract({ days: 1 });
  for (let tried = 0; tried < LONGEST_SEARCH_DAYS; tried += 1) {
    if (allowed.has(day.dayOfWeek)) {
      const found = onDay(day, wall, zone);
      const isAllowed = allowed.has(found.dayOfWeek) && found.epochMilliseconds > after;
      if (isAllowed) return found.epochMilliseconds;
    }
    day = day.add({ days: 1 });
  }
  throw new RangeError(`No weekday among [${[...allowed].join(", ")}] ever comes`);
}

export interface BusinessDays {
  readonly from: Instant;
  /** How many working days to go; negative goes back. */
  readonly days: number;
  readonly zone: ZoneId;
  /** Working weekdays, 1 = Monday. An empty list throws a RangeError. */
  readonly workdays: readonly number[];
  /** Local dates (YYYY-MM-DD) on which nobody works. */
  readonly holidays?: readonly string[] | undefined;
}

/**
 * The same wall time on the n-th working day after the local day of `from`. The day of `from` itself is never counted:
 * one business day after Friday noon, or after Saturday noon, is Monday noon. Zero days returns `from`.
 */
export function addBusinessDays({ from, days, zone, workdays, holidays = [] }: BusinessDays): Instant {
  const works = new Set(workdays);
  if (!EVERY_DAY.some((weekday) => works.has(weekday))) throw new RangeError("No weekday is a working day");
  const closed = new Set(holidays);
  const start = zoned(from, zone);
  const step = Math.sign(days);
  let day = start.toPlainDate();
  for (let left = Math.abs(days); left > 0; ) {
    day = day.add({ days: step });
    if (works.has(day.dayOfWeek) && !closed.has(day.toString()) && isOnCalendar(day, zone)) left -= 1;
  }
  return days === 0 ? from : onDay(day, start.toPlainTime(), zone).epochMilliseconds;
}

/** The moment `fraction` of the way from `start` to `end`: 0 is the start, 0.5 halfway, 1 the end. Whole ms. */
export function fractionBetween(start: Instant, end: Instant, fraction: number): Instant {
  return Math.round(start + (end - start) * fraction);
}

const timeOnDate = oncePerKey(4_000, (key) => {
  const [date = "", time = "", zone = ""] = key.split(" ");
  return onDay(Temporal.PlainDate.from(date), Temporal.PlainTime.from(time), zone).epochMilliseconds;
});

const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
/** A week, the day before it, and a week more for a weekday the zone left out. */
const LONGEST_SEARCH_DAYS = 16;

function zoned(at: Instant, zone: ZoneId): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

function dateOf(day: Instant | string, zone: ZoneId): string {
  return typeof day === "string" ? day : localDate(day, zone);
}

/**
 * Since 2023, after Casey's last clock change at a minute past midnight, all midnights and clock changes fall on a
 * quarter of an hour of UTC: within a quarter the date is one and the same.
 */
const QUARTERS_HOLD_SINCE = 1_672_531_200_000;
const QUARTER_MS = 15 * MINUTE_MS;
const MOST_DAYS_KEPT = 10_000;

/** "quarter zone" to YYYY-MM-DD. The calendar is asked several times for every event, and mostly for the same days. */
const dateInQuarter = oncePerKey(MOST_DAYS_KEPT, (key) => {
  const [quarter = "", zone = ""] = key.split(" ");
  return zoned(Number(quarter) * QUARTER_MS, zone)
    .toPlainDate()
    .toString();
});

/** "YYYY-MM-DD zone" to its first and its last millisecond. */
const startOfDate = oncePerKey(MOST_DAYS_KEPT, (key) => {
  const [date = "", zone = ""] = key.split(" ");
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
});
const endOfDate = oncePerKey(MOST_DAYS_KEPT, (key) => {
  const [date = "", zone = ""] = key.split(" ");
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1;
});

function onDay(day: Temporal.PlainDate, time: Temporal.PlainTime, zone: ZoneId): Temporal.ZonedDateTime {
  return day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: "compatible" });
}

/** False for the few dates a zone left out when it crossed the date line. */
function isOnCalendar(day: Temporal.PlainDate, zone: ZoneId): boolean {
  return day.toZonedDateTime(zone).toPlainDate().equals(day);
}

/** RFC 3339 in UTC, as machines read it: "2026-11-14T14:21:40Z". */
export function isoInstant(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}
