import type { Facts } from "@/domain/journey/facts";
import { blockValues } from "@/domain/messaging/stop-by-text";
import { isStopped } from "@/domain/messaging/suppression";
import type { Message } from "../ports/rows";
import type { Refusal } from "./record-refusal";

export interface LetterContent {
  readonly recipient: string;
  /** A text has none, and no layout either. */
  readonly subject: string | null;
  readonly html: string | null;
  readonly text: string;
}

/** What a person wrote goes out as it was previewed, if the customer can still be written to. */
export function letterContent(message: Message, facts: Facts): LetterContent | { refusal: Refusal } {
  const { channel, subject, html, text } = message;
  const { order, blocked } = facts;
  const isText = channel === "sms";
  const refuse = (reason: string, values: Refusal["values"] = {}) => ({
    refusal: { kind: "suppressed", reason, values } as const,
  });
  if (order.redactedAt !== null || text === null || (!isText && (subject === null || html === null)))
    return refuse("redacted");
  // A text goes back to the number that wrote.
  const recipient = isText ? message.recipient : order.email;
  if (recipient === null) return refuse(isText ? "no_phone" : "no_email");
  const block = blocked.find((one) => one.channel === channel && isStopped(one, "transactional"));
  if (block !== undefined) return refuse("address_blocked", blockValues(block));
  return { recipient, subject, html, text };
}
