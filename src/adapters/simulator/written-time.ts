import { Temporal } from "temporal-polyfill";
import { HOUR_MS, type Instant } from "@/domain/shared/instant";
import type { ZoneId } from "@/domain/shared/zone";

/** "2026-11-09T10:22:31-08:00": how Shopify writes a moment, with the offset of the shop's wall. */
export function withOffset(at: Instant, zone: ZoneId): string {
  const offset = offsetMs(at, zone);
  const minutes = Math.abs(offset) / 60_000;
  const hours = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return `${onWall(at, zone)}${offset < 0 ? "-" : "+"}${hours}`;
}

/** "2026-11-09T10:22:31": how most carriers write a moment, on the wall of the place and without saying where that is. */
export function onWall(at: Instant, zone: ZoneId): string {
  return new Date(at + offsetMs(at, zone)).toISOString().slice(0, 19);
}

/** "2026-11-09T18:22:31+00:00": how AfterShip writes its own moments. */
export function inUtc(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19)}+00:00`;
}

/** The calendar date on the wall, YYYY-MM-DD. */
export function dayOnWall(at: Instant, zone: ZoneId): string {
  return onWall(at, zone).slice(0, 10);
}

/** Offsets change on whole hours of UTC in every zone of the simulated shop, so one look per hour is enough. */
function offsetMs(at: Instant, zone: ZoneId): number {
  const key = `${zone} ${Math.floor(at / HOUR_MS)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const offset = zoned.offsetNanoseconds / 1_000_000;
  if (offsets.size > MOST_OFFSETS) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

const MOST_OFFSETS = 50_000;
const offsets = new Map<string, number>();

function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}
