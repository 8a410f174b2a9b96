import {
  openPreferences,
  type PreferenceName,
  preferenceNames,
  savePreferences,
} from "@/application/consents/preferences";
import { consentSettingsOf } from "@/domain/settings/consent-settings";
import { languageOf } from "@/domain/wording/language";
import type { NotificationWords } from "@/domain/wording/notification-words";
import { notificationWordsIn } from "@/domain/wording/notification-words-in";
import { type Exchange, redirect, refuseMethod, send } from "./exchange";
import type { ActInput, PageAct } from "./page-act";
import { keepingLanguage, wornPageLanguage } from "./page-language";
import type { PublicPages } from "./public-pages";
import { readForm } from "./read-form";
import { renderPreferencesPage } from "./render-page";
import { wornByOrder } from "./worn-page";

/** /track/{code}/preferences: what reaches a shopper. POST saves the ticks of this page, or the one of the order's page. */
export const answerPreferences: PageAct = async (pages, exchange, input) => {
  if (exchange.req.method === "POST") await save(pages, exchange, input);
  else await show(pages, exchange, input);
};

/**
 * /track/{code}/unsubscribe: POST is the one click of a mail program (RFC 8058) and stops advertising by mail; GET, which
 * mail scanners follow, leads to the choices and stops nothing.
 */
export const answerUnsubscribe: PageAct = async (pages, exchange, { code, found }) => {
  if (exchange.req.method !== "POST") {
    redirect(exchange, pathOf(pages, exchange, code));
    return;
  }
  exchange.req.resume();
  await savePreferences(pages.deps, {
    storeId: found.key.storeId,
    orderId: found.key.orderId,
    shown: new Map([["email_offers", "List-Unsubscribe"]]),
    ticked: new Set(),
    source: "one_click",
    ip: exchange.networkAddress,
    at: exchange.at,
  });
  pages.metrics.add("milepost_consents_total", { how: "one_click" });
  send(exchange, { status: 200, headers: ["Cache-Control", "no-store"], body: "" });
};

async function show(pages: PublicPages, exchange: Exchange, { code, found }: ActInput): Promise<void> {
  if (exchange.req.method !== "GET" && exchange.req.method !== "HEAD") {
    refuseMethod(exchange, "GET, HEAD, POST");
    return;
  }
  const { store, key } = found;
  const worn = await wornByOrder(pages, found);
  const { assets, headers } = worn.dress;
  const language = wornPageLanguage(exchange, store, worn);
  const words = notificationWordsIn(languageOf(language.locale) ?? "en");
  const wordings = wordingsOf(words);
  const chosen = await openPreferences(pages.deps, key);
  const body = renderPreferencesPage(
    { store, assets, language },
    {
      words,
      choices: chosen.map((choice) => ({ ...choice, wording: wordings[choice.name] })),
      tracksOpens: consentSettingsOf(store).tracksOpens,
      isSaved: new URLSearchParams(exchange.query).has("saved"),
      backHref: keepingLanguage(pages.place.pathOf(code), exchange),
    },
  );
  send(exchange, { status: 200, headers, body });
}

async function save(pages: PublicPages, exchange: Exchange, { code, found }: ActInput): Promise<void> {
  const form = await readForm(exchange);
  if (form === null) return;
  const { storeId, orderId } = found.key;
  const language = wornPageLanguage(exchange, found.store, await wornByOrder(pages, found));
  const words = notificationWordsIn(languageOf(language.locale) ?? "en");
  const isTextForm = form.get("form") === "text_me";
  const own = wordingsOf(words);
  const wordings = preferenceNames.map((name) => [name, own[name]] as const);
  const shown = isTextForm ? [["sms_news", words.byText] as const] : wordings;
  await savePreferences(pages.deps, {
    storeId,
    orderId,
    shown: new Map(shown),
    ticked: new Set(shown.map(([name]) => name).filter((name) => form.get(name) === "on")),
    source: "tracking_page",
    ip: exchange.networkAddress,
    at: exchange.at,
  });
  pages.metrics.add("milepost_consents_total", { how: isTextForm ? "text_me" : "preferences" });
  const path = pathOf(pages, exchange, code);
  redirect(exchange, `${path}${path.includes("?") ? "&" : "?"}saved=1`);
}

function pathOf(pages: PublicPages, exchange: Exchange, code: string): string {
  return keepingLanguage(`${pages.place.pathOf(code)}/preferences`, exchange);
}

function wordingsOf({ preferences: words }: NotificationWords): Readonly<Record<PreferenceName, string>> {
  return {
    email_news: words.email,
    email_offers: words.emailOffers,
    sms_news: words.sms,
    sms_offers: words.smsOffers,
    push_news: words.push,
  };
}
