import type { Instant } from "../shared/instant";

/** No answer of a person is larger. */
export const LARGEST_MAIL_BYTES = 25 * 1024 * 1024;

/** A mail as it was read, whichever way it came. Header names in lower case. */
export interface IncomingMail {
  /** Its Message-ID with angle brackets; null: it has none. */
  readonly messageId: string | null;
  readonly from: { readonly address: string; readonly name: string | null } | null;
  /** Every address it was sent or delivered to, in lower case. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The Message-IDs it names in In-Reply-To and References, with angle brackets, the nearest first. */
  readonly references: readonly string[];
  readonly at: Instant;
  readonly files: readonly IncomingFile[];
  /** The machine-readable part of a delivery report (RFC 3464) with the headers it gives back; null: it is none. */
  readonly report: { readonly status: string; readonly original: string } | null;
}

export interface IncomingFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
