/** One spelling per mailbox, for looking people up: trimmed and in lower case. */
export function canonicalEmail(email: string): string {
  return email.trim().toLowerCase();
}
