import type { StoreId } from "@/domain/access/store-id";
import type { BounceReason, MailEvent, MailEventKind } from "@/domain/messaging/mail/mail-event";
import type { MailProviderId, TellingProviderId } from "@/domain/messaging/mail/mail-provider";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";
import type { RawHook, Verdict } from "./source";

/** Over whom a store's mail goes, and what is set for it: secrets opened. */
export interface MailSettings {
  readonly provider: MailProviderId;
  readonly values: Readonly<Record<string, string>>;
}

/** What a webhook of a mail provider holds. */
export type MailHookReading =
  | {
      readonly kind: "events";
      readonly topic: string;
      readonly dedupeKey: string;
      readonly events: readonly MailEvent[];
    }
  /** The provider wants to know that we are meant: this address is asked for once. */
  | {
      readonly kind: "confirmation";
      readonly topic: string;
      readonly dedupeKey: string;
      readonly url: string;
    }
  | { readonly kind: "ignored"; readonly topic: string; readonly why: string }
  | { readonly kind: "malformed"; readonly why: string };

export interface MailHookTerms {
  /** What the store has set for this provider, opened. */
  readonly settings: Readonly<Record<string, string>>;
  readonly now: Instant;
}

/** Everything the product knows about one provider's webhooks. One file each, one line in the registry. */
export interface MailEventSource {
  readonly id: TellingProviderId;
  /** Over the raw bytes, in constant time. */
  verify(hook: RawHook, terms: MailHookTerms): Promise<Verdict>;
  /** Pure. */
  read(json: unknown, body: Uint8Array): MailHookReading;
  /** Tells the provider that we are meant; null where none asks. A sentence where it did not work. */
  confirm(url: string): Promise<string | null>;
}

/** A mail event as it is kept: it names nobody. */
export interface MailEventRow {
  readonly storeId: StoreId;
  readonly key: string;
  readonly provider: string;
  /** Empty: it came by mail. */
  readonly hookId: string;
  readonly messageId: string | null;
  readonly kind: MailEventKind;
  readonly reason: BounceReason | null;
  readonly detail: string | null;
  readonly at: Instant;
  readonly receivedAt: Instant;
}

export interface MailEventStore {
  /** Inserts; false when it was heard before. */
  insert(tx: Tx, row: MailEventRow & { readonly address: string | null }): Promise<boolean>;
  ofMessage(db: Reader, storeId: StoreId, messageId: string): Promise<readonly MailEventRow[]>;
  /** How many messages to an address bounced for now since then. */
  softBounces(db: Reader, storeId: StoreId, about: { address: string; since: Instant }): Promise<number>;
  /** When mail last left and when it last would not, since then. */
  health(db: Reader, storeId: StoreId, since: Instant): Promise<MailHealth>;
}

export interface MailHealth {
  readonly lastSuccessAt: Instant | null;
  readonly lastErrorAt: Instant | null;
  /** In the mail server's words. */
  readonly lastError: string | null;
}
