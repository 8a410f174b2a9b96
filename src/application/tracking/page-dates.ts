import { clockFormat } from "@/domain/shared/clock-format";
import { type Day, formatAge, formatDate, formatWindow } from "@/domain/shared/dates-in-words";
import type { Instant } from "@/domain/shared/instant";
import { oncePerKey } from "@/domain/shared/once-per-key";
import type { ZoneId } from "@/domain/shared/zone";
import type { PageWords } from "@/domain/wording/page-words";
import type { MomentView } from "./tracking-view";

/** Dates and times as one page writes them: in the recipient's zone, in the page's language. */
export interface PageDates {
  day(day: Day): string;
  window(span: { readonly from: Day; readonly to: Day }): string;
  time(at: Instant): string;
  /** "Tue 10 June, 09:14". */
  moment(at: Instant): MomentView;
  /** The day alone, for a scan whose clock cannot be trusted. */
  dayOnly(at: Instant): MomentView;
  age(at: Instant): string;
  /** How long something has lasted: "2 days". */
  duration(sinceMs: number): string;
  /** "Mountain Daylight Time". */
  readonly zoneName: string;
}

interface DatesInput {
  readonly zone: ZoneId;
  readonly locale: string;
  readonly now: Instant;
  readonly words: Pick<PageWords, "hours" | "days">;
}

/** Dates and times in the words of a page's language, on the clock of its zone. */
export function pageDates({ zone, locale, now, words }: DatesInput): PageDates {
  const style = { zone, locale };
  const day = (when: Day) => formatDate(when, style);
  const time = (at: Instant) => clock(`${locale} ${zone}`).format(at);
  return {
    day,
    time,
    window: (span) => formatWindow(span, style),
    moment: (at) => ({ at, text: `${day(at)}, ${time(at)}` }),
    dayOnly: (at) => ({ at, text: day(at) }),
    age: (at) => formatAge(now - at, locale),
    duration: (sinceMs) => durationInWords(sinceMs, words),
    zoneName: zoneNameAt(now, zone, locale),
  };
}

/** Zones are about 600, of which a shop meets a few dozen. */
const FORMATS_KEPT = 1000;

const clock = oncePerKey(FORMATS_KEPT, (key) => {
  const [locale = "en", zone = "UTC"] = key.split(" ");
  return clockFormat(dayFirst(locale), zone);
});

const longZone = oncePerKey(FORMATS_KEPT, (key) => {
  const [locale = "en", zone = "UTC"] = key.split(" ");
  return new Intl.DateTimeFormat(dayFirst(locale), { timeZone: zone, timeZoneName: "long" });
});

function zoneNameAt(at: Instant, zone: ZoneId, locale: string): string {
  const parts = longZone(`${locale} ${zone}`).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** English without a country reads the clock like its dates: the British way. */
function dayFirst(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}

function durationInWords(ms: number, words: DatesInput["words"]): string {
  const hours = Math.max(1, Math.floor(ms / 3_600_000));
  return hours < 48 ? words.hours(hours) : words.days(Math.floor(hours / 24));
}
