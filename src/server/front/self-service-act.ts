import { type ActQuestion, openAct } from "@/application/self-service/act-view";
import { checkCode, isVerified } from "@/application/self-service/check-code";
import { sendCode } from "@/application/self-service/send-code";
import { withdrawRequest } from "@/application/self-service/settle-request";
import { holdsProof } from "@/application/tracking/prove-order";
import { actOf, type RequestKind } from "@/domain/self-service/request-kind";
import { languageOf } from "@/domain/wording/language";
import { selfServiceWordsIn } from "@/domain/wording/self-service-words-in";
import type { ActMoment } from "@/ui/tracking-page/act-moment";
import type { ActSetting } from "./act-setting";
import { type Exchange, redirect, send } from "./exchange";
import { throttleSubject } from "./network-address";
import type { ActInput, PageAct } from "./page-act";
import { keepingLanguage, pageLanguage, visitorLanguages } from "./page-language";
import { readProofCookie } from "./proof-cookie";
import { inMinutes, type PublicPages, sendNotFound, sendTooMany, waitOutFloor } from "./public-pages";
import { readActForm } from "./read-act-form";
import { renderActPage } from "./render-page";
import { takeRequest } from "./take-request";
import { readVerifiedCookie, verifiedCookie } from "./verified-cookie";
import { wornByOrder } from "./worn-page";

/** Shown over a form that was not taken; the default is a page that was just opened. */
const OPENED: ActMoment = {
  isCodeSent: false,
  isCodeWrong: false,
  demoCode: null,
  throttled: null,
  formProblem: null,
  typed: {},
};

/**
 * /track/{code}/{act} of one kind of self-service: GET shows what can be done, POST takes one step (send, verify, request,
 * withdraw). A code counts for a short while, by a cookie of this order alone.
 */
export function selfServiceAct(kind: RequestKind): PageAct {
  return async (pages, exchange, input) => {
    const setting = { ...input, kind, question: questionOf(pages, exchange, { ...input, kind }) };
    if (exchange.req.method === "POST") await takeStep(pages, exchange, setting);
    else
      await showAct(pages, exchange, {
        ...setting,
        moment: { ...OPENED, isCodeSent: isAwaitingCode(exchange) },
      });
  };
}

async function takeStep(pages: PublicPages, exchange: Exchange, setting: ActSetting): Promise<void> {
  const startedAtMs = performance.now();
  const form = await readActForm(exchange, setting);
  if (form === null) return;
  switch (form.fields.get("step")) {
    case "send":
      return postCode(pages, exchange, setting, startedAtMs);
    case "verify":
      return verify(pages, exchange, { ...setting, typed: form.fields.get("code") ?? "" }, startedAtMs);
    case "withdraw":
      return withdraw(pages, exchange, setting);
    case "request": {
      const taken = await takeRequest(pages, setting, form);
      if (taken.kind === "not_found") return sendNotFound(pages, exchange);
      if (taken.kind === "throttled") return sendTooMany(pages, exchange, taken.retryAt);
      if (taken.kind === "problem")
        return showAct(pages, exchange, {
          ...setting,
          status: 422,
          moment: { ...OPENED, formProblem: taken.problem, typed: taken.typed },
        });
      return backToAct(pages, exchange, setting);
    }
    default:
      return backToAct(pages, exchange, setting);
  }
}

async function postCode(
  pages: PublicPages,
  exchange: Exchange,
  setting: ActSetting,
  startedAtMs: number,
): Promise<void> {
  const { kind, question, found } = setting;
  const networkAddress = throttleSubject(exchange.networkAddress);
  const wish = { store: found.store, orderId: question.orderId, kind, networkAddress, now: exchange.at };
  const outcome = await sendCode(pages.selfService, wish);
  // With a contact or without: the answer comes as late.
  await waitOutFloor(startedAtMs, pages.failureFloorMs);
  switch (outcome.kind) {
    case "not_found":
      return sendNotFound(pages, exchange);
    case "throttled":
      return showThrottled(pages, exchange, { ...setting, retryAt: outcome.retryAt, isCodeSent: false });
    case "refused":
      return backToAct(pages, exchange, setting);
    case "sent":
      if (outcome.demoCode === null) return backToAct(pages, exchange, setting, "code");
      return showAct(pages, exchange, {
        ...setting,
        moment: { ...OPENED, isCodeSent: true, demoCode: outcome.demoCode },
      });
  }
}

async function verify(
  pages: PublicPages,
  exchange: Exchange,
  setting: ActSetting & { readonly typed: string },
  startedAtMs: number,
): Promise<void> {
  const { kind, question, found, typed, code } = setting;
  const outcome = await checkCode(pages.selfService, {
    store: found.store,
    orderId: question.orderId,
    kind,
    typed,
    networkAddress: throttleSubject(exchange.networkAddress),
    now: exchange.at,
  });
  if (outcome.kind === "verified") {
    const path = pages.place.pathOf(code);
    const cookie = verifiedCookie(outcome, exchange.at, { isHttps: pages.isHttps, place: pages.place, path });
    redirect(exchange, keepingLanguage(`${path}/${actOf(kind)}`, exchange), ["Set-Cookie", cookie]);
    return;
  }
  await waitOutFloor(startedAtMs, pages.failureFloorMs);
  if (outcome.kind === "throttled") {
    await showThrottled(pages, exchange, { ...setting, retryAt: outcome.retryAt, isCodeSent: true });
    return;
  }
  const moment = { ...OPENED, isCodeSent: true, isCodeWrong: true };
  await showAct(pages, exchange, { ...setting, status: 403, moment });
}

async function withdraw(pages: PublicPages, exchange: Exchange, setting: ActSetting): Promise<void> {
  const { question, found, kind } = setting;
  const { selfService: deps } = pages;
  const requests = await deps.selfService.ofOrder(deps.db.read, found.store.id, question.orderId);
  const request = requests.find((one) => one.kind === kind && one.state === "requested");
  if (request !== undefined && question.isVerified)
    await withdrawRequest(deps, { store: found.store, request, at: exchange.at });
  backToAct(pages, exchange, setting);
}

interface Shown extends ActSetting {
  readonly moment: ActMoment;
  readonly status?: number;
  readonly retryAfter?: number;
}

async function showAct(pages: PublicPages, exchange: Exchange, shown: Shown): Promise<void> {
  const { question, found, code, moment, status = 200, retryAfter } = shown;
  const { dress, languages } = await wornByOrder(pages, found);
  const view = await openAct(pages.selfService, { ...question, languages });
  if (view === null) {
    await sendNotFound(pages, exchange);
    return;
  }
  const { assets, headers } = dress;
  const kept = moment.isCodeSent ? { step: "code" } : {};
  const body = renderActPage(
    { store: found.store, assets, language: pageLanguage(view.locale, kept, languages) },
    {
      view,
      moment,
      words: selfServiceWordsIn(languageOf(view.locale) ?? "en"),
      backHref: keepingLanguage(pages.place.pathOf(code), exchange),
    },
  );
  const wait = retryAfter === undefined ? [] : ["Retry-After", String(retryAfter)];
  send(exchange, { status, headers: [...headers, ...wait], body });
}

async function showThrottled(
  pages: PublicPages,
  exchange: Exchange,
  {
    retryAt,
    isCodeSent,
    ...setting
  }: ActSetting & { readonly retryAt: number; readonly isCodeSent: boolean },
): Promise<void> {
  const retryAfter = Math.max(1, Math.ceil((retryAt - exchange.at) / 1000));
  await showAct(pages, exchange, {
    ...setting,
    status: 429,
    retryAfter,
    moment: { ...OPENED, isCodeSent, throttled: inMinutes(retryAfter) },
  });
}

function backToAct(
  pages: PublicPages,
  exchange: Exchange,
  { code, kind }: ActSetting,
  step: "code" | null = null,
): void {
  const path = keepingLanguage(`${pages.place.pathOf(code)}/${actOf(kind)}`, exchange);
  const query = step === null ? "" : `${path.includes("?") ? "&" : "?"}step=${step}`;
  redirect(exchange, `${path}${query}`);
}

function questionOf(
  pages: PublicPages,
  exchange: Exchange,
  { code, found, kind }: ActInput & { readonly kind: RequestKind },
): ActQuestion {
  const now = exchange.at;
  const { orderId } = found.key;
  const { proofs } = pages.deps;
  const verified = isVerified(proofs, { orderId, token: readVerifiedCookie(exchange.req), now });
  const proved = holdsProof(proofs, { code, token: readProofCookie(exchange.req), now });
  return {
    store: found.store,
    orderId,
    kind,
    tier: verified || proved ? 1 : 0,
    isVerified: verified,
    visitor: visitorLanguages(exchange),
    now,
  };
}

function isAwaitingCode({ query }: Exchange): boolean {
  return new URLSearchParams(query).get("step") === "code";
}
