import type { LinkSign } from "@/application/engagement/record-signs";
import type { Store } from "@/application/ports/rows";
import type { CodeDeps } from "@/application/self-service/self-service-deps";
import { type FoundTrackingPage, findTrackingPage } from "@/application/tracking/find-tracking-page";
import type { TrackingDeps } from "@/application/tracking/tracking-deps";
import type { PageTheme } from "@/domain/page/theme";
import type { PageLanguage } from "@/ui/tracking-page/page-frame";
import type { Batch } from "./batch";
import { type Exchange, type HeaderList, send, sendText } from "./exchange";
import type { Metrics } from "./metrics";
import type { MissLimit } from "./miss-limit";
import type { PageCache } from "./page-cache";
import { wornPageLanguage } from "./page-language";
import type { PagePlace } from "./page-place";
import type { PageDress } from "./page-policy";
import type { RecommendationRecorder } from "./recommendation-recorder";
import { renderMessagePage } from "./render-page";
import type { VisitRecorder } from "./visit-recorder";
import { type WornPage, wornByStore } from "./worn-page";

/** What the routes below /track share. */
export interface PublicPages {
  readonly deps: TrackingDeps;
  readonly selfService: CodeDeps;
  readonly dress: (store: Store, theme?: PageTheme) => PageDress;
  readonly cache: PageCache;
  /** Where the pages stand that are asked for. */
  readonly place: PagePlace;
  /** What takes the place of the above in a frame of the shop's theme. */
  readonly framed: Pick<PublicPages, "dress" | "cache">;
  readonly misses: MissLimit;
  readonly visits: VisitRecorder;
  /** What is opened and followed of messages. */
  readonly signs: Batch<LinkSign>;
  readonly recommendations: RecommendationRecorder;
  readonly metrics: Metrics;
  readonly isHttps: boolean;
  /** What browsers that subscribe are to know us by; null: there are no notifications. */
  readonly pushKey: string | null;
  /** A failed look-up or proof is answered no sooner than this after it was asked for. */
  readonly failureFloorMs: number;
}

/**
 * The page of a code, as far as it is shown here: on a store's own host and in its frames the pages of other stores do
 * not exist.
 */
export async function findPageHere(
  { deps }: Pick<PublicPages, "deps">,
  { at, hostStore }: Pick<Exchange, "at" | "hostStore">,
  code: string,
): Promise<FoundTrackingPage | null> {
  const found = await findTrackingPage(deps, { code, now: at });
  return found !== null && hostStore !== null && found.store.id !== hostStore.id ? null : found;
}

/** The store whose dress a page about no order wears. */
function storeHere({ deps }: PublicPages, { hostStore }: Exchange): Promise<Store | null> {
  return hostStore === null ? deps.stores.findDefault(deps.db.read) : Promise.resolve(hostStore);
}

/**
 * The answer for an unknown code, an expired one and anything else below /track: the same bytes each time, in the
 * dress of the store of this host, else of the default one since the path names no other, in the language the visitor
 * asks for.
 */
export async function sendNotFound(pages: PublicPages, exchange: Exchange): Promise<void> {
  const store = await storeHere(pages, exchange);
  if (store === null) {
    sendText(exchange, 404, "Not found\n");
    return;
  }
  const worn = await wornByStore(pages, store);
  const body = notFoundBytes(pages, exchange, store, worn);
  send(exchange, { status: 404, headers: worn.dress.headers, body });
}

/** Says when to try again, in minutes: the visitor's clock is not ours. */
export async function sendTooMany(pages: PublicPages, exchange: Exchange, retryAt: number): Promise<void> {
  const seconds = Math.max(1, Math.ceil((retryAt - exchange.at) / 1000));
  const more: HeaderList = ["Retry-After", String(seconds)];
  const store = await storeHere(pages, exchange);
  if (store === null) {
    sendText(exchange, 429, "Too many tries\n");
    return;
  }
  const worn = await wornByStore(pages, store);
  const { assets, headers } = worn.dress;
  const language = wornPageLanguage(exchange, store, worn);
  const { title, many } = language.words.tooMany;
  const said = { title, text: many(inMinutes(seconds)), way: lookUpWay(pages, language) };
  const body = renderMessagePage({ store, assets, language }, said);
  send(exchange, { status: 429, headers: [...headers, ...more], body });
}

/** Whole minutes, rounded up. */
export function inMinutes(seconds: number): number {
  return Math.ceil(seconds / 60);
}

/** Waits until a failure has taken as long as every other failure. */
export async function waitOutFloor(startedAtMs: number, floorMs: number): Promise<void> {
  const left = startedAtMs + floorMs - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

const notFoundByDress = new WeakMap<PageDress, Map<string, Buffer>>();

function notFoundBytes({ place }: PublicPages, exchange: Exchange, store: Store, worn: WornPage): Buffer {
  const { dress, languages } = worn;
  const language = wornPageLanguage(exchange, store, worn);
  const byLocale = notFoundByDress.get(dress) ?? new Map<string, Buffer>();
  notFoundByDress.set(dress, byLocale);
  const key = `${language.locale} of ${languages.join()}`;
  const known = byLocale.get(key);
  if (known) return known;
  const said = { ...language.words.nowhere, way: lookUpWay({ place }, language) };
  const made = renderMessagePage({ store, assets: dress.assets, language }, said);
  byLocale.set(key, made);
  return made;
}

function lookUpWay({ place }: Pick<PublicPages, "place">, { words: { lookUp } }: PageLanguage) {
  return { href: place.lookUpPath, label: lookUp.submit };
}
