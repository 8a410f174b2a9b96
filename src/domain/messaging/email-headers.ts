/**
 * The Message-ID of a message (RFC 5322 §3.6.4): our own id at the sender's domain, so that an answer or a bounce leads
 * back to the message without a look-up table.
 */
export function emailMessageId(messageId: string, from: string): string {
  return `<${messageId}@${domainOf(from)}>`;
}

/** The domain of an address, with or without a display name. "localhost" when there is none. */
export function domainOf(address: string): string {
  const [, domain] = /@([^\s@<>"]+?)>?\s*$/.exec(address) ?? [];
  return domain?.toLowerCase() ?? "localhost";
}

export interface EmailHeadersInput {
  readonly storeSlug: string;
  readonly touchpoint: string;
  readonly class: "transactional" | "marketing";
  readonly from: string;
  /** Our id of the first message about the order; null for the first one itself. */
  readonly firstMessageId: string | null;
  /** The Message-ID of the shopper's own mail that a person answers. */
  readonly inReplyTo?: string | null;
  /** Where one click stops advertising; looked at for the marketing class alone. */
  readonly unsubscribeUrl?: string | null;
}

/**
 * The headers that differ from message to message: `Feedback-ID`, by which mailbox providers group complaints, and
 * `In-Reply-To` with `References`, which keep an order's messages in one thread.
 */
export function emailHeaders(input: EmailHeadersInput): Record<string, string> {
  const first = input.firstMessageId === null ? null : emailMessageId(input.firstMessageId, input.from);
  return {
    "Feedback-ID": [input.touchpoint, input.storeSlug, input.class, "milepost"].map(feedbackWord).join(":"),
    ...threading(first, input.inReplyTo ?? null),
    ...unsubscribing(input),
  };
}

/** An answer stands under the mail it answers, and both under the first about the order (RFC 5322 §3.6.4). */
function threading(first: string | null, answered: string | null): Record<string, string> {
  const nearest = answered ?? first;
  if (nearest === null) return {};
  return { "In-Reply-To": nearest, References: [...new Set([first ?? nearest, nearest])].join(" ") };
}

/** One click in the mail program itself (RFC 8058). News of an order is not unsubscribed from like that (R38). */
function unsubscribing({ class: messageClass, unsubscribeUrl }: EmailHeadersInput): Record<string, string> {
  if (messageClass !== "marketing" || !unsubscribeUrl) return {};
  return {
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/** The parts are divided by colons. */
function feedbackWord(word: string): string {
  return word.replaceAll(/[^A-Za-z0-9_-]/g, "-");
}
