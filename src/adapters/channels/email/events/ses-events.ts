import { z } from "zod";
import { said } from "@/adapters/sources/payload-fields";
import { bounceReason } from "@/domain/messaging/mail/bounce-reason";
import type { MailEvent, MailEventKind } from "@/domain/messaging/mail/mail-event";
import { withoutAddresses } from "@/domain/messaging/mail/mail-event-words";
import { MESSAGE_MARK } from "@/domain/messaging/mail/mail-provider";
import { isoTime, mailAddress, ownMessageId, truth, type Words, words } from "./mail-fields";

const about = z.object({
  timestamp: words,
  bounceType: words,
  bounceSubType: words,
  delayType: words,
  feedbackId: words,
  reason: words,
  ipAddress: words,
  userAgent: words,
  link: words,
  isBot: truth,
  bouncedRecipients: z
    .array(z.object({ emailAddress: words, status: words, diagnosticCode: words }))
    .nullish()
    .catch(null),
  complainedRecipients: z
    .array(z.object({ emailAddress: words }))
    .nullish()
    .catch(null),
  delayedRecipients: z
    .array(z.object({ emailAddress: words, status: words, diagnosticCode: words }))
    .nullish()
    .catch(null),
});

const part = about.nullish().catch(null);

/** An event of SES as it stands in the message of SNS; the older feedback calls its type `notificationType`. */
export const sesEventSchema = z
  .object({
    eventType: words,
    notificationType: words,
    mail: z.object({
      timestamp: words,
      messageId: words,
      destination: z.array(words).nullish().catch(null),
      headers: z
        .array(z.object({ name: words, value: words }))
        .nullish()
        .catch(null),
      tags: z.record(z.string(), z.array(words).catch([])).nullish().catch(null),
    }),
    bounce: part,
    complaint: part,
    delivery: part,
    deliveryDelay: part,
    open: part,
    click: part,
    reject: part,
    subscription: part,
  })
  .refine(({ eventType, notificationType }) => said(eventType ?? notificationType) !== undefined);
type SesEvent = z.infer<typeof sesEventSchema>;
type Part = z.infer<typeof about>;

/** One event for each recipient it names. Null: it does not say when. Empty: nothing that we work with. */
export function readSesEvents(told: SesEvent, name: string): readonly MailEvent[] | null {
  const found = partOf(told, name);
  if (found === null) return [];
  const [what, kind] = found;
  const at = isoTime(what.timestamp) ?? isoTime(told.mail.timestamp);
  if (at === null) return null;
  const id = said(what.feedbackId) ?? `${said(told.mail.messageId) ?? ""}:${at}`;
  return recipients(told, what).map(({ emailAddress, status, diagnosticCode }) => {
    const address = mailAddress(emailAddress);
    const detail = said(diagnosticCode) ?? said(what.reason);
    const isBounce = kind === "bounced" || kind === "bounced_for_now" || kind === "delayed";
    return {
      key: [name, id, address ?? ""].join(":"),
      kind,
      messageId: messageIdOf(told),
      address,
      reason: isBounce
        ? reasonOf(what, { status: said(status) ?? null, words: detail ?? null })
        : kind === "refused"
          ? "taken_for_spam"
          : null,
      detail: detail === undefined ? null : withoutAddresses(detail),
      at,
      by:
        kind === "opened" || kind === "clicked"
          ? {
              networkAddress: said(what.ipAddress) ?? null,
              userAgent: said(what.userAgent) ?? null,
              isMachine: what.isBot ?? null,
              url: said(what.link) ?? null,
            }
          : null,
    };
  });
}

function partOf(told: SesEvent, name: string): readonly [Part, MailEventKind] | null {
  const { bounce, complaint, delivery, deliveryDelay, open, click, reject, subscription } = told;
  if (name === "Bounce" && bounce) return [bounce, bounceKind(bounce)];
  if (name === "Complaint" && complaint) return [complaint, "complained"];
  if (name === "Delivery" && delivery) return [delivery, "delivered"];
  if (name === "DeliveryDelay" && deliveryDelay) return [deliveryDelay, "delayed"];
  if (name === "Open" && open) return [open, "opened"];
  if (name === "Click" && click) return [click, "clicked"];
  if (name === "Reject" && reject) return [reject, "refused"];
  if (name === "Subscription" && subscription) return [subscription, "unsubscribed"];
  return null;
}

/** "Undetermined" says that SES could not tell: nothing is held against the address. */
function bounceKind({ bounceType }: Part): MailEventKind {
  return bounceType === "Permanent" ? "bounced" : "bounced_for_now";
}

function reasonOf(
  { bounceSubType, delayType }: Part,
  signs: { status: string | null; words: string | null },
) {
  if (bounceSubType === "MailboxFull" || delayType === "MailboxFull") return "mailbox_full";
  if (bounceSubType === "Suppressed" || bounceSubType === "OnAccountSuppressionList") return "blocked_before";
  if (bounceSubType === "MessageTooLarge") return "too_large";
  if (bounceSubType === "ContentRejected") return "taken_for_spam";
  const told = bounceReason(signs);
  return told === "unknown" && bounceSubType === "NoEmail" ? "unknown_mailbox" : told;
}

function recipients({ mail }: SesEvent, what: Part) {
  const named = what.bouncedRecipients ?? what.complainedRecipients ?? what.delayedRecipients ?? [];
  const all = named.length > 0 ? named : (mail.destination ?? []).map((emailAddress) => ({ emailAddress }));
  const known: readonly { emailAddress?: Words; status?: Words; diagnosticCode?: Words }[] = all;
  return known.length > 0 ? known : [{ emailAddress: null }];
}

function messageIdOf({ mail }: SesEvent): string | null {
  const header = mail.headers?.find(({ name }) => said(name)?.toLowerCase() === "message-id");
  return ownMessageId(mail.tags?.[MESSAGE_MARK]?.[0], header?.value);
}
