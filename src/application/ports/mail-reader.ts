import type { IncomingMail } from "@/domain/conversation/incoming-mail";
import type { ReplySettings } from "@/domain/conversation/reply-settings";
import type { Instant } from "@/domain/shared/instant";

/** A mail in a mailbox, by its number there. */
export type FoundMail =
  | { readonly kind: "mail"; readonly uid: number; readonly mail: IncomingMail }
  /** It cannot be read, or is larger than any answer. */
  | { readonly kind: "unreadable"; readonly uid: number; readonly why: string };

/** An open folder of a mailbox. */
export interface OpenMailbox {
  readonly uidValidity: string;
  /** The number that the next mail gets. */
  readonly nextUid: number;
  /** Mails above this number, oldest first; with `arrivedFrom`, only those that came since that day. */
  above(uid: number, arrivedFrom: Instant | null): AsyncIterable<FoundMail>;
  /** Marks a mail as read, or moves it where the store wants it. */
  settle(uid: number): Promise<void>;
  /** Resolves when something came, after `ms`, or when `stop` does. Throws when the server went away. */
  waitForNews(ms: number, stop: Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

export type MailboxOpening =
  | { readonly kind: "open"; readonly mailbox: OpenMailbox }
  /** Somebody must look: the password is wrong, or there is no such folder. */
  | { readonly kind: "refused"; readonly why: string }
  /** The server may be back in a while. */
  | { readonly kind: "unreachable"; readonly why: string };

/** Opens mailboxes. */
export interface MailReader {
  open(settings: NonNullable<ReplySettings["imap"]>, password: string): Promise<MailboxOpening>;
}
