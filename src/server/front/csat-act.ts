import { answerCsat } from "@/application/tracking/answer-csat";
import { type CsatState, csatScoreOf, csatState, takesAnswer } from "@/domain/page-activity/csat";
import { type Exchange, redirect, send } from "./exchange";
import type { ActInput, PageAct } from "./page-act";
import { keepingLanguage, wornPageLanguage } from "./page-language";
import type { PublicPages } from "./public-pages";
import { readForm } from "./read-form";
import { renderCsatPage, renderMessagePage } from "./render-page";
import { viaOf } from "./visitor";
import { wornByOrder } from "./worn-page";

/**
 * /track/{code}/csat: POST takes an answer from the page's form or from the page a link leads to; GET is that page, with
 * ?score= chosen already, and answers nothing. Too soon, too late or answered for good, it says so.
 */
export const answerCsatAct: PageAct = async (pages, exchange, input) => {
  if (exchange.req.method === "POST") await takeAnswer(pages, exchange, input);
  else await showQuestion(pages, exchange, input);
};

async function showQuestion(pages: PublicPages, exchange: Exchange, input: ActInput): Promise<void> {
  const { storeId, orderId, deliveredAt } = input.found.key;
  const given = await pages.deps.pageActivity.csat(pages.deps.db.read, storeId, orderId);
  const state = csatState({ deliveredAt, answeredAt: given?.answeredAt ?? null, via: "link" }, exchange.at);
  if (!takesAnswer(state)) {
    await sendWhyNot(pages, exchange, { ...input, state });
    return;
  }
  const chosen = csatScoreOf(new URLSearchParams(exchange.query).get("score"));
  await sendQuestion(pages, exchange, { ...input, score: chosen ?? given?.score ?? null, isMissing: false });
}

/** A comment of a thousand signs, each of which may take twelve when it is encoded. */
const LIMIT_BYTES = 16 * 1024;

async function takeAnswer(pages: PublicPages, exchange: Exchange, input: ActInput): Promise<void> {
  const form = await readForm(exchange, LIMIT_BYTES);
  if (form === null) return;
  const score = csatScoreOf(form.get("score"));
  if (score === null) {
    await sendQuestion(pages, exchange, { ...input, score, isMissing: true });
    return;
  }
  const outcome = await answerCsat(pages.deps, {
    found: input.found,
    score,
    comment: form.get("comment") ?? "",
    via: form.get("via") === "page" ? "page" : "link",
    touchpoint: viaOf(exchange),
    now: exchange.at,
  });
  pages.metrics.add("milepost_csat_answers_total", { result: outcome });
  redirect(exchange, `${pagePath(pages, exchange, input)}#csat`);
}

function pagePath({ place }: PublicPages, exchange: Exchange, { code }: ActInput): string {
  return keepingLanguage(place.pathOf(code), exchange);
}

interface Question extends ActInput {
  readonly score: number | null;
  readonly isMissing: boolean;
}

async function sendQuestion(pages: PublicPages, exchange: Exchange, question: Question): Promise<void> {
  const { found, score, isMissing } = question;
  const { store } = found;
  const worn = await wornByOrder(pages, found);
  const { assets, headers } = worn.dress;
  const language = wornPageLanguage(exchange, store, worn);
  const error = isMissing ? language.words.csat.missing : null;
  const body = renderCsatPage(
    { store, assets, language },
    { score, error, backHref: pagePath(pages, exchange, question) },
  );
  send(exchange, { status: isMissing ? 400 : 200, headers, body });
}

interface Unasked extends ActInput {
  readonly state: Exclude<CsatState, "asking" | "answered">;
}

async function sendWhyNot(pages: PublicPages, exchange: Exchange, unasked: Unasked): Promise<void> {
  const { found, state } = unasked;
  const { store } = found;
  const worn = await wornByOrder(pages, found);
  const { assets, headers } = worn.dress;
  const language = wornPageLanguage(exchange, store, worn);
  const { csat } = language.words;
  const way = { href: pagePath(pages, exchange, unasked), label: csat.back };
  const body = renderMessagePage({ store, assets, language }, { ...csat[state], way });
  send(exchange, { status: 200, headers, body });
}
