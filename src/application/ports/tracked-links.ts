import type { Store } from "./rows";

/** What a link of ours in a message stands for. */
export interface TrackedLink {
  readonly messageId: string;
  /** A number: so many links down the mail, from 1. Else one of the words of `trackedWords`. */
  readonly link: string;
}

/** Links by which we learn that a message was seen. They hold no address and cannot be made up. */
export interface TrackedLinks {
  /** For one message; each link of it is then made without any reckoning. Null for an id that cannot stand in a link. */
  of(store: Pick<Store, "trackingHost">, messageId: string): ((link: string) => string) | null;
  /** What the path of such a link says; null when it is not ours, or altered. Constant time. */
  read(path: string): TrackedLink | null;
  /** A code for a short link that nobody can guess. */
  newCode(): string;
  /** The short link of a code. */
  short(store: Pick<Store, "trackingHost">, code: string): string;
}
