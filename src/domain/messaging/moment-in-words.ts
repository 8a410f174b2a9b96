import { clockFormat } from "../shared/clock-format";
import { formatDate } from "../shared/dates-in-words";
import type { Instant } from "../shared/instant";
import { oncePerKey } from "../shared/once-per-key";
import type { ZoneId } from "../shared/zone";
import type { Checkpoint } from "../shipment/shipment";

/** When a scan was made: "Tue 10 June, 09:14"; the day alone where the time of day cannot be trusted. */
export function scanMoment(
  { at, tzSource }: Pick<Checkpoint, "at" | "tzSource">,
  { zone, locale }: { readonly zone: ZoneId; readonly locale: string },
): string {
  const day = formatDate(at, { zone, locale });
  return tzSource === "assumed_utc" ? day : `${day}, ${clockTime(at, zone, locale)}`;
}

function clockTime(at: Instant, zone: ZoneId, locale: string): string {
  return clocks(`${locale} ${zone}`).format(at);
}

const clocks = oncePerKey(1000, (key) => {
  const [locale = "en", timeZone = "UTC"] = key.split(" ");
  // English without a country reads the clock like its dates: the British way.
  const tag = locale === "en" ? "en-GB" : locale;
  return clockFormat(tag, timeZone);
});
