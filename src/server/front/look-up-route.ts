import type { Store } from "@/application/ports/rows";
import { lookUpOrder } from "@/application/tracking/look-up-order";
import { type Exchange, refuseMethod, send } from "./exchange";
import { throttleSubject } from "./network-address";
import { keepingLanguage, wornPageLanguage } from "./page-language";
import { inMinutes, type PublicPages, sendNotFound, waitOutFloor } from "./public-pages";
import { readForm } from "./read-form";
import { redirectToProved } from "./redirect-to-proved";
import { renderLookUpPage } from "./render-page";
import { wornByStore } from "./worn-page";

/** /track: GET shows the form, POST looks the order up. ?store={slug} chooses another than the default store, a store's own host always that. */
export async function answerLookUp(pages: PublicPages, exchange: Exchange): Promise<void> {
  switch (exchange.req.method) {
    case "GET":
    case "HEAD":
      await showForm(pages, exchange);
      return;
    case "POST":
      await lookUp(pages, exchange);
      return;
    default:
      refuseMethod(exchange, "GET, HEAD, POST");
  }
}

async function showForm(pages: PublicPages, exchange: Exchange): Promise<void> {
  const store = await storeNamed(pages, exchange, new URLSearchParams(exchange.query).get("store"));
  if (store === null) {
    await sendNotFound(pages, exchange);
    return;
  }
  await sendForm(pages, exchange, { store, status: 200, error: null });
}

async function lookUp(pages: PublicPages, exchange: Exchange): Promise<void> {
  const startedAtMs = performance.now();
  const form = await readForm(exchange);
  if (form === null) return;
  const store = await storeNamed(pages, exchange, form.get("store"));
  if (store === null) {
    await sendNotFound(pages, exchange);
    return;
  }
  const outcome = await lookUpOrder(pages.deps, {
    storeId: store.id,
    number: form.get("number") ?? "",
    typed: form.get("proof") ?? "",
    networkAddress: throttleSubject(exchange.networkAddress),
    now: exchange.at,
  });
  pages.metrics.add("milepost_look_ups_total", { form: "look_up", result: outcome.kind });
  if (outcome.kind === "found") {
    redirectToProved(pages, exchange, outcome.proof);
    return;
  }
  await waitOutFloor(startedAtMs, pages.failureFloorMs);
  if (outcome.kind === "throttled") {
    const seconds = Math.max(1, Math.ceil((outcome.retryAt - exchange.at) / 1000));
    await sendForm(pages, exchange, {
      store,
      status: 429,
      error: { again: inMinutes(seconds) },
      retryAfter: seconds,
    });
    return;
  }
  await sendForm(pages, exchange, { store, status: 404, error: "not_found" });
}

interface FormAnswer {
  readonly store: Store;
  readonly status: number;
  /** One answer for an unknown number, a wrong proof and an order too old (C11). */
  readonly error: null | "not_found" | { readonly again: number };
  readonly retryAfter?: number;
}

async function sendForm(
  pages: PublicPages,
  exchange: Exchange,
  { store, status, error, retryAfter }: FormAnswer,
): Promise<void> {
  const worn = await wornByStore(pages, store);
  const { assets, headers } = worn.dress;
  const language = wornPageLanguage(exchange, store, worn, store.isDefault ? {} : { store: store.slug });
  const { lookUp: form, tooMany } = language.words;
  const said = error === null ? null : error === "not_found" ? form.notFound : tooMany.again(error.again);
  const action = keepingLanguage(pages.place.lookUpPath, exchange);
  const wait = retryAfter === undefined ? [] : ["Retry-After", String(retryAfter)];
  send(exchange, {
    status,
    headers: [...headers, ...wait],
    body: renderLookUpPage({ store, assets, language }, { action, error: said }),
  });
}

function storeNamed(
  { deps }: PublicPages,
  { hostStore }: Exchange,
  slug: string | null,
): Promise<Store | null> {
  if (hostStore !== null) return Promise.resolve(hostStore);
  if (slug === null || slug === "") return deps.stores.findDefault(deps.db.read);
  return deps.stores.findBySlug(deps.db.read, slug);
}
