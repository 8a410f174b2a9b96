import { createHmac } from "node:crypto";
import { z } from "zod";
import { isEqualText } from "@/adapters/sources/equal-text";
import { said } from "@/adapters/sources/payload-fields";
import type { MailEventSource } from "@/application/ports/mail-events";
import { bounceReason } from "@/domain/messaging/mail/bounce-reason";
import type { MailEvent, MailEventKind } from "@/domain/messaging/mail/mail-event";
import { withoutAddresses } from "@/domain/messaging/mail/mail-event-words";
import { MESSAGE_MARK } from "@/domain/messaging/mail/mail-provider";
import { HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { mailAddress, ownMessageId, unixTime, words } from "./mail-fields";

/** Mailgun tries for eight hours; what is older was kept by somebody. */
const OLDEST_MS = 24 * HOUR_MS;
const CLOCKS_DIFFER_MS = 10 * MINUTE_MS;

/**
 * Signs a timestamp and a token in the body, and nothing else: whoever has seen one could put it on another event. So a
 * token counts once, for the first hook that brings it, and not for longer than Mailgun goes on trying.
 */
export const mailgunEvents: MailEventSource = {
  id: "mailgun",
  async verify({ body }, { settings, now }) {
    const parsed = signedSchema.safeParse(jsonIn(body));
    if (!parsed.success) return { ok: false, reason: "missing_signature" };
    const { timestamp, token, signature } = parsed.data.signature;
    const key = settings.mailgun_key ?? "";
    const expected = createHmac("sha256", key).update(`${timestamp}${token}`).digest("hex");
    const isGenuine = key !== "" && isEqualText(signature.toLowerCase(), expected);
    return isGenuine && isFresh(unixTime(timestamp), now)
      ? { ok: true }
      : { ok: false, reason: "bad_signature" };
  },
  read: (json) => {
    const parsed = hookSchema.safeParse(json);
    if (!parsed.success) return { kind: "malformed", why: "It holds no event as Mailgun sends them." };
    const { signature, "event-data": told } = parsed.data;
    const topic = told.event;
    const kind = kindOf(told);
    if (kind === null) return { kind: "ignored", topic, why: `Nothing happens on Mailgun's "${topic}".` };
    const at = unixTime(told.timestamp);
    if (at === null) return { kind: "malformed", why: "It does not say when it happened." };
    const event = { ...readEvent(told, kind), at };
    return { kind: "events", topic, dedupeKey: `token:${signature.token}`, events: [event] };
  },
  confirm: async () => null,
};

function isFresh(at: Instant | null, now: Instant): boolean {
  return at !== null && at > now - OLDEST_MS && at < now + CLOCKS_DIFFER_MS;
}

function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    return null;
  }
}

const signedSchema = z.object({
  signature: z.object({
    timestamp: z.string().regex(/^\d{1,12}$/),
    token: z.string().min(1).max(200),
    signature: z.string().min(1).max(200),
  }),
});

const eventSchema = z.object({
  id: z.string().min(1).max(200),
  event: z.string().min(1).max(60),
  timestamp: words,
  severity: words,
  reason: words,
  recipient: words,
  "delivery-status": z
    .object({ code: words, "enhanced-code": words, message: words, description: words })
    .nullish()
    .catch(null),
  message: z
    .object({ headers: z.object({ "message-id": words }).nullish().catch(null) })
    .nullish()
    .catch(null),
  "user-variables": z.record(z.string(), words).nullish().catch(null),
  ip: words,
  url: words,
  "client-info": z.object({ "user-agent": words, bot: words }).nullish().catch(null),
});
type MailgunEvent = z.infer<typeof eventSchema>;

const hookSchema = signedSchema.extend({ "event-data": eventSchema });

function readEvent(told: MailgunEvent, kind: MailEventKind): Omit<MailEvent, "at"> {
  const status = told["delivery-status"];
  const detail = said(status?.message) ?? said(status?.description);
  const isBounce = kind === "bounced" || kind === "bounced_for_now" || kind === "delayed";
  return {
    key: told.id,
    kind,
    messageId: ownMessageId(told["user-variables"]?.[MESSAGE_MARK], told.message?.headers?.["message-id"]),
    address: mailAddress(told.recipient),
    reason:
      said(told.reason) === "suppress-bounce"
        ? "blocked_before"
        : isBounce
          ? bounceReason({ status: said(status?.["enhanced-code"]), words: detail })
          : kind === "refused"
            ? "blocked_before"
            : null,
    detail: detail === undefined ? null : withoutAddresses(detail),
    by:
      kind === "opened" || kind === "clicked"
        ? {
            networkAddress: said(told.ip) ?? null,
            userAgent: said(told["client-info"]?.["user-agent"]) ?? null,
            isMachine: said(told["client-info"]?.bot) === undefined ? null : true,
            url: said(told.url) ?? null,
          }
        : null,
  };
}

/** A permanent failure is the address's where the server refused it; Mailgun's own reasons say otherwise. */
function kindOf({ event, severity, reason }: MailgunEvent): MailEventKind | null {
  if (event !== "failed") return kinds[event] ?? null;
  if (severity === "temporary") return "delayed";
  const why = said(reason) ?? "";
  if (why === "suppress-complaint") return "complained";
  if (why === "suppress-unsubscribe") return "unsubscribed";
  if (why === "suppress-bounce") return "bounced";
  return why === "old" || why === "espblock" || why === "generic" ? "bounced_for_now" : "bounced";
}

const kinds: Readonly<Record<string, MailEventKind>> = {
  delivered: "delivered",
  opened: "opened",
  clicked: "clicked",
  complained: "complained",
  unsubscribed: "unsubscribed",
};
