import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { subscribeBrowser } from "@/application/consents/subscribe-browser";
import { languageOf } from "@/domain/wording/language";
import { notificationWordsIn } from "@/domain/wording/notification-words-in";
import { notifyScript } from "@/ui/tracking-page/notify-script";
import { type Exchange, type HeaderList, refuseMethod, send, sendJson, sendText } from "./exchange";
import type { ActInput, PageAct } from "./page-act";
import { keepingLanguage, wornPageLanguage } from "./page-language";
import { type PublicPages, sendNotFound } from "./public-pages";
import { readForm } from "./read-form";
import { renderNotifyPage } from "./render-page";
import { wornByOrder } from "./worn-page";

/** /track/{code}/notify: GET is the page that asks the browser, POST tells us where it takes notifications. */
export const answerNotify: PageAct = async (pages, exchange, input) => {
  if (pages.pushKey === null) {
    await sendNotFound(pages, exchange);
    return;
  }
  if (exchange.req.method === "POST") await subscribe(pages, exchange, input);
  else await show(pages, exchange, { ...input, pushKey: pages.pushKey });
};

async function show(
  pages: PublicPages,
  exchange: Exchange,
  { code, found, pushKey }: ActInput & { readonly pushKey: string },
): Promise<void> {
  const { store } = found;
  const worn = await wornByOrder(pages, found);
  const { assets, headers } = worn.dress;
  const language = wornPageLanguage(exchange, store, worn);
  const words = notificationWordsIn(languageOf(language.locale) ?? "en");
  const backHref = keepingLanguage(pages.place.pathOf(code), exchange);
  const body = renderNotifyPage({ store, assets, language }, { words, pushKey, backHref });
  send(exchange, { status: 200, headers: headers.map(allowingScript), body });
}

async function subscribe(pages: PublicPages, exchange: Exchange, { found }: ActInput): Promise<void> {
  const form = await readForm(exchange);
  if (form === null) return;
  const { key, store } = found;
  const language = wornPageLanguage(exchange, store, await wornByOrder(pages, found));
  const words = notificationWordsIn(languageOf(language.locale) ?? "en").notify;
  const outcome = await subscribeBrowser(pages.deps, {
    storeId: key.storeId,
    orderId: key.orderId,
    endpoint: form.get("endpoint") ?? "",
    p256dh: form.get("p256dh") ?? "",
    auth: form.get("auth") ?? "",
    wording: `${words.title}: ${words.button}`,
    ip: exchange.networkAddress,
    at: exchange.at,
  });
  if (outcome === "subscribed")
    pages.visits.noteMoment({
      storeId: key.storeId,
      orderId: key.orderId,
      kind: "opt_in",
      at: exchange.at,
      via: null,
    });
  pages.metrics.add("milepost_consents_total", { how: `push_${outcome}` });
  sendJson(exchange, outcome === "subscribed" ? 201 : 400, { outcome });
}

const scriptHash = `'sha256-${createHash("sha256").update(notifyScript).digest("base64")}'`;

/** The page's policy with its own script and the worker that shows notifications, and still nothing else. */
function allowingScript(value: string): string {
  if (!value.startsWith("default-src ")) return value;
  return value.replace(/script-src [^;]*/, `script-src ${scriptHash}; worker-src 'self'`);
}

/** The worker of public/, or null where it was left out of an installation. */
export function loadPushWorker(): Buffer | null {
  try {
    return readFileSync(join("public", "push-worker.js"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** GET /track/push-worker.js: for the pages below /track, and for no others. */
export function answerPushWorker(worker: Buffer | null, exchange: Exchange): void {
  if (exchange.req.method !== "GET" && exchange.req.method !== "HEAD") {
    refuseMethod(exchange, "GET, HEAD");
    return;
  }
  if (worker === null) {
    sendText(exchange, 404, "Not found\n");
    return;
  }
  send(exchange, { status: 200, headers: WORKER_HEADERS, body: worker });
}

const WORKER_HEADERS: HeaderList = [
  "Content-Type",
  "text/javascript; charset=utf-8",
  "Cache-Control",
  "no-cache",
  "Service-Worker-Allowed",
  "/track/",
  "Content-Security-Policy",
  "default-src 'none'",
  "X-Content-Type-Options",
  "nosniff",
  "Cross-Origin-Resource-Policy",
  "same-origin",
];
