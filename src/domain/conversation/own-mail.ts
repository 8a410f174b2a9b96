import type { IncomingMail } from "./incoming-mail";

/**
 * Whether a mail is one of our own come back: it carries our header or our sender's address. Answering or keeping it
 * would begin a loop.
 */
export function isOwnMail(
  { headers, from }: Pick<IncomingMail, "headers" | "from">,
  { ownAddresses }: { readonly ownAddresses: readonly string[] },
): boolean {
  if (headers["x-milepost-message"] !== undefined) return true;
  const sender = from?.address.toLowerCase();
  return sender !== undefined && ownAddresses.some((own) => own.toLowerCase() === sender);
}

/** More than this within an hour in one conversation is a machine that answers to something. */
export const REPLIES_AN_HOUR = 20;
