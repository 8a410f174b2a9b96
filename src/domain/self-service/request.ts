import type { StoreId } from "../access/store-id";
import type { Instant } from "../shared/instant";
import type { RequestKind } from "./request-kind";
import type { RiskHold } from "./risk";
import type { Wish } from "./wish";

export const requestStates = ["requested", "done", "refused", "withdrawn"] as const;
export type RequestState = (typeof requestStates)[number];

/** Who ended a request: the shop platform by itself, a person of the team, the shopper, or an erasure. */
export type SettledBy = "platform" | "agent" | "shopper" | "erasure";

/** Something a shopper asked for on the tracking page. "Requested" until it is done: never called done before. */
export interface SelfServiceRequest {
  readonly id: string;
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** What exactly; null once the customer's details are erased. */
  readonly wish: Wish | null;
  /** Whether the one-time code was given. */
  readonly isVerified: boolean;
  /** Why no platform may do it by itself. */
  readonly holds: readonly RiskHold[];
  /** The task it is for a person; null while a platform has it in hand. */
  readonly taskId: string | null;
  /** What the platform said, for the team. */
  readonly platformNote: string | null;
  /** What the shopper is told of the outcome, in the agent's words. */
  readonly answer: string | null;
  readonly settledBy: SettledBy | null;
  /** The person's name, where a person settled it. */
  readonly settledByName: string | null;
  readonly requestedAt: Instant;
  readonly settledAt: Instant | null;
  /** Grows with every change, so that two people cannot settle it at once. */
  readonly revision: number;
}

export interface Settlement {
  readonly state: Exclude<RequestState, "requested">;
  readonly by: SettledBy;
  readonly name: string | null;
  readonly answer: string | null;
  readonly platformNote?: string | null;
  readonly at: Instant;
}

/** The request as it is once it was settled; null where it was settled before: the first word counts. */
export function settled(request: SelfServiceRequest, settlement: Settlement): SelfServiceRequest | null {
  if (request.state !== "requested") return null;
  const { state, by, name, answer, at, platformNote = request.platformNote } = settlement;
  return {
    ...request,
    state,
    settledBy: by,
    settledByName: name,
    answer,
    platformNote,
    settledAt: at,
    revision: request.revision + 1,
  };
}
