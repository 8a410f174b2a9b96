import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import { z } from "zod";
import { said } from "@/adapters/sources/payload-fields";
import type { MailEventSource } from "@/application/ports/mail-events";
import { bounceReason } from "@/domain/messaging/mail/bounce-reason";
import type { MailEvent, MailEventKind } from "@/domain/messaging/mail/mail-event";
import { withoutAddresses } from "@/domain/messaging/mail/mail-event-words";
import { MESSAGE_MARK } from "@/domain/messaging/mail/mail-provider";
import { mailAddress, ownMessageId, truth, unixTime, words } from "./mail-fields";

const SIGNATURE = "x-twilio-email-event-webhook-signature";
const TIMESTAMP = "x-twilio-email-event-webhook-timestamp";

/** The signed event webhook: ECDSA on P-256 over the timestamp and the raw body, a batch of events at a time. */
export const sendgridEvents: MailEventSource = {
  id: "sendgrid",
  async verify({ body, headers }, { settings }) {
    const [signature, timestamp] = [headers[SIGNATURE], headers[TIMESTAMP]];
    if (!signature || !timestamp) return { ok: false, reason: "missing_signature" };
    const key = publicKey(settings.sendgrid_key ?? "");
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    const isGenuine = key !== null && verify("sha256", signed, key, Buffer.from(signature, "base64"));
    return isGenuine ? { ok: true } : { ok: false, reason: "bad_signature" };
  },
  read: (json, body) => {
    const parsed = z.array(z.unknown()).min(1).max(5_000).safeParse(json);
    if (!parsed.success)
      return { kind: "malformed", why: "It is no list of events, as SendGrid sends them." };
    const rows = parsed.data.flatMap((row) => eventSchema.safeParse(row).data ?? []);
    if (rows.length === 0) return { kind: "malformed", why: "None of it is an event of SendGrid's." };
    const topic = [...new Set(rows.map(({ event }) => event))].join(",").slice(0, 100);
    const events = rows.flatMap((row) => readEvent(row) ?? []);
    if (events.length === 0)
      return { kind: "ignored", topic, why: "It holds no event that Milepost works with." };
    const dedupeKey = createHash("sha256").update(body).digest("base64url");
    return { kind: "events", topic, dedupeKey, events };
  },
  confirm: async () => null,
};

/** As SendGrid shows it: the key in DER (SPKI), in base64. */
function publicKey(spki: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, "base64"), format: "der", type: "spki" });
    return key.asymmetricKeyType === "ec" ? key : null;
  } catch {
    return null;
  }
}

const eventSchema = z.object({
  event: z.string().min(1).max(60),
  sg_event_id: z.union([z.string().min(1).max(200), z.int()]),
  timestamp: words,
  email: words,
  "smtp-id": words,
  type: words,
  status: words,
  reason: words,
  response: words,
  bounce_classification: words,
  useragent: words,
  ip: words,
  url: words,
  sg_machine_open: truth,
  [MESSAGE_MARK]: words,
});
type SendgridEvent = z.infer<typeof eventSchema>;

function readEvent(row: SendgridEvent): MailEvent | null {
  const kind = kindOf(row);
  const at = unixTime(row.timestamp);
  if (kind === null || at === null) return null;
  const told = said(row.reason) ?? said(row.response);
  const isBounce = kind === "bounced" || kind === "bounced_for_now" || kind === "delayed";
  return {
    key: String(row.sg_event_id),
    kind,
    messageId: ownMessageId(row[MESSAGE_MARK], row["smtp-id"]),
    address: mailAddress(row.email),
    reason:
      isBounce && row.event !== "dropped"
        ? bounceReason({ status: said(row.status), words: told })
        : refusal(row),
    detail: told === undefined ? null : withoutAddresses(told),
    at,
    by:
      kind === "opened" || kind === "clicked"
        ? {
            networkAddress: said(row.ip) ?? null,
            userAgent: said(row.useragent) ?? null,
            isMachine: row.sg_machine_open ?? null,
            url: said(row.url) ?? null,
          }
        : null,
  };
}

/** A block is a refusal of this message; the address may take the next one. */
function kindOf({ event, type, reason }: SendgridEvent): MailEventKind | null {
  if (event === "bounce") return type === "blocked" ? "bounced_for_now" : "bounced";
  if (event !== "dropped") return kinds[event] ?? null;
  // What it dropped for an earlier bounce or complaint has stopped there; that it knows of one is news to us.
  const why = said(reason) ?? "";
  if (/spam report/i.test(why)) return "complained";
  if (/unsubscribed/i.test(why)) return "unsubscribed";
  return /bounced address|^invalid$/i.test(why) ? "bounced" : "refused";
}

const kinds: Readonly<Record<string, MailEventKind>> = {
  delivered: "delivered",
  deferred: "delayed",
  open: "opened",
  click: "clicked",
  spamreport: "complained",
  unsubscribe: "unsubscribed",
  group_unsubscribe: "unsubscribed",
  group_resubscribe: "resubscribed",
};

function refusal({ event, reason }: SendgridEvent) {
  if (event !== "dropped") return null;
  return /spam content/i.test(said(reason) ?? "") ? "taken_for_spam" : "blocked_before";
}
