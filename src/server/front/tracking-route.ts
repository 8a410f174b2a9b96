import type { FoundTrackingPage } from "@/application/tracking/find-tracking-page";
import { openTrackingPage } from "@/application/tracking/open-tracking-page";
import { holdsProof, proveOrder } from "@/application/tracking/prove-order";
import { publishedPage } from "@/application/tracking/published-page";
import type { PrivacyTier, TrackingView } from "@/application/tracking/tracking-view";
import { imageOrigins } from "@/domain/page/image-origins";
import { type Exchange, refuseMethod, send } from "./exchange";
import { throttleSubject } from "./network-address";
import type { CachedPage } from "./page-cache";
import { pageLanguage, visitorLanguages } from "./page-language";
import { withImageOrigins } from "./page-policy";
import { readProofCookie } from "./proof-cookie";
import {
  findPageHere,
  inMinutes,
  type PublicPages,
  sendNotFound,
  sendTooMany,
  waitOutFloor,
} from "./public-pages";
import { readForm } from "./read-form";
import { redirectToProved } from "./redirect-to-proved";
import { renderTrackingPage } from "./render-page";
import { isHuman, isOfTheTeam, isShopper, traitsOf, viaOf } from "./visitor";

/** /track/{code}: GET shows the page, POST opens its details. `code` null: nothing that could be one. */
export async function answerTrackingPage(
  pages: PublicPages,
  exchange: Exchange,
  code: string | null,
): Promise<void> {
  const { method } = exchange.req;
  if (method !== "GET" && method !== "HEAD" && method !== "POST") {
    refuseMethod(exchange, "GET, HEAD, POST");
    return;
  }
  const blockedUntil = pages.misses.blockedUntil(exchange.networkAddress, exchange.at);
  if (blockedUntil !== null) {
    pages.metrics.add("milepost_tracking_pages_total", { result: "throttled" });
    await sendTooMany(pages, exchange, blockedUntil);
    return;
  }
  if (method === "POST") await provePage(pages, exchange, code);
  else await showPage(pages, exchange, code);
}

async function showPage(pages: PublicPages, exchange: Exchange, code: string | null): Promise<void> {
  const found = code === null ? null : await findPageHere(pages, exchange, code);
  const page = code === null || found === null ? null : await pageFor(pages, exchange, { code, found });
  if (found === null || page === null) {
    pages.misses.note(exchange.networkAddress, exchange.at);
    pages.metrics.add("milepost_tracking_pages_total", { result: "not_found" });
    await sendNotFound(pages, exchange);
    return;
  }
  sendPage(exchange, page);
  // A page that asks whether there is news is no new visit.
  if (exchange.req.headers["if-none-match"] !== undefined) return;
  pages.metrics.add("milepost_tracking_pages_total", { result: "shown" });
  if (exchange.req.method === "GET") noteVisit(pages, exchange, { found, variant: page.variant });
}

/** From the cache, or rendered now. Null when the order has gone between the two reads. */
async function pageFor(
  pages: PublicPages,
  exchange: Exchange,
  { code, found }: { readonly code: string; readonly found: FoundTrackingPage },
): Promise<CachedPage | null> {
  const now = exchange.at;
  const proof = { code, token: readProofCookie(exchange.req), now };
  const tier: PrivacyTier = holdsProof(pages.deps.proofs, proof) ? 1 : 0;
  const { orderId, revision } = found.key;
  const published = await publishedPage(pages.deps, found.store.id);
  const dress = pages.dress(found.store, published.set.main.theme);
  const visitor = visitorLanguages(exchange);
  const version = { orderId, revision, tier, visitor, dress, page: published.version, now };
  const cached = pages.cache.get(version);
  if (cached !== null) return cached;
  const view = await openTrackingPage(pages.deps, { found, tier, now, visitor, published: published.set });
  if (view === null) return null;
  noteOffer(pages, exchange, { found, view });
  const { document, variant } = view.page;
  const worn = pages.dress(found.store, document.theme);
  return pages.cache.put(version, renderTrackingPage(view, worn.assets), {
    imageOrigins: [...pictureOrigins(view), ...imageOrigins(document)],
    dress: worn,
    variant: published.version === null ? null : variant,
  });
}

/** Once an order is enough, and so it is noted when the page is drawn, not each time it is sent. */
function noteOffer(
  { recommendations }: PublicPages,
  exchange: Exchange,
  { found, view }: { readonly found: FoundTrackingPage; readonly view: TrackingView },
): void {
  if (view.recommendations === null || !isShopper(exchange)) return;
  const { storeId, orderId } = found.key;
  const { offer } = view.recommendations;
  recommendations.noteOffer({ storeId, orderId, placement: "page", at: exchange.at, ...offer });
}

/** Where the page's pictures of products come from. */
function pictureOrigins({ recommendations }: TrackingView): readonly string[] {
  const urls = recommendations?.products.flatMap(({ image }) => (image === null ? [] : [image.url])) ?? [];
  return [...new Set(urls.map((url) => new URL(url).origin))];
}

function sendPage(exchange: Exchange, page: CachedPage): void {
  if (exchange.req.headers["if-none-match"] === page.tag) {
    send(exchange, { status: 304, headers: page.headers, body: "" });
    return;
  }
  const acceptsGzip = exchange.req.headers["accept-encoding"]?.includes("gzip") ?? false;
  if (acceptsGzip) {
    send(exchange, { status: 200, headers: page.zippedHeaders, body: page.zipped() });
    return;
  }
  send(exchange, { status: 200, headers: page.headers, body: page.plain });
}

function noteVisit(
  { visits }: PublicPages,
  exchange: Exchange,
  { found: { key }, variant }: { readonly found: FoundTrackingPage; readonly variant: string | null },
): void {
  if (isOfTheTeam(exchange)) return;
  const { storeId, orderId } = key;
  visits.note({
    storeId,
    orderId,
    at: exchange.at,
    isHuman: isHuman(exchange),
    via: viaOf(exchange),
    variant,
    traits: traitsOf(exchange),
  });
}

async function provePage(pages: PublicPages, exchange: Exchange, code: string | null): Promise<void> {
  const startedAtMs = performance.now();
  const form = await readForm(exchange);
  if (form === null) return;
  const isHere = code !== null && (await findPageHere(pages, exchange, code)) !== null;
  const input = {
    code: isHere ? code : "",
    typed: form.get("proof") ?? "",
    networkAddress: throttleSubject(exchange.networkAddress),
    now: exchange.at,
  };
  const outcome = await proveOrder(pages.deps, input);
  pages.metrics.add("milepost_look_ups_total", { form: "page", result: outcome.kind });
  if (outcome.kind === "proved") {
    redirectToProved(pages, exchange, outcome.proof);
    return;
  }
  await waitOutFloor(startedAtMs, pages.failureFloorMs);
  if (outcome.kind === "not_found") {
    pages.misses.note(exchange.networkAddress, exchange.at);
    await sendNotFound(pages, exchange);
    return;
  }
  const retryAt = outcome.kind === "throttled" ? outcome.retryAt : null;
  await sendRefusal(pages, exchange, { code: input.code, retryAt });
}

/** The page again, still at tier 0, with the reason beside the form. Never from the cache, never into it. */
async function sendRefusal(
  pages: PublicPages,
  exchange: Exchange,
  { code, retryAt }: { readonly code: string; readonly retryAt: number | null },
): Promise<void> {
  const now = exchange.at;
  const found = await findPageHere(pages, exchange, code);
  const visitor = visitorLanguages(exchange);
  const published = found && (await publishedPage(pages.deps, found.store.id)).set;
  const asked = { tier: 0, now, visitor, ...(published === null ? {} : { published }) } as const;
  const view = found && (await openTrackingPage(pages.deps, { found, ...asked }));
  if (found === null || view === null) {
    await sendNotFound(pages, exchange);
    return;
  }
  const { assets, headers: own } = pages.dress(found.store, view.page.document.theme);
  const headers = withImageOrigins(own, [...pictureOrigins(view), ...imageOrigins(view.page.document)]);
  const seconds = retryAt === null ? 0 : Math.max(1, Math.ceil((retryAt - now) / 1000));
  const wait = retryAt === null ? [] : ["Retry-After", String(seconds)];
  const { words } = pageLanguage(view.locale);
  const error = retryAt === null ? words.proof.refused : words.tooMany.again(inMinutes(seconds));
  const body = renderTrackingPage(view, assets, error);
  send(exchange, { status: retryAt === null ? 403 : 429, headers: [...headers, ...wait], body });
}
