import { DAY_MS } from "@/domain/shared/instant";
import type { ReplyMailbox } from "../ports/conversations";
import type { FoundMail, OpenMailbox } from "../ports/mail-reader";
import { RetryLater } from "../ports/queue";
import type { Store } from "../ports/rows";
import { receiveReply } from "./receive-reply";
import type { ReplyDeps } from "./reply-deps";

export interface MailboxToRead {
  readonly store: Store;
  readonly mailbox: ReplyMailbox;
  readonly opened: OpenMailbox;
  /** How often each mail has failed, by its number; outlives the connection. */
  readonly tries: Map<number, number>;
}

/** A mail that failed so often is passed over: those behind it must not wait for ever. */
const TRIES_OF_A_MAIL = 5;

/**
 * Takes what has come into a mailbox since it was last read, oldest first; gives how many were taken. A mail is marked in
 * the mailbox only once it is safely kept here. What was there before the mailbox was connected is left alone.
 */
export async function readMailbox(
  deps: ReplyDeps,
  { store, mailbox, opened, tries }: MailboxToRead,
): Promise<number> {
  const start = startOf(mailbox, opened);
  let taken = 0;
  if (mailbox.uidValidity === null) await noteRead(deps, mailbox, opened, start.uid);
  for await (const found of opened.above(start.uid, start.arrivedFrom)) {
    const isTaken = await takeMail(deps, { store, mailbox, tries }, found);
    await noteRead(deps, mailbox, opened, found.uid);
    if (isTaken) await opened.settle(found.uid);
    taken += 1;
  }
  return taken;
}

/** A folder that counts anew is read from the day of the last reading; what is known already is recognised. */
function startOf({ uidValidity, lastUid, lastReadAt, updatedAt }: ReplyMailbox, opened: OpenMailbox) {
  if (uidValidity === null) return { uid: opened.nextUid - 1, arrivedFrom: null };
  if (uidValidity === opened.uidValidity) return { uid: lastUid, arrivedFrom: null };
  return { uid: 0, arrivedFrom: (lastReadAt ?? updatedAt) - DAY_MS };
}

/** False: it is left as it is in the mailbox. */
async function takeMail(
  deps: ReplyDeps,
  { store, mailbox, tries }: Omit<MailboxToRead, "opened">,
  found: FoundMail,
): Promise<boolean> {
  if (found.kind === "unreadable") {
    deps.log.warn("A mail was left in its mailbox", { store: store.slug, uid: found.uid, why: found.why });
    return false;
  }
  try {
    const { settings } = mailbox;
    const { kind } = await receiveReply(deps, { store, settings, mail: found.mail });
    return kind !== "stray" && kind !== "flood";
  } catch (error) {
    // It only has to wait, for us: it is nothing that the mail could not get over.
    if (error instanceof RetryLater) throw error;
    const tried = (tries.get(found.uid) ?? 0) + 1;
    tries.set(found.uid, tried);
    if (tried < TRIES_OF_A_MAIL) throw error;
    tries.delete(found.uid);
    deps.log.error("A mail failed again and again, and was left in its mailbox", {
      store: store.slug,
      uid: found.uid,
      error: error instanceof Error ? error.name : "unknown",
    });
    return false;
  }
}

async function noteRead(
  deps: ReplyDeps,
  { storeId }: ReplyMailbox,
  { uidValidity }: OpenMailbox,
  lastUid: number,
): Promise<void> {
  await deps.db.transaction((tx) => deps.replyMailboxes.noteRead(tx, storeId, { uidValidity, lastUid }));
}
