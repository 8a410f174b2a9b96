import { HOUR_MS, type Instant } from "../shared/instant";
import type { Checkpoint } from "./shipment";
import { type ShipmentReason, type ShipmentStatus, type StatusMark, statusRank } from "./status";
import { canMove } from "./transition";

/** What the scans of a parcel, taken together, say of it. */
export interface ReplayedState {
  readonly status: ShipmentStatus;
  readonly reason: ShipmentReason | null;
  readonly detail: string | null;
  /** Since when status and reason are what they are. */
  readonly statusAt: Instant;
  readonly pickedUpAt: Instant | null;
  /** The newest time it went out. */
  readonly outForDeliveryAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly returnedAt: Instant | null;
  /** True while the shop's withdrawal is the last word. */
  readonly isWithdrawn: boolean;
  readonly attempts: number;
}

export interface Replay {
  /** Oldest first. */
  readonly checkpoints: readonly Checkpoint[];
  /** When the shop withdrew the parcel. */
  readonly withdrawnAt: Instant | null;
  /** When it became known, for a parcel nobody has said anything of. */
  readonly knownSince: Instant;
}

/**
 * The state of a parcel as the fold of everything said about it, by event time (D12): the same set in any order of
 * arrival gives the same state. Statuses move as `canMove` allows. From the moment a parcel turns back, "delivered" is
 * its arrival at the sender (integrations §0.7) and no scan on the way makes it look like a delivery again. The shop's
 * withdrawal is the last word only until the carrier shows that the parcel moves all the same.
 */
export function replayCheckpoints({ checkpoints, withdrawnAt, knownSince }: Replay): ReplayedState {
  let state: Moving = UNTOUCHED;
  for (const one of checkpoints) if (one.status !== null) state = move(state, { ...one, status: one.status });
  if (withdrawnAt !== null && !movedAfter(checkpoints, withdrawnAt)) state = withdraw(state, withdrawnAt);
  return {
    status: state.status,
    reason: state.reason,
    detail: state.detail,
    statusAt: state === UNTOUCHED ? knownSince : state.at,
    pickedUpAt: firstInCarriersHands(checkpoints),
    outForDeliveryAt: state.outForDeliveryAt,
    deliveredAt: state.status === "Delivered" ? state.deliveredAt : null,
    returnedAt: state.returnedAt,
    isWithdrawn: state.isWithdrawn,
    attempts: countAttempts(checkpoints),
  };
}

interface Moving {
  readonly status: ShipmentStatus;
  readonly reason: ShipmentReason | null;
  readonly detail: string | null;
  readonly at: Instant;
  readonly outForDeliveryAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly isWithdrawn: boolean;
  readonly isGoingBack: boolean;
}

type Statement = Checkpoint & { readonly status: ShipmentStatus };

const UNTOUCHED: Moving = {
  status: "Pending",
  reason: null,
  detail: null,
  at: -Infinity,
  outForDeliveryAt: null,
  deliveredAt: null,
  returnedAt: null,
  isWithdrawn: false,
  isGoingBack: false,
};

const RETURNED = { status: "Exception", reason: "returned_to_sender", detail: "returned" } as const;
const WITHDRAWN = { status: "Exception", reason: "cancelled", detail: null } as const;

function move(state: Moving, to: Statement): Moving {
  if (state.returnedAt !== null) return state;
  if (state.isGoingBack) return moveOnTheWayBack(state, to);
  // Out again on another day, with nothing told of the day between.
  const isOutAgain = to.status === "OutForDelivery" && state.status === to.status;
  const moved = canMove(state, to) ? take(state, to, to.at) : state;
  if (isOutAgain) return { ...moved, outForDeliveryAt: to.at };
  if (moved === state) return state;
  if (isReturn(to) && to.detail === "returned") return { ...moved, isGoingBack: true, returnedAt: to.at };
  if (isReturn(to)) return { ...moved, isGoingBack: to.detail !== "requested" || state.deliveredAt !== null };
  if (to.status === "OutForDelivery") return { ...moved, outForDeliveryAt: to.at };
  if (to.status === "Delivered") return { ...moved, deliveredAt: state.deliveredAt ?? to.at };
  return moved;
}

const ENDS_OF_A_RETURN: ReadonlySet<ShipmentReason | null> = new Set(["lost", "damaged", "destroyed"]);

/** It can arrive or come to grief; but one that had been delivered stays a return: nothing else follows a delivery. */
function moveOnTheWayBack(state: Moving, to: Statement): Moving {
  const isBack = to.status === "Delivered" || (isReturn(to) && to.detail === "returned");
  if (isBack) return { ...take(state, RETURNED, to.at), returnedAt: to.at };
  const isGrief = to.status === "Exception" && ENDS_OF_A_RETURN.has(to.reason) && state.deliveredAt === null;
  const isNews = isGrief || (isReturn(to) && to.detail !== "requested");
  return isNews && canMove(state, to) ? take(state, to, to.at) : state;
}

function take(state: Moving, to: StatusMark, at: Instant): Moving {
  const isSame = state !== UNTOUCHED && state.status === to.status && state.reason === to.reason;
  return {
    ...state,
    status: to.status,
    reason: to.reason,
    detail: to.detail ?? null,
    at: isSame ? state.at : at,
    isWithdrawn: state.isWithdrawn && isSame,
  };
}

function withdraw(state: Moving, at: Instant): Moving {
  const isOver = state.status === "Delivered" || state.isGoingBack || state.returnedAt !== null;
  return isOver ? state : { ...take(state, WITHDRAWN, at), isWithdrawn: true };
}

/** A label record after the withdrawal is no movement; nor is the carrier's own word that it is cancelled. */
function movedAfter(checkpoints: readonly Checkpoint[], withdrawnAt: Instant): boolean {
  return checkpoints.some(
    ({ at, status, reason }) =>
      at > withdrawnAt &&
      status !== null &&
      statusRank[status] >= statusRank.InTransit &&
      status !== "Expired" &&
      reason !== "cancelled",
  );
}

function isReturn({ status, reason }: StatusMark): boolean {
  return status === "Exception" && reason === "returned_to_sender";
}

const IN_CARRIERS_HANDS: ReadonlySet<ShipmentStatus | null> = new Set([
  "InTransit",
  "OutForDelivery",
  "AttemptFail",
  "AvailableForPickup",
]);

function firstInCarriersHands(checkpoints: readonly Checkpoint[]): Instant | null {
  return checkpoints.find((one) => IN_CARRIERS_HANDS.has(one.status))?.at ?? null;
}

/** Tellings of one attempt by several senders lie close together; no carrier tries twice within this time. */
const SAME_ATTEMPT_MS = 12 * HOUR_MS;

function countAttempts(checkpoints: readonly Checkpoint[]): number {
  let attempts = 0;
  let last = -Infinity;
  for (const { status, at } of checkpoints) {
    if (status !== "AttemptFail" || at - last <= SAME_ATTEMPT_MS) continue;
    attempts += 1;
    last = at;
  }
  return attempts;
}
