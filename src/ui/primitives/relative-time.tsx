"use client";

import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { useNow } from "./use-now";

export interface RelativeTimeProps {
  readonly at: Instant;
  /** For the full moment in the title; the reader's own when absent. */
  readonly zone?: string;
}

/** "6 h ago", "in 2 days"; the full moment on hover and for screen readers' detail. Keeps up by itself. */
export function RelativeTime({ at, zone }: RelativeTimeProps) {
  const now = useNow();
  return (
    <time dateTime={new Date(at).toISOString()} title={fullMoment(at, zone)} suppressHydrationWarning>
      {ageInWords(at - now)}
    </time>
  );
}

/** Short words for a distance in time; negative is the past. */
export function ageInWords(distanceMs: number): string {
  const size = Math.abs(distanceMs);
  if (size < MINUTE_MS) return distanceMs > MINUTE_MS / 2 ? "in a moment" : "just now";
  const words = distanceWords(size);
  return distanceMs > 0 ? `in ${words}` : `${words} ago`;
}

function distanceWords(size: number): string {
  if (size < HOUR_MS) return `${Math.floor(size / MINUTE_MS)} min`;
  if (size < 2 * DAY_MS) return `${Math.floor(size / HOUR_MS)} h`;
  if (size < 60 * DAY_MS) return `${Math.floor(size / DAY_MS)} days`;
  return `${Math.floor(size / (30 * DAY_MS))} months`;
}

/** "Tue 3 June 2025, 09:14 GMT+2". */
function fullMoment(at: Instant, zone: string | undefined): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    ...(zone ? { timeZone: zone } : {}),
  }).format(at);
}
