import { HOUR_MS } from "@/domain/shared/instant";

/** What a Retry-After header asks for, in seconds or as a date (RFC 9110 §10.2.3); null: nothing, or nonsense. At most a day. */
export function retryAfterMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const wait = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, 24 * HOUR_MS) : null;
}
