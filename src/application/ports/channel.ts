import type { StoreId } from "@/domain/access/store-id";
import type { MessageClass } from "@/domain/messaging/channels/channel";
import type { Instant } from "@/domain/shared/instant";

/** A message ready to leave: rendered, addressed, with its id as idempotency key. */
export interface OutgoingEmail {
  readonly messageId: string;
  /** Whose settings it goes out by; absent: nobody asks what became of it. */
  readonly storeId?: StoreId;
  readonly from: string;
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface OutgoingShort {
  /** Idempotency key where the provider knows one. */
  readonly messageId: string;
  readonly storeId: StoreId;
  readonly text: string;
}

/** A text message. `to` in E.164. */
export interface OutgoingSms extends OutgoingShort {
  readonly channel: "sms";
  readonly to: string;
  readonly class: MessageClass;
}

/** A notification for every browser that the person has subscribed with. */
export interface OutgoingPush extends OutgoingShort {
  readonly channel: "push";
  readonly title: string;
  /** The order's page: opened by a tap. */
  readonly trackUrl: string;
  readonly subscriptions: readonly PushAddress[];
  /** What it is about: a later one about the same takes its place while it waits for the browser. */
  readonly topic: string;
  readonly isUrgent: boolean;
  /** After this moment it must not be shown; null = news for a day. */
  readonly validUntil: number | null;
}

/** Where a browser's push service takes notifications, with the keys they are encrypted with (RFC 8291). */
export interface PushAddress {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** News of a message's moment for another system. `text` is the whole body, in JSON. */
export interface OutgoingWebhook extends OutgoingShort {
  readonly channel: "webhook";
  readonly touchpoint: string;
  /** Null: a test, which is about no order. */
  readonly orderId: string | null;
  /** A person wanted it posted once more. */
  readonly isReplay?: true;
}

/** The same as an event about a person, for a tool that writes the messages itself. `text`: its properties, in JSON. */
export interface OutgoingEvent extends OutgoingShort {
  readonly channel: "klaviyo" | "omnisend";
  /** The moment in words; the channel's settings say what stands before it. */
  readonly name: string;
  readonly at: Instant;
  /** At least one of them is known. */
  readonly person: EventPerson;
}

export interface EventPerson {
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
}

/** A message for one channel, as it is handed over. */
export type Outgoing =
  | { readonly channel: "email"; readonly email: OutgoingEmail }
  | OutgoingSms
  | OutgoingPush
  | OutgoingWebhook
  | OutgoingEvent;

export type SendOutcome =
  | {
      readonly kind: "sent";
      readonly providerId: string;
      readonly detail: string;
      /** It stayed on this machine. */
      readonly isKept?: boolean;
      /** Subscriptions that the push service says exist no more. */
      readonly gone?: readonly string[];
      /** One of several who take it was asked too often: the whole account is to rest for so long. */
      readonly restMs?: number;
    }
  /** Permanent: this message will never be taken. */
  | {
      readonly kind: "rejected";
      readonly detail: string;
      readonly badRecipient: boolean;
      readonly gone?: readonly string[];
    }
  /** Temporary: nothing was taken. */
  | {
      readonly kind: "retry";
      readonly detail: string;
      readonly afterMs: number | null;
      /** It was asked too often: the whole account is to rest for `afterMs`. */
      readonly isThrottled?: true;
    }
  /** The provider refuses the key: nothing was taken, and nothing will be until somebody sets another. */
  | { readonly kind: "locked_out"; readonly detail: string }
  /** The connection broke after the content was handed over: nobody knows (D3). */
  | { readonly kind: "uncertain"; readonly detail: string };

/** A text whose hand-over was cut off. */
export interface LostText {
  readonly storeId: StoreId;
  /** E.164. */
  readonly to: string;
  /** Words of it that no other text has. */
  readonly words: string;
  /** It was not handed over before this moment. */
  readonly since: Instant;
}

/** What the provider's own list says of it. */
export type TextTrace =
  | { readonly kind: "taken"; readonly providerId: string; readonly at: Instant }
  | { readonly kind: "not_taken" }
  /** The list could not be read, or is too long to tell. */
  | { readonly kind: "unknown" };

/** How far a mail came whose process died. */
export type MailFate =
  /** The mail server has none of it. */
  | { readonly kind: "never_left" }
  /** It said so. */
  | { readonly kind: "taken"; readonly at: Instant }
  /** It had asked for it. */
  | { readonly kind: "unknown" };

/** What processes that have died wrote down of the mails that they handed over. */
export interface HandOverTrail {
  /** Of a message that was claimed then. */
  fateOf(messageId: string, claimedAt: Instant): MailFate;
  /** To be called when no message is in doubt any more. */
  forget(): void;
}

/** Hands over what is not mail, by the settings of its store. */
export interface ChannelSenders {
  send(outgoing: Exclude<Outgoing, { channel: "email" }>): Promise<SendOutcome>;
  /** Asks the provider whether it took a text. Null where it keeps no list; absent: nobody can be asked. */
  trace?(lost: LostText): Promise<TextTrace | null>;
}

export interface EmailSender {
  /** "sandbox" keeps messages in the outbox: nothing leaves this machine. */
  readonly mode: "smtp" | "sandbox";
  /** Messages under way at once, at most; one per connection. */
  readonly concurrency: number;
  /** Messages that may be claimed at once, where a trail tells after a crash which of them had begun to leave. */
  readonly claims?: number;
  readonly trail?: HandOverTrail;
  /** In a second, at most; absent or null: as many as the connections take. */
  readonly perSecond?: number | null;
  /** The same for one store's mail, as its provider allows; absent or null: as above. */
  perSecondOf?(storeId: StoreId): Promise<number | null>;
  send(email: OutgoingEmail): Promise<SendOutcome>;
  close(): Promise<void>;
}
