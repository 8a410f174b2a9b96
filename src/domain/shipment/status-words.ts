import { exceptionWordsByDetail } from "./exception-words-by-detail";
import type { ShipmentReason, ShipmentStatus, StatusMark } from "./status";
import type { StatusWords } from "./status-wording";
import { wordsByDetail } from "./status-words-by-detail";
import { mildReasons, wordsByReason, wordsByStatus } from "./status-words-by-reason";

/**
 * A status in plain English, from the finest words there are: for the detail, for the reason within the status, else
 * for whichever of the two weighs more. Every mark has words; none claims more than the carrier said.
 */
export function statusWords({ status, reason, detail }: StatusMark): StatusWords {
  const plain = wordsByStatus[status];
  const fine = detail ? wordsOfDetail(status, reason, detail) : undefined;
  if (reason === null) return fine ?? plain;
  const chosen = fine ?? wordsByReason.get(`${status}/${reason}`);
  if (chosen) return chosen;
  if (status === "Delivered") return plain;

  const addition = mildReasons.get(reason);
  if (addition === undefined) return wordsByReason.get(`Exception/${reason}`) ?? wordsByStatus.Exception;
  const tone = reason === "stale" ? "silent" : plain.tone;
  return { ...plain, explanation: plain.explanation + addition, tone };
}

function wordsOfDetail(
  status: ShipmentStatus,
  reason: ShipmentReason | null,
  detail: string,
): StatusWords | undefined {
  if (status === "Exception") return exceptionWordsByDetail.get(`${reason}/${detail}`);
  return wordsByDetail.get(`${status}/${reason ?? ""}/${detail}`);
}
