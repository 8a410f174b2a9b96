import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { VisitorLanguages } from "@/application/tracking/page-context";
import type { PrivacyTier } from "@/application/tracking/tracking-view";
import { type Instant, MINUTE_MS } from "@/domain/shared/instant";
import type { HeaderList } from "./exchange";
import { type PageDress, withImageOrigins } from "./page-policy";

/**
 * What a rendered page depends on: two requests with equal values get the same bytes. The language follows from the
 * visitor's wishes, the order and the store.
 */
export interface PageVersion {
  readonly orderId: string;
  readonly revision: number;
  readonly tier: PrivacyTier;
  readonly visitor: VisitorLanguages;
  readonly dress: PageDress;
  /** The published version of the page; null: what Milepost brings along. */
  readonly page: string | null;
  readonly now: Instant;
}

export interface CachedPage {
  readonly headers: HeaderList;
  readonly zippedHeaders: HeaderList;
  /** Changes with what the page says; a growing "6 hours ago" alone changes it four times an hour. */
  readonly tag: string;
  readonly plain: Buffer;
  /** The variant of the page that this is; null while the store has published none. */
  readonly variant: string | null;
  /** Compressed the first time somebody accepts it. */
  zipped(): Buffer;
}

export interface PageCache {
  get(version: PageVersion): CachedPage | null;
  put(version: PageVersion, html: Buffer, look?: PageLook): CachedPage;
}

/** How one order's page differs from others of its store. */
interface PageLook {
  /** Where pictures of this page come from, beside those that its dress allows. */
  readonly imageOrigins?: readonly string[];
  /** What its variant wears; absent: what the main page does. */
  readonly dress?: PageDress;
  readonly variant?: string | null;
}

interface Entry extends CachedPage {
  readonly revision: number;
  readonly minute: number;
  readonly dress: PageDress;
  readonly page: string | null;
}

/**
 * Rendered pages, the least recently asked for dropped first. One entry per order, tier and language asked for: a newer revision or
 * minute (the page says "6 hours ago") takes the place of the older.
 */
export function createPageCache(limitBytes: number): PageCache {
  const entries = new Map<string, Entry>();
  let heldBytes = 0;
  const drop = (key: string, entry: Entry) => {
    entries.delete(key);
    heldBytes -= weight(entry);
  };
  return {
    get(version) {
      const key = keyOf(version);
      const entry = entries.get(key);
      if (entry === undefined || !isCurrent(entry, version)) return null;
      // Moved to the end: a Map keeps the order of insertion.
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    put(version, html, { imageOrigins = [], dress = version.dress, variant = null } = {}) {
      const headers = withImageOrigins(dress.headers, imageOrigins);
      const key = keyOf(version);
      const older = entries.get(key);
      if (older !== undefined) drop(key, older);
      const tag = tagOf(version);
      const own = [...headers, "Vary", "Accept-Encoding, Accept-Language", "ETag", tag];
      const entry: Entry = {
        tag,
        headers: own,
        zippedHeaders: [...own, "Content-Encoding", "gzip"],
        plain: html,
        variant,
        zipped: once(() => gzipSync(html)),
        ...stampOf(version),
      };
      entries.set(key, entry);
      heldBytes += weight(entry);
      for (const [oldest, victim] of entries) {
        if (heldBytes <= limitBytes) break;
        drop(oldest, victim);
      }
      return entry;
    },
  };
}

function keyOf({ orderId, tier, visitor: { chosen, browser } }: PageVersion): string {
  return `${tier} ${chosen === null ? `${browser} by itself` : chosen} ${orderId}`;
}

/** A digest: a count of changes is nobody's business. */
function tagOf(version: PageVersion): string {
  const { revision, dress, page, now } = version;
  const quarter = Math.floor(now / (15 * MINUTE_MS));
  const said = JSON.stringify([keyOf(version), revision, quarter, dress.assets.brand, page]);
  return `"${createHash("sha256").update(said).digest("base64url").slice(0, 22)}"`;
}

function stampOf({ revision, dress, page, now }: PageVersion) {
  return { revision, dress, page, minute: Math.floor(now / MINUTE_MS) };
}

function isCurrent(entry: Entry, { revision, dress, page, now }: PageVersion): boolean {
  const isSame = entry.revision === revision && entry.dress === dress && entry.page === page;
  return isSame && entry.minute === Math.floor(now / MINUTE_MS);
}

/** The compressed copy is about a quarter of the page; the rest is for the entry itself. */
function weight({ plain }: Entry): number {
  return Math.ceil(plain.length * 1.25) + 512;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
