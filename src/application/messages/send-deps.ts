import { HOUR_MS, MINUTE_MS } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { ChannelSenders, EmailSender } from "../ports/channel";
import type { EmailRenderer } from "../ports/email-renderer";
import type { MailComposer } from "../ports/mail-composer";
import type { Pace } from "../ports/pace";
import type { ReplyTokens } from "../ports/reply-tokens";
import type { Message } from "../ports/rows";
import type { TrackedLinks } from "../ports/tracked-links";
import type { HandOverPlaces } from "./hand-over-places";

/** What sending needs beside `Deps`. */
export interface SendDeps extends Deps {
  readonly renderer: EmailRenderer;
  readonly emailSender: EmailSender;
  /** Absent: what is not mail stays in the outbox. */
  readonly channelSenders?: ChannelSenders;
  /** Absent: answers go to the shop's own address. */
  readonly replyTokens?: ReplyTokens;
  /** Absent: nobody learns whether messages are seen. */
  readonly trackedLinks?: TrackedLinks;
  /** Absent: every message is made when its turn comes. */
  readonly composer?: MailComposer;
  /** Absent: nobody waits for a place. */
  readonly places?: HandOverPlaces;
  /** Absent: nobody keeps to a pace. */
  readonly pace?: Pace;
}

/** Nothing leaves this machine without a mail server, and nothing of a demo store ever: its people are made up. */
export function staysInOutbox(
  { emailSender }: Pick<SendDeps, "emailSender">,
  { isDemo }: Pick<Message, "isDemo">,
): boolean {
  return isDemo || emailSender.mode === "sandbox";
}

/** Pauses after each temporary failure: a hiccup is over at once, a mail server may be away for a night. */
export const RETRY_AFTER_MS: readonly number[] = [
  2_000,
  15_000,
  MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  4 * HOUR_MS,
  12 * HOUR_MS,
];

/** After so many temporary failures a message is given up. */
export const MAX_ATTEMPTS = RETRY_AFTER_MS.length + 1;
