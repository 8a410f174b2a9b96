import type { Deps } from "../deps";
import type { EmailSender } from "../ports/channel";
import type { EmailRenderer } from "../ports/email-renderer";

/** What sending needs beside `Deps`. */
export interface SendDeps extends Deps {
  readonly renderer: EmailRenderer;
  readonly emailSender: EmailSender;
}

/** After so many temporary failures a message is given up. */
export const MAX_ATTEMPTS = 8;

/** Thrown after a temporary failure was written down: the queue tries again with back-off. */
export class TryAgain extends Error {}
