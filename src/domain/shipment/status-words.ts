import { exceptionWordsByDetail } from "./exception-words-by-detail";
import type { ShipmentReason, StatusMark } from "./status";
import type { StatusTone, StatusWords } from "./status-wording";
import { wordsByDetail } from "./status-words-by-detail";
import { type MildReason, mildReasons, wordsByReason, wordsByStatus } from "./status-words-by-reason";

const englishWords = { ...wordsByStatus, ...wordsByReason, ...wordsByDetail, ...exceptionWordsByDetail };

/** `InTransit`, `InTransit/customs` or `InTransit/customs/cleared`: what every language has words for. */
export type StatusKey = keyof typeof englishWords;

/** Which words a mark is told with, in any language. */
export interface StatusWording {
  readonly key: StatusKey;
  /** A sentence more, where the reason leaves the status what it is. */
  readonly addition: MildReason | null;
  readonly tone: StatusTone;
}

/**
 * The finest words there are for a mark: for the detail, for the reason within the status, else for whichever of the
 * two weighs more. Every mark has words; none claims more than the carrier said.
 */
export function statusWording({ status, reason, detail }: StatusMark): StatusWording {
  const fine = detail ? `${status}/${reason ?? ""}/${detail}` : "";
  if (isStatusKey(fine)) return told(fine);
  if (reason === null) return told(status);
  const chosen = `${status}/${reason}`;
  if (isStatusKey(chosen)) return told(chosen);
  if (status === "Delivered") return told(status);
  if (isMild(reason)) {
    return { key: status, addition: reason, tone: reason === "stale" ? "silent" : englishWords[status].tone };
  }
  const weightier = `Exception/${reason}`;
  return told(isStatusKey(weightier) ? weightier : "Exception");
}

/** A status in plain English. */
export function statusWords(mark: StatusMark): StatusWords {
  const { key, addition, tone } = statusWording(mark);
  const { headline, explanation } = englishWords[key];
  return { headline, explanation: explanation + (addition === null ? "" : mildReasons[addition]), tone };
}

function told(key: StatusKey): StatusWording {
  return { key, addition: null, tone: englishWords[key].tone };
}

function isStatusKey(text: string): text is StatusKey {
  return Object.hasOwn(englishWords, text);
}

function isMild(reason: ShipmentReason): reason is MildReason {
  return Object.hasOwn(mildReasons, reason);
}
