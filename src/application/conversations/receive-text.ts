import type { Instant } from "@/domain/shared/instant";
import type { Store } from "../ports/rows";
import { ownMessage } from "./find-answered";
import { type Kept, keepReply } from "./keep-reply";
import type { ReplyDeps } from "./reply-deps";

/**
 * Keeps a text that is no command (STOP, START, HELP) in the conversation of the order that the last text to its number
 * was about, and hands it to the agents; one from a number that was never texted is kept for somebody who knows it.
 */
export async function receiveText(
  deps: ReplyDeps,
  {
    store,
    from,
    text,
    providerId,
    at,
  }: {
    readonly store: Store;
    /** E.164. */
    readonly from: string;
    readonly text: string;
    /** The provider's: the same text told twice is kept once. */
    readonly providerId: string;
    readonly at: Instant;
  },
): Promise<Kept> {
  const last = await deps.conversations.lastTexted(deps.db.read, store.id, from);
  const answered = await ownMessage(deps, store, last?.messageId ?? null);
  return deps.db.transaction((tx) =>
    keepReply(deps, tx, {
      store,
      reply: {
        orderId: last?.orderId ?? null,
        key: `sms:${deps.proofs.fingerprint(providerId)}`,
        channel: "sms",
        kind: "reply",
        trust: last === null ? "none" : "number",
        answersId: last?.messageId ?? null,
        sender: from,
        senderName: null,
        mailId: null,
        filesLeftOut: 0,
        at,
        subject: null,
        text: text.slice(0, LONGEST_TEXT),
        quoted: null,
      },
      files: [],
      answered,
      notes: [],
      now: deps.clock.now(),
    }),
  );
}

/** What Twilio takes of a text at most. */
const LONGEST_TEXT = 1_600;
