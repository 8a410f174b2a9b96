import { applyPartnerEvent } from "@/application/consents/apply-partner-event";
import type { ReplyDeps } from "@/application/conversations/reply-deps";
import type { PartnerHooks } from "@/application/ports/partner-hooks";
import { type Exchange, refuseMethod, sendJson } from "./exchange";
import type { Metrics } from "./metrics";
import { readBody } from "./read-body";

export interface PartnerRouteDeps {
  readonly deps: ReplyDeps;
  readonly hooks: PartnerHooks;
  readonly metrics: Metrics;
}

/** Batches of some hundred events fit. */
const LIMIT_BYTES = 1024 * 1024;

/** POST /api/hooks/{postscript|attentive|klaviyo}[/{store}]: opt-outs, opt-ins and texts, honoured before it is answered. */
export async function answerPartner(
  { deps, hooks, metrics }: PartnerRouteDeps,
  exchange: Exchange,
  { source: partner, storeSlug }: { readonly source: string; readonly storeSlug: string | null },
): Promise<void> {
  const { req, res, at } = exchange;
  if (req.method !== "POST") return refuseMethod(exchange, "POST");
  const body = await readBody(req, res, LIMIT_BYTES);
  if (body.kind === "aborted") return;
  const count = (outcome: string) => metrics.add("milepost_hooks_total", { source: partner, outcome });
  if (body.kind === "too_large") {
    count("too_large");
    return sendJson(exchange, 413, { outcome: "too_large" }, ["Connection", "close"]);
  }
  const store = await (storeSlug === null
    ? deps.stores.findDefault(deps.db.read)
    : deps.stores.findBySlug(deps.db.read, storeSlug));
  const told = { partner, body: body.bytes, headers: req.headers, at };
  const read = store === null ? null : await hooks.read(store.id, told);
  if (store === null || read === null || read.kind === "not_genuine") {
    count("bad_signature");
    const message = "The signature does not fit. Check the webhook secret on the settings screen.";
    return sendJson(exchange, 401, { outcome: "bad_signature", message });
  }
  if (read.kind !== "read") {
    count("malformed");
    return sendJson(exchange, 400, { outcome: "malformed", message: `This is no webhook of ${partner}.` });
  }
  for (const event of read.events) await applyPartnerEvent(deps, { store, partner, event });
  count("accepted");
  sendJson(exchange, 200, { outcome: "accepted" });
}
