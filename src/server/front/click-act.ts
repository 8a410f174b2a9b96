import { pageClickOf } from "@/domain/page-activity/page-moment";
import { touchpointOfMark } from "@/domain/page-activity/touchpoint-mark";
import { refuseMethod, send } from "./exchange";
import type { PageAct } from "./page-act";
import { readForm } from "./read-form";
import { isShopper } from "./visitor";

/** POST /track/{code}/click: the page's script says what kind of link was clicked, and nothing about who clicked it. */
export const answerClick: PageAct = async (pages, exchange, { found }) => {
  if (exchange.req.method !== "POST") {
    refuseMethod(exchange, "POST");
    return;
  }
  const form = await readForm(exchange);
  if (form === null) return;
  const kind = pageClickOf(form.get("kind"));
  if (kind !== null && isShopper(exchange)) {
    const { storeId, orderId } = found.key;
    pages.visits.noteMoment({
      storeId,
      orderId,
      kind,
      at: exchange.at,
      via: touchpointOfMark(form.get("m")),
    });
  }
  send(exchange, { status: 204, headers: ["Cache-Control", "no-store"], body: "" });
};
