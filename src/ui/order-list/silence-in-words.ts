import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";

/** How long a parcel has been silent. Hours up to five days, since the rules about it are in hours. */
export function silenceInWords(spanMs: number): string {
  if (spanMs < 5 * DAY_MS) return `${Math.max(0, Math.floor(spanMs / HOUR_MS))} h`;
  return `${Math.floor(spanMs / DAY_MS)} days`;
}
