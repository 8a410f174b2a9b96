import type { Instant } from "../shared/instant";
import { type StatusMark, statusRank } from "./status";

/** A mark with the event time it holds from (D12). */
export interface StatusMoment extends StatusMark {
  readonly at: Instant;
  /** False when the source's code is not in the map and the mark was guessed from a coarser one. */
  readonly isKnown?: boolean | undefined;
  /** True when a source or a person says that what was recorded is wrong. Only an explicit statement sets it. */
  readonly isCorrection?: boolean | undefined;
}

export type TransitionRefusal =
  | "unchanged"
  | "late"
  | "backwards"
  | "unknown_code"
  | "already_delivered"
  | "going_back_to_sender";

/**
 * Whether `to` replaces `from` as the state of a parcel. Scans arrive in any order and more than once, so state moves
 * forward only:
 * - Pending, InfoReceived, InTransit, then freely between OutForDelivery, AttemptFail, AvailableForPickup, Exception,
 *   Expired and back to InTransit, then Delivered;
 * - a delivered parcel leaves that state only to `returned_to_sender`, or by an explicit correction dated later;
 * - a parcel going back to its sender stays so: scans on the way back are not news for the buyer, and a final
 *   "delivered" is its arrival at the sender;
 * - a late scan (older event time) counts only when the present state could not have followed it: a label record dated
 *   after the pickup gives way to the pickup, and "delivered" wins over any scan dated later by a carrier's clock.
 *   Whatever is refused still belongs to the timeline.
 */
export function canMove(from: StatusMoment, to: StatusMoment): boolean {
  return refusalOf(from, to) === null;
}

/** Why `canMove` says no, as a code and as a sentence for the timeline; null when it says yes. */
export function explainTransitionRefusal(
  from: StatusMoment,
  to: StatusMoment,
): { readonly refusal: TransitionRefusal; readonly sentence: string } | null {
  const refusal = refusalOf(from, to);
  return refusal && { refusal, sentence: SENTENCES[refusal] };
}

const SENTENCES = {
  unchanged: "This repeats what is already recorded.",
  late: "This scan is older than the present state and changes nothing.",
  backwards: "A parcel does not go back to an earlier stage.",
  unknown_code: "The carrier's code is not known, so it cannot set the parcel back.",
  already_delivered: "The parcel is already delivered; only a return or a correction changes that.",
  going_back_to_sender: "The parcel is on its way back to the sender; this scan belongs to that way.",
} as const satisfies Record<TransitionRefusal, string>;

function refusalOf(from: StatusMoment, to: StatusMoment): TransitionRefusal | null {
  if (isSameMark(from, to)) return "unchanged";
  if (to.isCorrection) return to.at > from.at ? null : "late";
  if (to.at >= from.at) return refusalInOrder(from, to);
  const outranks = statusRank[to.status] > statusRank[from.status];
  return outranks && refusalInOrder(to, from) !== null ? null : "late";
}

/** For two marks in the order of their event times. */
function refusalInOrder(from: StatusMoment, to: StatusMoment): TransitionRefusal | null {
  if (from.status === "Delivered") return refusalAfterDelivery(to);
  if (isGoingBack(from)) return refusalOnTheWayBack(from, to);

  const falls = statusRank[to.status] < statusRank[from.status];
  if (!falls) return null;
  if (statusRank[to.status] < statusRank.InTransit || to.at === from.at) return "backwards";
  return to.isKnown === false ? "unknown_code" : null;
}

function refusalAfterDelivery(to: StatusMark): TransitionRefusal | null {
  const isReturn = to.status === "Exception" && to.reason === "returned_to_sender";
  return isReturn || to.status === "Delivered" ? null : "already_delivered";
}

/** On its way back a parcel can still arrive, or come to grief. */
function refusalOnTheWayBack(from: StatusMark, to: StatusMark): TransitionRefusal | null {
  if (from.detail === "returned" || to.status !== "Exception") return "going_back_to_sender";
  const endsIt = to.reason === "lost" || to.reason === "damaged" || to.reason === "destroyed";
  return endsIt || to.reason === "returned_to_sender" ? null : "going_back_to_sender";
}

/** A return that was only asked for may still fail and end in a delivery. */
function isGoingBack({ status, reason, detail }: StatusMark): boolean {
  return status === "Exception" && reason === "returned_to_sender" && detail !== "requested";
}

function isSameMark(one: StatusMark, other: StatusMark): boolean {
  const isSameDetail = (one.detail ?? null) === (other.detail ?? null);
  return one.status === other.status && one.reason === other.reason && isSameDetail;
}
