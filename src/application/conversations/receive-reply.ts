import { isAutoReply } from "@/domain/conversation/auto-reply";
import type { IncomingMail } from "@/domain/conversation/incoming-mail";
import { isMailOptOut } from "@/domain/conversation/mail-opt-out";
import { isOwnMail } from "@/domain/conversation/own-mail";
import { readReplyFiles } from "@/domain/conversation/reply-file";
import type { ReplySettings } from "@/domain/conversation/reply-settings";
import { stripQuote } from "@/domain/conversation/strip-quote";
import { DAY_MS } from "@/domain/shared/instant";
import type { Store } from "../ports/rows";
import { type Answered, findAnswered } from "./find-answered";
import { type Kept, keepReply, sealFiles } from "./keep-reply";
import type { ReplyDeps } from "./reply-deps";
import { stopOffersByReply } from "./stop-offers-by-reply";
import { takeDeliveryReport } from "./take-delivery-report";

export interface ReceivedReply {
  readonly store: Store;
  readonly settings: Pick<ReplySettings, "address" | "strays">;
  readonly mail: IncomingMail;
}

export type ReplyOutcome =
  | Kept
  /** A mail server told that ours did not arrive. */
  | { readonly kind: "report" }
  /** A machine answered, about nothing we know. */
  | { readonly kind: "auto_reply" }
  /** One of our own came back. */
  | { readonly kind: "loop" }
  /** About no order, and the store leaves such mail where it is. */
  | { readonly kind: "stray" };

/**
 * Takes a mail that came to a store's reply address: keeps it in the conversation of the order it is about and hands it
 * to the agents with that order (R130), or keeps it for somebody who knows whose it is. The same mail is taken once.
 * Delivery reports count as bounces; machines' answers ask nobody to do anything, and our own mail is dropped.
 */
export async function receiveReply(deps: ReplyDeps, received: ReceivedReply): Promise<ReplyOutcome> {
  const { store, settings, mail } = received;
  if (mail.report !== null) {
    await takeDeliveryReport(deps, { store, mail, report: mail.report });
    return { kind: "report" };
  }
  if (isOwnMail(mail, { ownAddresses: [store.sender.address, settings.address] })) return { kind: "loop" };
  const key = `mail:${deps.proofs.fingerprint(identityOf(mail))}`;
  if (await deps.conversations.has(deps.db.read, store.id, key)) return { kind: "duplicate" };
  const answered = await findAnswered(deps, { store, address: settings.address, mail });
  const isAutomatic = isAutoReply(mail);
  if (answered.orderId === null && isAutomatic) return { kind: "auto_reply" };
  if (answered.orderId === null && settings.strays === "leave") return { kind: "stray" };
  return keep(deps, { store, mail, key, answered, isAutomatic });
}

interface Reply {
  readonly store: Store;
  readonly mail: IncomingMail;
  readonly key: string;
  readonly answered: Answered;
  readonly isAutomatic: boolean;
}

async function keep(deps: ReplyDeps, { store, mail, key, answered, isAutomatic }: Reply): Promise<Kept> {
  const { from, subject, messageId, at } = mail;
  const { message, orderId, trust } = answered;
  const { written, quoted } = stripQuote(mail.text.slice(0, LONGEST_TEXT));
  const wantsNoOffers = !isAutomatic && isMailOptOut(written);
  const { kept: files, leftOut } = readReplyFiles(isAutomatic ? [] : mail.files);
  const sealed = await sealFiles(deps, files);
  const sender = from?.address ?? null;
  return deps.db.transaction(async (tx) => {
    const now = deps.clock.now();
    const kept = await keepReply(deps, tx, {
      store,
      reply: {
        orderId,
        key,
        channel: "email",
        kind: isAutomatic ? "auto_reply" : "reply",
        trust,
        answersId: message?.id ?? null,
        sender,
        senderName: from?.name ?? null,
        mailId: messageId,
        filesLeftOut: leftOut,
        // What a mail's own date says is its sender's to choose.
        at: Math.max(now - OLDEST_MS, Math.min(at, now)),
        subject: subject.slice(0, LONGEST_SUBJECT),
        text: written,
        quoted: quoted === "" ? null : quoted,
      },
      files: sealed,
      answered: message,
      notes: notesOf({ answered, sender, wantsNoOffers }),
      now,
    });
    if (kept.kind === "kept" && wantsNoOffers && sender !== null)
      await stopOffersByReply(deps, tx, { store, address: sender, answered, now });
    return kept;
  });
}

/** A mail of a hundred thousand characters says what it says in the first of them. */
const LONGEST_TEXT = 100_000;
const LONGEST_SUBJECT = 300;
/** Servers give up a mail after some days; a mailbox that could not be read for weeks has older ones. */
const OLDEST_MS = 90 * DAY_MS;

/** By its Message-ID; one without is known by all that it says. */
function identityOf({ messageId, from, at, subject, text }: IncomingMail): string {
  return messageId ?? [from?.address, at, subject, text].join("\n");
}

function notesOf({
  answered: { message, trust },
  sender,
  wantsNoOffers,
}: {
  readonly answered: Answered;
  readonly sender: string | null;
  readonly wantsNoOffers: boolean;
}): readonly string[] {
  const recipient = message?.recipient?.toLowerCase() ?? null;
  const isOther = recipient !== null && sender !== null && recipient !== sender;
  return [
    ...(trust === "address" ? ["Found by the number in the subject and the sender's address alone."] : []),
    ...(isOther ? ["Written from another address than the order's."] : []),
    ...(wantsNoOffers ? ["They asked for no more offers: that is done."] : []),
  ];
}
