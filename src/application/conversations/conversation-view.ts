import { personFact } from "@/domain/access/mask";
import type { ReplyTrust } from "@/domain/conversation/reply-trust";
import { ONE_OFF } from "@/domain/messaging/one-off";
import type { Instant } from "@/domain/shared/instant";
import type { ConversationMessage } from "../ports/conversations";
import type { Message, Store } from "../ports/rows";
import type { Attachment } from "../ports/self-service";
import type { ReadDeps } from "../read-deps";

/** One piece of what was written to and fro, as plain text. */
export interface ConversationEntry {
  readonly id: string;
  readonly direction: "in" | "out";
  readonly channel: "email" | "sms";
  /** A machine's notice. */
  readonly isAutomatic: boolean;
  /** Whom it came from; null for what the shop wrote. */
  readonly who: string | null;
  readonly at: Instant;
  readonly subject: string | null;
  /** Null once it was erased. */
  readonly text: string | null;
  readonly quoted: string | null;
  readonly files: readonly { readonly id: string; readonly isPicture: boolean }[];
  readonly filesLeftOut: number;
  /** What to bear in mind about whose it is; null: nothing. */
  readonly caution: string | null;
  /** What became of what the shop wrote; null for what came in. */
  readonly state: Message["state"] | null;
}

/** The conversation of an order. */
export interface ConversationView {
  /** Oldest first. */
  readonly entries: readonly ConversationEntry[];
  /** Begins the answer by mail; null: they never wrote one. */
  readonly answerSubject: string | null;
  /** They wrote by text message, so that they can be answered so. */
  readonly canText: boolean;
}

interface ConversationQuestion {
  readonly store: Store;
  readonly orderId: string;
  readonly seesPerson: boolean;
}

/** What came from the shopper of an order, and what people of the shop wrote to them. */
export async function conversationOf(
  deps: ReadDeps,
  { store, orderId, seesPerson }: ConversationQuestion,
): Promise<ConversationView> {
  const { read } = deps.db;
  const received = await deps.conversations.ofOrder(read, store.id, orderId);
  const written = await writtenTo(deps, store, orderId);
  if (received.length === 0) return { entries: [], answerSubject: null, canText: false };
  const files = await deps.selfService.attachmentsOfOrder(read, store.id, orderId);
  const came = received.map((one) => receivedEntry(one, files, seesPerson));
  const went = written.map((one) => writtenEntry(one, seesPerson));
  const lastMail = received.findLast(({ channel, kind }) => channel === "email" && kind === "reply");
  return {
    entries: [...came, ...went].sort((a, b) => a.at - b.at),
    answerSubject: lastMail === undefined ? null : answering(seesPerson ? lastMail.subject : null),
    canText: received.some(({ channel, sender }) => channel === "sms" && sender !== null),
  };
}

async function writtenTo(deps: ReadDeps, store: Store, orderId: string): Promise<readonly Message[]> {
  const facts = await deps.messages.ofOrder(deps.db.read, store.id, orderId);
  const ids = facts.filter(({ touchpoint }) => touchpoint === ONE_OFF).map(({ id }) => id);
  const found = await Promise.all(ids.slice(-LAST).map((id) => deps.messages.find(deps.db.read, id)));
  return found.filter((one) => one !== null);
}

const LAST = 50;

/** What came in one conversation that nobody has assigned yet. */
export function receivedEntry(
  message: ConversationMessage,
  files: readonly Attachment[],
  seesPerson: boolean,
): ConversationEntry {
  const { id, channel, kind, trust, sender, senderName, subject, text, quoted, filesLeftOut, at } = message;
  const who = senderName === null || sender === null ? (senderName ?? sender) : `${senderName} <${sender}>`;
  return {
    id,
    direction: "in",
    channel,
    isAutomatic: kind === "auto_reply",
    who: personFact(who, seesPerson),
    at,
    subject: personFact(subject, seesPerson),
    text: personFact(cutAt(LONGEST_SHOWN, text), seesPerson),
    quoted: seesPerson ? cutAt(LONGEST_SHOWN, quoted) : null,
    files: seesPerson
      ? files
          .filter(({ requestId }) => requestId === id)
          .map((file) => ({ id: file.id, isPicture: file.mediaType.startsWith("image/") }))
      : [],
    filesLeftOut,
    caution: cautions[trust],
    state: null,
  };
}

/** Nobody reads further on a page, and two hundred of them are shown at once. */
const LONGEST_SHOWN = 20_000;

/** A text's beginning, with a sign that it goes on. */
export function cutAt(length: number, text: string | null): string | null {
  return text !== null && text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

const cautions: Readonly<Record<ReplyTrust, string | null>> = {
  token: null,
  thread: null,
  number: null,
  none: null,
  address: "Found by the number in the subject and the sender’s address, which can be forged.",
  person: "Assigned by hand.",
};

function writtenEntry(message: Message, seesPerson: boolean): ConversationEntry {
  const { id, channel, queuedAt, sentAt, subject, text, state } = message;
  return {
    id,
    direction: "out",
    channel: channel === "sms" ? "sms" : "email",
    isAutomatic: false,
    who: null,
    at: sentAt ?? queuedAt,
    subject: personFact(subject, seesPerson),
    text: personFact(text, seesPerson),
    quoted: null,
    files: [],
    filesLeftOut: 0,
    caution: null,
    state,
  };
}

/** The same subject, with one "Re:": mail programs keep the thread by it. */
function answering(subject: string | null): string | null {
  if (subject === null) return null;
  const bare = subject.replace(/^((re|aw|sv|antw|rép|rif)\s*:\s*)+/i, "").trim();
  return bare === "" ? null : `Re: ${bare}`;
}
