/** How a status should look and feel: the screens give each tone a colour and an icon. */
export type StatusTone = "moving" | "arriving" | "delivered" | "waiting" | "trouble" | "silent";

export interface StatusWords {
  /** A few words, for a heading or a chip. */
  readonly headline: string;
  /** What it means for the shopper, in a sentence or two. "We" is the shop. */
  readonly explanation: string;
  readonly tone: StatusTone;
}

/** A status as its reader is told it: a headline, and one sentence of what it means. */
export function words(tone: StatusTone, headline: string, explanation: string): StatusWords {
  return { tone, headline, explanation };
}
