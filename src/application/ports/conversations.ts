import type { StoreId } from "@/domain/access/store-id";
import type { ReplySettings } from "@/domain/conversation/reply-settings";
import type { ReplyTrust } from "@/domain/conversation/reply-trust";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** What was written to and fro about one order, or by one sender while nobody knows the order. */
export interface Conversation {
  readonly id: string;
  readonly storeId: StoreId;
  readonly key: string;
  readonly orderId: string | null;
  readonly lastAt: Instant;
  readonly createdAt: Instant;
}

/** Something that came from a shopper. What the shop wrote stands among the messages. */
export interface ConversationMessage {
  readonly id: string;
  readonly storeId: StoreId;
  readonly conversationId: string;
  readonly orderId: string | null;
  readonly key: string;
  readonly channel: "email" | "sms";
  /** A machine's notice of absence is kept, and asks nobody to do anything. */
  readonly kind: "reply" | "auto_reply";
  readonly trust: ReplyTrust;
  readonly answersId: string | null;
  /** Null once the person was erased; so are the words. */
  readonly sender: string | null;
  readonly senderName: string | null;
  readonly mailId: string | null;
  readonly filesLeftOut: number;
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly subject: string | null;
  readonly text: string | null;
  readonly quoted: string | null;
}

/** Where a store's replies come in, and how reading them fares. */
export interface ReplyMailbox {
  readonly storeId: StoreId;
  readonly settings: ReplySettings;
  readonly sealedSecret: string | null;
  readonly uidValidity: string | null;
  readonly lastUid: number;
  readonly lastReadAt: Instant | null;
  readonly lastErrorAt: Instant | null;
  readonly lastError: string | null;
  readonly failures: number;
  readonly nextReadAt: Instant | null;
  readonly pausedAt: Instant | null;
  readonly leaseHolder: string | null;
  readonly leaseUntil: Instant | null;
  readonly updatedAt: Instant;
}

export interface ConversationStore {
  /** The conversation of this key; made when there is none. */
  open(tx: Tx, conversation: Conversation): Promise<Conversation>;
  find(db: Reader, storeId: StoreId, id: string): Promise<Conversation | null>;
  /** Inserts and moves the conversation's last moment; false when its key is there already. */
  add(tx: Tx, message: ConversationMessage): Promise<boolean>;
  /** Whether a message of this key is there. */
  has(db: Reader, storeId: StoreId, key: string): Promise<boolean>;
  /** Oldest first, at most the newest two hundred. */
  ofOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly ConversationMessage[]>;
  /** Oldest first, of the newest as many as are asked for. */
  ofConversation(
    db: Reader,
    storeId: StoreId,
    id: string,
    limit: number,
  ): Promise<readonly ConversationMessage[]>;
  /** Conversations whose order nobody knows, the newest first. */
  unassigned(db: Reader, storeId: StoreId, limit: number): Promise<readonly Conversation[]>;
  countUnassigned(db: Reader, storeId: StoreId): Promise<number>;
  /** How much came in this conversation since then. */
  countSince(db: Reader, storeId: StoreId, conversationId: string, since: Instant): Promise<number>;
  /** The newest mail of an order's conversation, for the answer to name. */
  lastMail(
    db: Reader,
    storeId: StoreId,
    orderId: string,
  ): Promise<Pick<ConversationMessage, "mailId" | "subject"> | null>;
  /** The order that the newest text to this number was about. */
  lastTexted(
    db: Reader,
    storeId: StoreId,
    phone: string,
  ): Promise<{ readonly orderId: string; readonly messageId: string } | null>;
  /** Moves everything of a conversation, its files too, into another one and removes it; false when it is gone. */
  move(tx: Tx, storeId: StoreId, conversations: { from: string; into: Conversation }): Promise<boolean>;
  /** Removes a conversation with all that came in it, its files too. */
  remove(tx: Tx, storeId: StoreId, id: string): Promise<void>;
  /** Removes conversations without an order in which nothing has come since then; how many there were. */
  removeUnassigned(tx: Tx, storeId: StoreId, before: Instant): Promise<number>;
}

export interface ReplyMailboxStore {
  find(db: Reader, storeId: StoreId): Promise<ReplyMailbox | null>;
  list(db: Reader): Promise<readonly ReplyMailbox[]>;
  save(tx: Tx, mailbox: ReplyMailbox): Promise<void>;
  remove(tx: Tx, storeId: StoreId): Promise<void>;
  /**
   * Claims a mailbox that is due for `holder`, or keeps the claim it has; null when it is somebody else's, paused or not
   * due.
   */
  claim(
    tx: Tx,
    claim: {
      readonly storeId: StoreId;
      readonly holder: string;
      readonly now: Instant;
      readonly until: Instant;
    },
  ): Promise<ReplyMailbox | null>;
  /** Gives the claim back. */
  release(tx: Tx, storeId: StoreId, holder: string): Promise<void>;
  /** How far it was read. Never goes back under the same `uidValidity`. */
  noteRead(
    tx: Tx,
    storeId: StoreId,
    read: { readonly uidValidity: string; readonly lastUid: number },
  ): Promise<void>;
  /** It went well. */
  noteSuccess(tx: Tx, storeId: StoreId, at: Instant): Promise<void>;
  noteFailure(
    tx: Tx,
    storeId: StoreId,
    failure: {
      readonly at: Instant;
      readonly error: string;
      readonly nextReadAt: Instant;
      readonly isPaused: boolean;
    },
  ): Promise<void>;
}
