import type { Deps } from "../deps";
import type { EmailSender } from "../ports/channel";
import type { EmailRenderer } from "../ports/email-renderer";
import type { Message } from "../ports/rows";

/** What sending needs beside `Deps`. */
export interface SendDeps extends Deps {
  readonly renderer: EmailRenderer;
  readonly emailSender: EmailSender;
}

/** Nothing leaves this machine without a mail server, and nothing of a demo store ever: its people are made up. */
export function staysInOutbox({ emailSender }: Pick<SendDeps, "emailSender">, { isDemo }: Message): boolean {
  return isDemo || emailSender.mode === "sandbox";
}

/** After so many temporary failures a message is given up. */
export const MAX_ATTEMPTS = 8;

/** Thrown after a temporary failure was written down: the queue tries again with back-off. */
export class TryAgain extends Error {}
