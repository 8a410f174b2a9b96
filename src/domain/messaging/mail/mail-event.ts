import type { Instant } from "../../shared/instant";

/**
 * What a mail provider tells of a message it was given. `bounced_for_now` is final for this message and says nothing of
 * the address; `delayed` is still being tried.
 */
export const mailEventKinds = [
  "delivered",
  "delayed",
  "bounced",
  "bounced_for_now",
  "refused",
  "complained",
  "unsubscribed",
  "resubscribed",
  "opened",
  "clicked",
] as const;
export type MailEventKind = (typeof mailEventKinds)[number];

/** Why mail did not arrive, as far as a provider's codes tell. */
export const bounceReasons = [
  "unknown_mailbox",
  "unknown_domain",
  "mailbox_full",
  "mailbox_disabled",
  "taken_for_spam",
  "too_large",
  "not_authenticated",
  "unreachable",
  "blocked_before",
  "unknown",
] as const;
export type BounceReason = (typeof bounceReasons)[number];

/** One fact about one message, read from a provider's webhook. */
export interface MailEvent {
  /** Unique per provider: the same fact told again has the same key. */
  readonly key: string;
  readonly kind: MailEventKind;
  /** Our id of the message, from its metadata or its Message-ID; null: the provider names none. */
  readonly messageId: string | null;
  /** Lower case; null: the provider does not say. */
  readonly address: string | null;
  readonly reason: BounceReason | null;
  /** The provider's own words, without addresses. */
  readonly detail: string | null;
  readonly at: Instant;
  /** For opens and clicks: who did it, as far as it is told. */
  readonly by: MailReader | null;
}

export interface MailReader {
  readonly networkAddress: string | null;
  readonly userAgent: string | null;
  /** The provider knows a machine when it sees one; null: it does not say. */
  readonly isMachine: boolean | null;
  /** The link that was followed; null for an open. */
  readonly url: string | null;
}
