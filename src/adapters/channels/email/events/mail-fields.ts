import { z } from "zod";
import { said } from "@/adapters/sources/payload-fields";
import type { Instant } from "@/domain/shared/instant";

/** Fields of providers' webhooks: what is missing or of another type says nothing, and spoils nothing else. */
export const words = z.union([z.string(), z.number()]).nullish().catch(null);
export const truth = z.boolean().nullish().catch(null);

export type Words = z.infer<typeof words>;

/** Our message's id: from its metadata, else from the Message-ID it went out with (`<id@domain>`). */
export function ownMessageId(mark: Words, messageIdHeader: Words): string | null {
  const marked = said(mark);
  if (marked !== undefined) return marked.slice(0, 100);
  const [, local] = /^<?([^<>@\s]{1,100})@[^<>\s]+>?$/.exec(said(messageIdHeader) ?? "") ?? [];
  return local ?? null;
}

/** A mail address in lower case; null for what is none. */
export function mailAddress(text: Words): string | null {
  const address = said(text)?.toLowerCase() ?? "";
  return /^[^\s@]{1,100}@[^\s@]{1,250}$/.test(address) ? address : null;
}

/** ISO 8601 with an offset; null for anything else. */
export function isoTime(text: Words): Instant | null {
  const written = said(text) ?? "";
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/.test(written)) return null;
  const at = Date.parse(written);
  return Number.isNaN(at) ? null : at;
}

/** Seconds since 1970, whole or not. */
export function unixTime(text: Words): Instant | null {
  const seconds = Number(said(text) ?? Number.NaN);
  return seconds > 0 && seconds < 32_503_680_000 ? Math.round(seconds * 1000) : null;
}
