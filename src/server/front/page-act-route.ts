import { type Exchange, refuseMethod } from "./exchange";
import type { ActInput } from "./page-act";
import { actsWithPage, pageActs } from "./page-acts";
import { findPageHere, type PublicPages, sendNotFound, sendTooMany } from "./public-pages";
import { isHuman, isOfTheTeam, viaOf } from "./visitor";
import { wornByOrder } from "./worn-page";

interface PageActPath {
  readonly code: string;
  readonly act: string;
  readonly rest: string | null;
}

/**
 * /track/{code}/{act}[/{rest}]: looks the code up once and hands over to the act. An unknown code, an expired one and an
 * act that does not exist are the one answer of every path below /track that leads nowhere (C11).
 */
export async function answerPageAct(
  pages: PublicPages,
  exchange: Exchange,
  { code, act, rest }: PageActPath,
): Promise<void> {
  const { method } = exchange.req;
  if (method !== "GET" && method !== "HEAD" && method !== "POST") {
    refuseMethod(exchange, "GET, HEAD, POST");
    return;
  }
  const blockedUntil = pages.misses.blockedUntil(exchange.networkAddress, exchange.at);
  if (blockedUntil !== null) {
    pages.metrics.add("milepost_page_acts_total", { result: "throttled" });
    await sendTooMany(pages, exchange, blockedUntil);
    return;
  }
  const found = await findPageHere(pages, exchange, code);
  const answer = pageActs.get(act);
  if (found === null || answer === undefined) {
    if (found === null) pages.misses.note(exchange.networkAddress, exchange.at);
    pages.metrics.add("milepost_page_acts_total", { result: "not_found" });
    await sendNotFound(pages, exchange);
    return;
  }
  pages.metrics.add("milepost_page_acts_total", { result: "answered" });
  await answer(pages, exchange, { code, rest, found });
  if (method === "GET" && actsWithPage.has(act)) await noteArrival(pages, exchange, { found });
}

/** Whoever comes straight from a message's link has looked at the page too, and is brought by that message. */
async function noteArrival(
  pages: PublicPages,
  exchange: Exchange,
  { found }: Pick<ActInput, "found">,
): Promise<void> {
  const via = viaOf(exchange);
  if (via === null || isOfTheTeam(exchange)) return;
  const { variant } = await wornByOrder(pages, found);
  const { storeId, orderId } = found.key;
  pages.visits.note({ storeId, orderId, at: exchange.at, isHuman: isHuman(exchange), via, variant });
}
