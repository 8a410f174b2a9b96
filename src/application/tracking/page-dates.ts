import { type Day, formatAge, formatDate, formatWindow } from "@/domain/shared/dates-in-words";
import type { Instant } from "@/domain/shared/instant";
import { canonicalLocale } from "@/domain/shared/locale";
import { oncePerKey } from "@/domain/shared/once-per-key";
import type { ZoneId } from "@/domain/shared/zone";
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

export function pageDates({ zone, locale, now }: { zone: ZoneId; locale: string; now: Instant }): PageDates {
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
    duration: (sinceMs) => durationInWords(sinceMs),
    zoneName: zoneNameAt(now, zone, locale),
  };
}

/**
 * The language a page is written in. Its words exist in English only, so a shopper's other language decides nothing,
 * and dates never speak another language than the sentence around them.
 */
export function pageLocale(order: string | null, store: string): string {
  const isEnglish = (locale: string) => locale === "en" || locale.startsWith("en-");
  const candidates = [canonicalLocale(order), canonicalLocale(store)];
  return candidates.find((locale) => isEnglish(locale) && locale !== "en") ?? "en";
}

/** Zones are about 600, of which a shop meets a few dozen. */
const FORMATS_KEPT = 1000;

const clock = oncePerKey(FORMATS_KEPT, (key) => {
  const [locale = "en", zone = "UTC"] = key.split(" ");
  return new Intl.DateTimeFormat(dayFirst(locale), { timeZone: zone, hour: "2-digit", minute: "2-digit" });
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

function durationInWords(ms: number): string {
  const hours = Math.max(1, Math.floor(ms / 3_600_000));
  if (hours < 48) return hours === 1 ? "an hour" : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}
