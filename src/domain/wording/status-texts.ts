import type { StatusKey } from "../shipment/status-words";
import type { MildReason } from "../shipment/status-words-by-reason";

/** A headline of a few words, then what it means for the shopper: "Headline | Explanation." */
export type Said = `${string} | ${string}`;

/** The words of one language for every status, reason and detail. A missing line is a compile error. */
export interface StatusTexts {
  readonly said: Readonly<Record<StatusKey, Said>>;
  /** A sentence more for reasons that leave the status what it is; empty where there is nothing to add. */
  readonly additions: Readonly<Record<MildReason, string>>;
}
