import { replyIntent } from "../messaging/reply-intent";

/**
 * Whether an answer by mail asks to hear no more. The words are those of texts, without the bare ones that in a mail
 * about an order mean the order ("Cancel", "End"): a person reads those. News of the order itself goes on (R38); what it
 * stops is advertising.
 */
export function isMailOptOut(written: string): boolean {
  const words = written
    .trim()
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, "")
    .trim();
  if (written.length > LONGEST || aboutTheOrder.has(words)) return false;
  return replyIntent(written) === "stop";
}

/** A long letter that says "don't message me" somewhere is for a person to judge. */
const LONGEST = 600;

const aboutTheOrder: ReadonlySet<string> = new Set([
  "cancel",
  "end",
  "ende",
  "quit",
  "revoke",
  "cancelar",
  "detener",
  "parar",
  "alto",
  "arreter",
  "arrêter",
]);
