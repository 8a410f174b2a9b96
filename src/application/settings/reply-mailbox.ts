import { type ReplySettings, replySettingsSchema } from "@/domain/conversation/reply-settings";
import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import type { ReplyMailbox } from "../ports/conversations";
import type { MailReader } from "../ports/mail-reader";
import type { Store } from "../ports/rows";
import { type AccountDeps, type Actor, audit } from "./account-deps";

/** The reply mailbox as the settings screen shows it. The secret is never read back. */
export interface ReplyMailboxOverview {
  readonly settings: ReplySettings | null;
  readonly hasSecret: boolean;
  readonly lastReadAt: Instant | null;
  readonly lastErrorAt: Instant | null;
  readonly lastError: string | null;
  readonly isPaused: boolean;
  /** Where answers go while nothing is set. */
  readonly ownAddress: string;
  /** Where a provider posts to. */
  readonly hookUrl: string;
}

type MailboxDeps = AccountDeps & Pick<Deps, "replyMailboxes" | "stores">;

/** How a store's replies come in and how that fares. */
export async function showReplyMailbox(
  deps: Pick<Deps, "db" | "replyMailboxes">,
  { store, appUrl }: { readonly store: Store; readonly appUrl: string },
): Promise<ReplyMailboxOverview> {
  const mailbox = await deps.replyMailboxes.find(deps.db.read, store.id);
  return {
    settings: mailbox?.settings ?? null,
    hasSecret: (mailbox?.sealedSecret ?? null) !== null,
    lastReadAt: mailbox?.lastReadAt ?? null,
    lastErrorAt: mailbox?.lastErrorAt ?? null,
    lastError: mailbox?.lastError ?? null,
    isPaused: (mailbox?.pausedAt ?? null) !== null,
    ownAddress: store.sender.replyTo,
    hookUrl: `${appUrl}/api/hooks/replies/${store.slug}`,
  };
}

/** Has a paused mailbox read once more with what is set. Nothing where none is paused. */
export async function readMailboxAgain(deps: MailboxDeps, actor: Actor): Promise<void> {
  const { storeId } = actor;
  await deps.db.transaction(async (tx) => {
    const mailbox = await deps.replyMailboxes.find(tx, storeId);
    if (mailbox === null || mailbox.pausedAt === null) return;
    const updatedAt = deps.clock.now();
    await deps.replyMailboxes.save(tx, {
      ...mailbox,
      pausedAt: null,
      nextReadAt: null,
      failures: 0,
      updatedAt,
    });
    await audit(deps, tx, actor, { action: "replies.read_again" });
  });
}

export interface ReplyMailboxChange {
  readonly settings: ReplySettings;
  /** Empty: what is set stays. */
  readonly secret: string;
}

/**
 * Sets where replies come in; reading begins anew at once, also where it was paused. Throws AppError `invalid` where a
 * part is missing.
 */
export async function saveReplyMailbox(
  deps: MailboxDeps,
  actor: Actor,
  { settings: given, secret }: ReplyMailboxChange,
): Promise<void> {
  const settings = checked(given);
  const { storeId } = actor;
  await deps.db.transaction(async (tx) => {
    const before = await deps.replyMailboxes.find(tx, storeId);
    // What is kept is never sent to another server than the one it was given for.
    const kept =
      before !== null && serverOf(before.settings) === serverOf(settings) ? before.sealedSecret : null;
    const sealedSecret = secret === "" ? kept : deps.secrets.seal(secret);
    if (sealedSecret === null) throw new AppError("invalid", "Write the password or key of this server.");
    const isSameFolder = before !== null && folderOf(before.settings) === folderOf(settings);
    const at = deps.clock.now();
    await deps.replyMailboxes.save(tx, {
      storeId,
      settings,
      sealedSecret,
      uidValidity: isSameFolder ? before.uidValidity : null,
      lastUid: isSameFolder ? before.lastUid : 0,
      lastReadAt: isSameFolder ? before.lastReadAt : null,
      lastErrorAt: null,
      lastError: null,
      failures: 0,
      nextReadAt: null,
      pausedAt: null,
      leaseHolder: before?.leaseHolder ?? null,
      leaseUntil: before?.leaseUntil ?? null,
      updatedAt: at,
    });
    await setAddress(deps, tx, storeId, settings.hasPlusAddresses ? settings.address : null);
    await audit(deps, tx, actor, { action: "replies.set", subject: settings.address });
  });
}

/** Replies go to the shop's own address again, and nothing is read. */
export async function removeReplyMailbox(deps: MailboxDeps, actor: Actor): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await deps.replyMailboxes.remove(tx, actor.storeId);
    await setAddress(deps, tx, actor.storeId, null);
    await audit(deps, tx, actor, { action: "replies.remove", subject: null });
  });
}

/** Opens the mailbox as it is written in the form, without reading anything; what the server says. */
export async function testReplyMailbox(
  deps: Pick<Deps, "db" | "replyMailboxes" | "secrets"> & { readonly mailReader: MailReader },
  { store, settings: given, secret }: ReplyMailboxChange & { readonly store: Store },
): Promise<{ readonly isOpen: boolean; readonly words: string }> {
  const { imap } = checked(given);
  if (imap === null) throw new AppError("invalid", "Only a mailbox can be tested so.");
  const known = await deps.replyMailboxes.find(deps.db.read, store.id);
  const sealed = known?.sealedSecret ?? null;
  const kept = sealed === null ? "" : deps.secrets.open(sealed);
  const isSameServer = known !== null && serverOf(known.settings) === serverOf(given);
  const password = secret === "" && isSameServer ? kept : secret;
  if (password === "") throw new AppError("invalid", "Write the password to test this server.");
  const opening = await deps.mailReader.open(imap, password);
  if (opening.kind !== "open") return { isOpen: false, words: opening.why };
  await opening.mailbox.close();
  return { isOpen: true, words: `The folder “${imap.folder}” is open, and new mail will be read from it.` };
}

function checked(given: ReplySettings): ReplySettings {
  const parsed = replySettingsSchema.safeParse(given);
  if (!parsed.success)
    throw new AppError("invalid", parsed.error.issues[0]?.message ?? "Something is missing.");
  const settings = parsed.data;
  if (settings.route === "imap" && settings.imap === null)
    throw new AppError("invalid", "Write the server of the mailbox.");
  return settings.route === "imap" ? settings : { ...settings, imap: null };
}

function serverOf({ route, imap }: ReplySettings): string {
  return [route, imap?.host, imap?.port, imap?.user].join("\n");
}

function folderOf(settings: ReplyMailbox["settings"]): string {
  return `${serverOf(settings)}\n${settings.imap?.folder ?? ""}`;
}

async function setAddress(
  deps: Pick<Deps, "stores">,
  tx: Parameters<Deps["stores"]["save"]>[0],
  storeId: Store["id"],
  replyAddress: string | null,
): Promise<void> {
  const store = await deps.stores.find(tx, storeId);
  if (store !== null) await deps.stores.save(tx, { ...store, replyAddress });
}
