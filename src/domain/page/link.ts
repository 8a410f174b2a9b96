/** A link that a page may carry: to the web, to a mail program or to a telephone; nothing that runs. */
export function isSafeLink(written: string): boolean {
  return /^(https?:\/\/[^\s/?#]+\.?[^\s]*|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d\s().-]+)$/i.test(written.trim());
}

/** A picture's address: over https alone, so that no reader's browser warns. */
export function isImageAddress(written: string): boolean {
  return /^https:\/\/[^\s/?#]+\.[^\s]+$/i.test(written.trim());
}

export const LINK_RULE = "must begin with https://, http://, mailto: or tel:";
