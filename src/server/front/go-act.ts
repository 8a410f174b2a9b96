import { followRecommendation } from "@/application/recommendations/follow-recommendation";
import { redirect, refuseMethod } from "./exchange";
import type { PageAct } from "./page-act";
import { sendNotFound } from "./public-pages";
import { isHuman, isOfTheTeam } from "./visitor";

/**
 * GET /track/{code}/go/{product}: leads to the product's page in the shop, with the click's id. Where it leads is looked
 * up in the store's own catalogue, so that nobody can be sent anywhere else (no open redirect); ?p=e for a link in a message.
 */
export const answerGo: PageAct = async (pages, exchange, { rest, found }) => {
  const { method } = exchange.req;
  if (method !== "GET" && method !== "HEAD") {
    refuseMethod(exchange, "GET, HEAD");
    return;
  }
  const { storeId, orderId } = found.key;
  const followed =
    rest === null
      ? null
      : await followRecommendation(pages.deps, {
          storeId,
          orderId,
          productId: rest,
          placement: new URLSearchParams(exchange.query).get("p") === "e" ? "email" : "page",
          at: exchange.at,
          isHuman: isHuman(exchange),
        });
  if (followed === null) {
    await sendNotFound(pages, exchange);
    return;
  }
  if (method === "GET" && !isOfTheTeam(exchange)) {
    pages.recommendations.noteClick(followed.click);
    if (followed.click.isHuman)
      pages.visits.noteMoment({ storeId, orderId, kind: "promo_click", at: exchange.at, via: null });
  }
  redirect(exchange, followed.location);
};
