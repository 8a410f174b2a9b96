import { z } from "zod";
import { isEqualText } from "@/adapters/sources/equal-text";
import { said } from "@/adapters/sources/payload-fields";
import type { MailEventSource, MailHookReading } from "@/application/ports/mail-events";
import { bounceReason } from "@/domain/messaging/mail/bounce-reason";
import type { BounceReason, MailEvent, MailEventKind } from "@/domain/messaging/mail/mail-event";
import { withoutAddresses } from "@/domain/messaging/mail/mail-event-words";
import { MESSAGE_MARK } from "@/domain/messaging/mail/mail-provider";
import { isoTime, mailAddress, ownMessageId, truth, words } from "./mail-fields";

/** https://postmarkapp.com/developer/webhooks: no signature, the password of basic authentication stands in for it. */
export const postmarkEvents: MailEventSource = {
  id: "postmark",
  async verify({ headers }, { settings }) {
    const given = /^basic ([a-z0-9+/=]+)$/i.exec(headers.authorization ?? "")?.[1];
    if (given === undefined) return { ok: false, reason: "missing_signature" };
    const [, password = ""] = /^[^:]*:(.*)$/s.exec(Buffer.from(given, "base64").toString("utf8")) ?? [];
    const secret = settings.postmark_secret ?? "";
    const isGenuine = secret !== "" && isEqualText(password, secret);
    return isGenuine ? { ok: true } : { ok: false, reason: "bad_signature" };
  },
  read: (json) => {
    const parsed = hookSchema.safeParse(json);
    if (!parsed.success)
      return { kind: "malformed", why: "It is no webhook of Postmark: RecordType is missing." };
    return readRecord(parsed.data);
  },
  confirm: async () => null,
};

const hookSchema = z.object({
  RecordType: z.string().min(1).max(60),
  ID: words,
  MessageID: words,
  Type: words,
  TypeCode: words,
  Email: words,
  Recipient: words,
  Description: words,
  Details: words,
  BouncedAt: words,
  DeliveredAt: words,
  ReceivedAt: words,
  ChangedAt: words,
  SuppressSending: truth,
  SuppressionReason: words,
  OriginalLink: words,
  UserAgent: words,
  Metadata: z.record(z.string(), words).nullish().catch(null),
});
type PostmarkHook = z.infer<typeof hookSchema>;

function readRecord(hook: PostmarkHook): MailHookReading {
  const { RecordType: topic } = hook;
  const meaning = meaningOf(hook);
  if (meaning === null)
    return { kind: "ignored", topic, why: `Postmark's "${topic}" says nothing about a message of ours.` };
  const at = isoTime(hook.BouncedAt ?? hook.DeliveredAt ?? hook.ChangedAt ?? hook.ReceivedAt);
  if (at === null) return { kind: "malformed", why: "It does not say when it happened." };
  // A record's own id where there is one; else what happened to which message when (integrations §E).
  const key = said(hook.ID) ?? [said(hook.MessageID) ?? "", said(hook.Recipient) ?? "", at].join(":");
  const detail = said(hook.Details) ?? said(hook.Description);
  const event: MailEvent = {
    ...meaning,
    key: `${topic}:${key}`,
    messageId: ownMessageId(hook.Metadata?.[MESSAGE_MARK], null),
    address: mailAddress(hook.Email ?? hook.Recipient),
    detail: detail === undefined ? null : withoutAddresses(detail),
    at,
    by: isSeen(meaning.kind)
      ? {
          networkAddress: null,
          userAgent: said(hook.UserAgent) ?? null,
          isMachine: null,
          url: said(hook.OriginalLink) ?? null,
        }
      : null,
  };
  return { kind: "events", topic, dedupeKey: event.key, events: [event] };
}

function isSeen(kind: MailEventKind): boolean {
  return kind === "opened" || kind === "clicked";
}

type Meaning = Pick<MailEvent, "kind" | "reason">;

function meaningOf(hook: PostmarkHook): Meaning | null {
  switch (hook.RecordType) {
    case "Delivery":
      return { kind: "delivered", reason: null };
    case "SpamComplaint":
      return { kind: "complained", reason: null };
    case "Open":
      return { kind: "opened", reason: null };
    case "Click":
      return { kind: "clicked", reason: null };
    case "SubscriptionChange":
      return subscription(hook);
    case "Bounce":
      return bounce(hook);
    default:
      return null;
  }
}

/** What it suppressed for a bounce or a complaint, it has told as such. */
function subscription({ SuppressSending, SuppressionReason }: PostmarkHook): Meaning | null {
  if (SuppressSending === false) return { kind: "resubscribed", reason: null };
  if (SuppressionReason === "SpamComplaint") return { kind: "complained", reason: null };
  if (SuppressionReason === "HardBounce") return { kind: "bounced", reason: "unknown_mailbox" };
  return SuppressSending === true ? { kind: "unsubscribed", reason: null } : null;
}

function bounce(hook: PostmarkHook): Meaning | null {
  const type = said(hook.Type) ?? "";
  const known = bounceTypes[type];
  if (known === undefined)
    return notBounces.has(type) ? null : { kind: "bounced_for_now", reason: "unknown" };
  const [kind, reason] = known;
  const told = bounceReason({ words: [said(hook.Details), said(hook.Description)].join(" ") });
  return { kind, reason: reason ?? told };
}

/** By Postmark's bounce types. Null: its words say more. */
const bounceTypes: Readonly<Record<string, readonly [MailEventKind, BounceReason | null]>> = {
  HardBounce: ["bounced", "unknown_mailbox"],
  BadEmailAddress: ["bounced", "unknown_mailbox"],
  SpamComplaint: ["complained", null],
  Unsubscribe: ["unsubscribed", null],
  Transient: ["delayed", "unreachable"],
  SoftBounce: ["bounced_for_now", null],
  DnsError: ["bounced_for_now", "unknown_domain"],
  Blocked: ["bounced_for_now", "taken_for_spam"],
  SpamNotification: ["bounced_for_now", "taken_for_spam"],
  DMARCPolicy: ["bounced_for_now", "not_authenticated"],
  ManuallyDeactivated: ["refused", "blocked_before"],
};

/** What people and their machines answer: the mail has arrived. */
const notBounces: ReadonlySet<string> = new Set([
  "AutoResponder",
  "AddressChange",
  "ChallengeVerification",
  "VirusNotification",
  "Subscribe",
  "OpenRelayTest",
  "InboundError",
]);
