import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "./instant";
import { canonicalLocale } from "./locale";
import { oncePerKey } from "./once-per-key";
import { localDate, startOfLocalDay, type ZoneId } from "./zone";

/** A moment, or a calendar date (YYYY-MM-DD) that means the same day in every zone. */
export type Day = Instant | string;

export interface DateStyle {
  /** The zone whose calendar decides which day a moment falls on. */
  readonly zone: ZoneId;
  /** BCP 47. English without a country is written day first, like British English. */
  readonly locale: string;
}

/** A day as people say it, without the year: "Thu 12 June", in American English "Thu, June 12". */
export function formatDate(day: Day, { zone, locale }: DateStyle): string {
  return dayFormats(canonicalLocale(locale)).full.format(noonOf(day, zone));
}

/**
 * A span of days: "Thu 12 – Fri 13 June"; one day gives one date. A span over New Year says both years. Ends given the
 * wrong way round are put right.
 */
export function formatWindow(
  window: { readonly from: Day; readonly to: Day },
  { zone, locale }: DateStyle,
): string {
  const ends = [noonOf(window.from, zone), noonOf(window.to, zone)];
  const first = Math.min(...ends);
  const last = Math.max(...ends);
  const { full, withoutMonth } = dayFormats(canonicalLocale(locale));
  if (first === last) return full.format(first);
  if (withoutMonth && isSameMonth(first, last)) return `${withoutMonth.format(first)} – ${full.format(last)}`;
  return full.formatRange(first, last);
}

/**
 * How long ago something was, in whole units: "6 hours ago", "3 days ago", from two months on in months of 30 days.
 * Less than a minute, or a clock that runs ahead, is "now".
 */
export function formatAge(ageMs: number, locale: string): string {
  const { counted, now } = ageFormats(canonicalLocale(locale));
  for (const { unit, sizeMs, fromMs } of AGE_UNITS) {
    if (ageMs >= fromMs) return counted.format(-Math.floor(ageMs / sizeMs), unit);
  }
  return now.format(0, "second");
}

/** Days go up to two months: "45 days ago" tells more about a parcel than "1 month ago". */
const AGE_UNITS = [
  { unit: "month", sizeMs: 30 * DAY_MS, fromMs: 60 * DAY_MS },
  { unit: "day", sizeMs: DAY_MS, fromMs: DAY_MS },
  { unit: "hour", sizeMs: HOUR_MS, fromMs: HOUR_MS },
  { unit: "minute", sizeMs: MINUTE_MS, fromMs: MINUTE_MS },
] as const;

interface DayFormats {
  readonly full: Intl.DateTimeFormat;
  /** English with the day first says the month once; other languages leave the wording of spans to `Intl`. */
  readonly withoutMonth: Intl.DateTimeFormat | null;
}

/** Dates are formatted as their noon in UTC, so that one formatter serves every zone. */
const DAY = { weekday: "short", day: "numeric", timeZone: "UTC" } as const;

const dayFormats = oncePerKey(200, (locale): DayFormats => {
  const dayFirst = locale === "en" ? "en-GB" : locale;
  const full = new Intl.DateTimeFormat(dayFirst, { ...DAY, month: "long" });
  const endsWithMonth = full.formatToParts(0).at(-1)?.type === "month";
  const saysMonthOnce = endsWithMonth && locale.startsWith("en");
  return { full, withoutMonth: saysMonthOnce ? new Intl.DateTimeFormat(dayFirst, DAY) : null };
});

/** Counted, since "1 day ago" stays true where "yesterday" depends on the hour. Only "now" has a word of its own. */
const ageFormats = oncePerKey(200, (locale) => ({
  counted: new Intl.RelativeTimeFormat(locale, { numeric: "always" }),
  now: new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
}));

function noonOf(day: Day, zone: ZoneId): Instant {
  const date = typeof day === "string" ? day : localDate(day, zone);
  return startOfLocalDay(date, "UTC") + 12 * HOUR_MS;
}

function isSameMonth(one: Instant, other: Instant): boolean {
  return localDate(one, "UTC").slice(0, 7) === localDate(other, "UTC").slice(0, 7);
}
