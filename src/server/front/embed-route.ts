import { embedScript } from "@/ui/tracking-page/embed-script";
import { type Exchange, refuseMethod, send } from "./exchange";
import { answerLookUp } from "./look-up-route";
import type { EmbedTarget } from "./match-route";
import { answerPageAct } from "./page-act-route";
import { framedPlace } from "./page-place";
import { type PublicPages, sendNotFound } from "./public-pages";
import { answerTrackingPage } from "./tracking-route";

/**
 * /embed/{store}[/{code}]: the look-up and the page for the shop's theme, of this one store, in a dress that the
 * store's own shop pages may frame and nobody else.
 */
export async function answerEmbed(
  pages: PublicPages,
  exchange: Exchange,
  { storeSlug, code, act, rest }: EmbedTarget,
): Promise<void> {
  const { stores, db } = pages.deps;
  const store = await stores.findBySlug(db.read, storeSlug);
  const isElsewhere = exchange.hostStore !== null && exchange.hostStore.id !== store?.id;
  if (store === null || isElsewhere) {
    await sendNotFound(pages, exchange);
    return;
  }
  const framed = { ...pages, ...pages.framed, place: framedPlace(store.slug) };
  const here = { ...exchange, hostStore: store };
  if (code === null) await answerLookUp(framed, here);
  else if (act !== null) await answerPageAct(framed, here, { code, act, rest });
  else await answerTrackingPage(framed, here, code);
}

/** GET /embed.js: the script that a shop's theme names. It changes with Milepost only. */
export async function answerEmbedScript(exchange: Exchange): Promise<void> {
  if (exchange.req.method !== "GET" && exchange.req.method !== "HEAD") {
    refuseMethod(exchange, "GET, HEAD");
    return;
  }
  send(exchange, { status: 200, headers: SCRIPT_HEADERS, body: embedScript });
}

const SCRIPT_HEADERS = [
  "Content-Type",
  "text/javascript; charset=utf-8",
  "Cache-Control",
  "public, max-age=3600",
  "X-Content-Type-Options",
  "nosniff",
  "Cross-Origin-Resource-Policy",
  "cross-origin",
];
