import type { Instant } from "@/domain/shared/instant";
import { localDate, type ZoneId } from "@/domain/shared/zone";

/** A time as a sender writes it, taken apart. `time` has seconds, `offset` is "Z", "+HH:MM" or null. */
export interface WrittenTime {
  readonly date: string;
  readonly time: string;
  readonly offset: string | null;
}

const WRITTEN =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(?:(Z|UTC)|([+-]\d{2}):?(\d{2}))?$/i;

/** Takes ISO 8601 and its everyday variants. Null for anything else, dates that do not exist included. */
export function readTime(written: string): WrittenTime | null {
  const match = WRITTEN.exec(written.trim());
  if (!match) return null;
  const [, date = "", hour = "00", minute = "00", second = "00", utc, offsetHours, offsetMinutes] = match;
  // A leap second is the last second we can name.
  const time = `${hour}:${minute}:${second === "60" ? "59" : second}`;
  const offset = utc ? "Z" : offsetHours ? `${offsetHours}:${offsetMinutes}` : null;
  const isReal = isRealDate(date) && !Number.isNaN(Date.parse(`${date}T${time}${offset ?? "Z"}`));
  return isReal ? { date, time, offset } : null;
}

/** The instant of a time that names its offset; undefined when it names none or cannot be read. */
export function instantOf(written: string | number | null | undefined): Instant | undefined {
  if (typeof written === "number") return instantOfUnix(written);
  const parts = written ? readTime(written) : null;
  return parts?.offset ? Date.parse(`${parts.date}T${parts.time}${parts.offset}`) : undefined;
}

/**
 * The day a date of delivery names. A bare date, a time without offset and a time with the place's own offset name
 * it themselves; so does midnight, which is how senders write a bare date. Any other UTC time is read in `zone`.
 */
export function readDay(written: string | null | undefined, zone: ZoneId): string | undefined {
  const parts = written ? readTime(written) : null;
  if (!parts) return undefined;
  const isUtc = parts.offset === "Z" || parts.offset === "+00:00";
  if (!isUtc || parts.time === "00:00:00") return parts.date;
  return localDate(Date.parse(`${parts.date}T${parts.time}Z`), zone);
}

/** Unix seconds, or milliseconds where the number is too large for seconds of this millennium. */
function instantOfUnix(unix: number): Instant | undefined {
  const at = Math.round(unix < 1e11 ? unix * 1000 : unix);
  return at > 0 && at < 4e12 ? at : undefined;
}

/** `Date.parse` does not refuse 30 February but takes it for 2 March: a date is real if its day comes back the same. */
function isRealDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).getUTCDate() === Number(date.slice(-2));
}
