import { readMailbox } from "@/application/conversations/read-mailbox";
import type { ReplyDeps } from "@/application/conversations/reply-deps";
import type { ReplyMailbox } from "@/application/ports/conversations";
import type { MailReader, OpenMailbox } from "@/application/ports/mail-reader";
import type { Store } from "@/application/ports/rows";
import type { StoreId } from "@/domain/access/store-id";
import { HOUR_MS, MINUTE_MS } from "@/domain/shared/instant";
import { createLoop } from "./loop";

export interface ReplyWorkDeps extends ReplyDeps {
  readonly mailReader: MailReader;
}

interface ReplyWorkOptions {
  /** How often mailboxes without a reader are looked for. */
  readonly lookEveryMs?: number;
  /** How long one waits for news before the claim is renewed. */
  readonly waitMs?: number;
}

const LOOK_MS = 5_000;
const WAIT_MS = 30_000;
/** Longer than any wait: a reader that died leaves its mailbox to another worker after this. */
const LEASE_MS = 3 * MINUTE_MS;
const FIRST_PAUSE_MS = 15_000;

/**
 * Reads every store's mailbox: one connection each, held by one worker at a time, with news as they come. A server that is
 * away is asked again after longer and longer pauses; one that refuses the password is not asked until somebody looks.
 */
export function startReplyWork(
  deps: ReplyWorkDeps,
  { lookEveryMs = LOOK_MS, waitMs = WAIT_MS }: ReplyWorkOptions = {},
): { stop(): Promise<void> } {
  const holder = deps.ids.next();
  const sessions = new Map<StoreId, Promise<void>>();
  let end = () => {};
  const stop = new Promise<void>((resolve) => (end = resolve));
  const session = { deps, holder, waitMs, stop, isStopped: { now: false }, tries: new Map() };
  const loop = createLoop({ everyMs: lookEveryMs, log: deps.log, name: "replies" }, async () => {
    for (const { storeId, settings } of await deps.replyMailboxes.list(deps.db.read)) {
      if (settings.route !== "imap" || sessions.has(storeId)) continue;
      const reading = follow(session, storeId)
        .catch((error: unknown) => logFault(deps, storeId, error))
        .finally(() => sessions.delete(storeId));
      sessions.set(storeId, reading);
    }
  });
  return {
    async stop() {
      session.isStopped.now = true;
      end();
      await loop.stop();
      await Promise.all(sessions.values());
    },
  };
}

interface Session {
  readonly deps: ReplyWorkDeps;
  readonly holder: string;
  readonly waitMs: number;
  readonly stop: Promise<void>;
  readonly isStopped: { now: boolean };
  readonly tries: Map<StoreId, Map<number, number>>;
}

/** From the claim of a mailbox until it is lost, changed, or the worker stops. */
async function follow(session: Session, storeId: StoreId): Promise<void> {
  const { deps, holder } = session;
  const mailbox = await claim(session, storeId);
  const store = mailbox === null ? null : await deps.stores.find(deps.db.read, storeId);
  if (mailbox === null || store === null) return;
  try {
    await readUntilOver(session, { store, mailbox });
  } finally {
    await deps.db.transaction((tx) => deps.replyMailboxes.release(tx, storeId, holder));
  }
}

interface Claimed {
  readonly store: Store;
  readonly mailbox: ReplyMailbox;
}

async function readUntilOver(session: Session, { store, mailbox }: Claimed): Promise<void> {
  const { deps } = session;
  const { imap } = mailbox.settings;
  if (imap === null || mailbox.sealedSecret === null) return;
  const opening = await deps.mailReader.open(imap, deps.secrets.open(mailbox.sealedSecret));
  if (opening.kind !== "open") {
    await noteFailure(deps, mailbox, opening.why, opening.kind === "refused");
    return;
  }
  try {
    await readOn(session, { store, mailbox, opened: opening.mailbox });
  } catch (error) {
    await noteFailure(deps, mailbox, error instanceof Error ? error.message : String(error), false);
  } finally {
    await opening.mailbox.close();
  }
}

async function readOn(
  session: Session,
  { store, mailbox, opened }: Claimed & { readonly opened: OpenMailbox },
): Promise<void> {
  const { deps, waitMs, stop, isStopped } = session;
  const tries = session.tries.get(store.id) ?? new Map<number, number>();
  session.tries.set(store.id, tries);
  let current: ReplyMailbox | null = mailbox;
  while (!isStopped.now && current !== null && current.updatedAt === mailbox.updatedAt) {
    await readMailbox(deps, { store, mailbox: current, opened, tries });
    const at = deps.clock.now();
    await deps.db.transaction((tx) => deps.replyMailboxes.noteSuccess(tx, mailbox.storeId, at));
    await opened.waitForNews(waitMs, stop);
    current = await claim(session, mailbox.storeId);
  }
}

function claim({ deps, holder }: Session, storeId: StoreId): Promise<ReplyMailbox | null> {
  const now = deps.clock.now();
  return deps.db.transaction((tx) =>
    deps.replyMailboxes.claim(tx, { storeId, holder, now, until: now + LEASE_MS }),
  );
}

async function noteFailure(
  deps: ReplyWorkDeps,
  { storeId, failures }: ReplyMailbox,
  error: string,
  isPaused: boolean,
): Promise<void> {
  const at = deps.clock.now();
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(failures, 12), HOUR_MS);
  deps.log.warn("A reply mailbox could not be read", { store: storeId, isPaused, error });
  await deps.db.transaction((tx) =>
    deps.replyMailboxes.noteFailure(tx, storeId, { at, error, nextReadAt: at + pause, isPaused }),
  );
}

function logFault({ log }: ReplyWorkDeps, storeId: StoreId, error: unknown): void {
  log.error("Reading a reply mailbox failed", {
    store: storeId,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}
