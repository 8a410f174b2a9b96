import type { Facts } from "@/domain/journey/facts";
import type { Message } from "../ports/rows";
import type { Refusal } from "./record-refusal";

export interface LetterContent {
  readonly recipient: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** What a person wrote goes out as it was previewed, if the customer can still be written to. */
export function letterContent(
  { subject, html, text }: Message,
  { order, blocked }: Facts,
): LetterContent | { refusal: Refusal } {
  const refuse = (reason: string, values: Refusal["values"] = {}) => ({
    refusal: { kind: "suppressed", reason, values } as const,
  });
  if (order.redactedAt !== null || subject === null || html === null || text === null)
    return refuse("redacted");
  if (order.email === null) return refuse("no_email");
  const block = blocked.find(({ channel }) => channel === "email");
  if (block !== undefined) return refuse("address_blocked", { why: block.reason });
  return { recipient: order.email, subject, html, text };
}
