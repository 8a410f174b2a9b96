import { answerCsat } from "@/application/tracking/answer-csat";
import { csatScoreOf, csatState } from "@/domain/page-activity/csat";
import { type Exchange, redirect, send } from "./exchange";
import type { ActInput, PageAct } from "./page-act";
import { keepingLanguage, storePageLanguage } from "./page-language";
import type { PublicPages } from "./public-pages";
import { readForm } from "./read-form";
import { renderCsatPage } from "./render-page";

/**
 * /track/{code}/csat: POST takes an answer from the page's form or from the page a link leads to; GET is that page, with
 * ?score= chosen already. Everybody else is led to the order's page.
 */
export const answerCsatAct: PageAct = async (pages, exchange, input) => {
  if (exchange.req.method === "POST") await takeAnswer(pages, exchange, input);
  else await showQuestion(pages, exchange, input);
};

async function showQuestion(pages: PublicPages, exchange: Exchange, input: ActInput): Promise<void> {
  const { storeId, orderId, deliveredAt } = input.found.key;
  const given = await pages.deps.pageActivity.csat(pages.deps.db.read, storeId, orderId);
  const state = csatState({ deliveredAt, answeredAt: given?.answeredAt ?? null, via: "link" }, exchange.at);
  if (state === "shut" || state === "closed") {
    backToPage(pages, exchange, input);
    return;
  }
  const chosen = csatScoreOf(new URLSearchParams(exchange.query).get("score"));
  sendQuestion(pages, exchange, { ...input, score: chosen ?? given?.score ?? null, isMissing: false });
}

async function takeAnswer(pages: PublicPages, exchange: Exchange, input: ActInput): Promise<void> {
  const form = await readForm(exchange);
  if (form === null) return;
  const score = csatScoreOf(form.get("score"));
  if (score === null) {
    sendQuestion(pages, exchange, { ...input, score, isMissing: true });
    return;
  }
  const outcome = await answerCsat(pages.deps, {
    found: input.found,
    score,
    comment: form.get("comment") ?? "",
    via: form.get("via") === "page" ? "page" : "link",
    now: exchange.at,
  });
  pages.metrics.add("milepost_csat_answers_total", { result: outcome });
  backToPage(pages, exchange, input);
}

function backToPage(pages: PublicPages, exchange: Exchange, { code }: ActInput): void {
  redirect(exchange, `${keepingLanguage(pages.place.pathOf(code), exchange)}#csat`);
}

interface Question extends ActInput {
  readonly score: number | null;
  readonly isMissing: boolean;
}

function sendQuestion(
  pages: PublicPages,
  exchange: Exchange,
  { found: { store }, score, isMissing }: Question,
): void {
  const { assets, headers } = pages.dress(store);
  const language = storePageLanguage(exchange, store);
  const error = isMissing ? language.words.csat.missing : null;
  const body = renderCsatPage({ store, assets, language }, { score, error });
  send(exchange, { status: isMissing ? 400 : 200, headers, body });
}
