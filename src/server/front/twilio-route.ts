import type { TwilioSettings } from "@/adapters/channels/sms/settings";
import { receiveText } from "@/application/conversations/receive-text";
import type { ReplyDeps } from "@/application/conversations/reply-deps";
import { askForPrice } from "@/application/messages/reported-price";
import { takeReceipt } from "@/application/messages/take-receipt";
import { takeText } from "@/application/messages/take-text";
import type { Store } from "@/application/ports/rows";
import { type Exchange, refuseMethod, send, sendJson } from "./exchange";
import type { Metrics } from "./metrics";
import { readForm } from "./read-form";

export interface TwilioRouteDeps {
  readonly deps: ReplyDeps;
  readonly settings: TwilioSettings;
  /** Where Twilio reaches us: what it signs is this, not what a proxy makes of it. */
  readonly appUrl: string;
  readonly metrics: Metrics;
}

/** 1,600 signs, each of which may take twelve when it is encoded, and the addresses of ten pictures. */
const LIMIT_BYTES = 64 * 1024;

/** POST /api/hooks/twilio[/{store}]: answers of shoppers, and what became of texts. Both signed with the account's token. */
export async function answerTwilio(
  { deps, settings, appUrl, metrics }: TwilioRouteDeps,
  exchange: Exchange,
  storeSlug: string | null,
): Promise<void> {
  if (exchange.req.method !== "POST") {
    refuseMethod(exchange, "POST");
    return;
  }
  const fields = await readForm(exchange, LIMIT_BYTES);
  if (fields === null) return;
  const store = await (storeSlug === null
    ? deps.stores.findDefault(deps.db.read)
    : deps.stores.findBySlug(deps.db.read, storeSlug));
  const url = `${appUrl}${exchange.req.url ?? ""}`;
  const signature = exchange.req.headers["x-twilio-signature"];
  const isGenuine =
    store !== null &&
    typeof signature === "string" &&
    (await settings.isGenuine(store.id, { url, fields }, signature));
  if (store === null || !isGenuine) {
    metrics.add("milepost_hooks_total", { source: "twilio", outcome: "bad_signature" });
    const message = "The signature does not fit. Check the account's token on the settings screen.";
    sendJson(exchange, 401, { outcome: "bad_signature", message });
    return;
  }
  metrics.add("milepost_hooks_total", { source: "twilio", outcome: "accepted" });
  const messageId = new URLSearchParams(exchange.query).get("message");
  const reply = messageId === null ? await takeAnswer(deps, { store, fields, exchange }) : null;
  if (messageId !== null) await noteReceipt(deps, { store, fields, messageId, settings });
  const words = reply === null ? "" : `<Message>${escaped(reply)}</Message>`;
  const headers = ["Content-Type", "text/xml; charset=utf-8", "Cache-Control", "no-store"];
  send(exchange, { status: 200, headers, body: `<Response>${words}</Response>` });
}

interface Told {
  readonly store: Store;
  readonly fields: URLSearchParams;
}

async function takeAnswer(
  deps: ReplyDeps,
  { store, fields, exchange }: Told & { readonly exchange: Exchange },
): Promise<string | null> {
  const from = fields.get("From") ?? "";
  if (!/^\+[1-9]\d{7,14}$/.test(from)) return null;
  const text = fields.get("Body") ?? "";
  const { at } = exchange;
  const sid = fields.get("MessageSid");
  const { reply, intent } = await takeText(deps, { store, from, text, at, providerId: sid });
  const providerId = sid ?? `${from} ${at}`;
  if (intent === "other" && text.trim() !== "")
    await receiveText(deps, { store, from, text, providerId, at });
  // With Advanced Opt-Out, Twilio has answered already; and it answers the plain keyword by itself.
  const isAnswered = fields.has("OptOutType") || (intent === "stop" && isKeyword(fields.get("Body")));
  return isAnswered ? null : reply;
}

function isKeyword(body: string | null): boolean {
  return /^\s*(stop|stopall|unsubscribe|cancel|end|quit|revoke|optout)\s*$/i.test(body ?? "");
}

async function noteReceipt(
  deps: ReplyDeps,
  {
    store,
    fields,
    messageId,
    settings,
  }: Told & { readonly messageId: string; readonly settings: TwilioSettings },
): Promise<void> {
  const status = fields.get("MessageStatus") ?? "";
  const code = Number(fields.get("ErrorCode") ?? 0);
  const hasFailed = status === "failed" || status === "undelivered";
  if (hasFailed || status === "delivered")
    await askForPrice(deps, {
      storeId: store.id,
      messageId,
      providerId: fields.get("MessageSid") ?? "",
    });
  await takeReceipt(deps, {
    storeId: store.id,
    messageId,
    failure: hasFailed ? [code || null, status].filter(Boolean).join(" ") : null,
    isBadNumber: hasFailed && settings.isBadNumber(code),
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
