/** A message ready to leave: rendered, addressed, with its id as idempotency key. */
export interface OutgoingEmail {
  readonly messageId: string;
  readonly from: string;
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export type SendOutcome =
  | { readonly kind: "sent"; readonly providerId: string; readonly detail: string }
  /** Permanent: this message will never be taken. */
  | { readonly kind: "rejected"; readonly detail: string; readonly badRecipient: boolean }
  /** Temporary: nothing was taken. */
  | { readonly kind: "retry"; readonly detail: string; readonly afterMs: number | null }
  /** The connection broke after the content was handed over: nobody knows (D3). */
  | { readonly kind: "uncertain"; readonly detail: string };

export interface EmailSender {
  /** "sandbox" keeps messages in the outbox: nothing leaves this machine. */
  readonly mode: "smtp" | "sandbox";
  /** Messages under way at once, at most; one per connection. */
  readonly concurrency: number;
  send(email: OutgoingEmail): Promise<SendOutcome>;
  close(): Promise<void>;
}
