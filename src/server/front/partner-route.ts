import { type OpenedSettings, openSettings } from "@/adapters/channels/open-settings";
import { type HookPartner, hookPartners, readPartnerHook } from "@/adapters/channels/partners/partner-hook";
import { applyPartnerEvent } from "@/application/consents/apply-partner-event";
import type { ReplyDeps } from "@/application/conversations/reply-deps";
import { smsProviderOf } from "@/domain/messaging/channels/sms-providers";
import { type Exchange, refuseMethod, sendJson } from "./exchange";
import type { Metrics } from "./metrics";
import { readBody } from "./read-body";

export interface PartnerRouteDeps {
  readonly deps: ReplyDeps;
  readonly metrics: Metrics;
}

/** Batches of some hundred events fit. */
const LIMIT_BYTES = 1024 * 1024;

/** Whether a hook path's source is one of the partners that tell of people's wishes. */
export function isHookPartner(source: string): source is HookPartner {
  return hookPartners.some((one) => one === source);
}

/** POST /api/hooks/{postscript|attentive|klaviyo}[/{store}]: opt-outs, opt-ins and texts, honoured before it is answered. */
export async function answerPartner(
  { deps, metrics }: PartnerRouteDeps,
  exchange: Exchange,
  { source: partner, storeSlug }: { readonly source: HookPartner; readonly storeSlug: string | null },
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
  const channel = partner === "klaviyo" ? "klaviyo" : "sms";
  const set = store === null ? null : await openSettings(deps, store.id, channel);
  const secret = secretOf(set, partner);
  const read = readPartnerHook(partner, { body: body.bytes, headers: req.headers, secret, at });
  if (store === null || read.kind === "not_genuine") {
    count("bad_signature");
    const message = "The signature does not fit. Check the webhook secret on the settings screen.";
    return sendJson(exchange, 401, { outcome: "bad_signature", message });
  }
  if (read.kind === "malformed") {
    count("malformed");
    return sendJson(exchange, 400, { outcome: "malformed", message: `This is no webhook of ${partner}.` });
  }
  if (read.kind === "read")
    for (const event of read.events) await applyPartnerEvent(deps, { store, partner, event });
  count("accepted");
  sendJson(exchange, 200, { outcome: "accepted" });
}

/** Of another provider than the one that sends the store's texts, nothing is believed. */
function secretOf(set: OpenedSettings | null, partner: HookPartner): string {
  if (set === null || (partner !== "klaviyo" && smsProviderOf(set.values) !== partner)) return "";
  return set.values.hookSecret ?? "";
}
