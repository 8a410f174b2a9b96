import type { BounceReason, MailEvent } from "./mail-event";

const bounceWords: Readonly<Record<BounceReason, string>> = {
  unknown_mailbox: "the mailbox does not exist",
  unknown_domain: "the address's domain does not exist or takes no mail",
  mailbox_full: "the mailbox is full",
  mailbox_disabled: "the mailbox is no longer in use",
  taken_for_spam: "the mail server took it for spam",
  too_large: "it was too large for the mail server",
  not_authenticated: "the mail server could not tell that it came from this shop (SPF, DKIM or DMARC)",
  unreachable: "the mail server could not be reached",
  blocked_before: "the provider no longer writes to this address",
  unknown: "the mail server refused it",
};

/** Why a message did not arrive: "the mailbox does not exist". */
export function bounceInWords(reason: BounceReason | null): string {
  return bounceWords[reason ?? "unknown"];
}

/** What a mail event means, for the order's account and the list of addresses. `hint`: a likely slip in the address. */
export function mailEventInWords(
  { kind, reason }: Pick<MailEvent, "kind" | "reason">,
  hint: string | null = null,
): string {
  const why = `${bounceInWords(reason)}${hint === null ? "" : ` (did they mean ${hint}?)`}`;
  switch (kind) {
    case "bounced":
      return `Bounced: ${why}`;
    case "bounced_for_now":
      return `Bounced for now: ${why}`;
    case "refused":
      return `Not sent by the provider: ${why}`;
    case "delayed":
      return `Delayed: ${why}; the provider goes on trying`;
    case "complained":
      return "Reported as spam";
    case "unsubscribed":
      return "Unsubscribed at the provider";
    case "resubscribed":
      return "Subscribed again at the provider";
    case "delivered":
      return "Delivered to the mailbox";
    case "opened":
      return "Opened";
    case "clicked":
      return "A link was followed";
  }
}

/** Some providers repeat the address in what they say; nobody is named where words are kept. */
export function withoutAddresses(words: string): string {
  return words
    .replaceAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;]+/g, "(address)")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 300);
}
