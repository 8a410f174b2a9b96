import { personFact } from "@/domain/access/mask";
import type { RequestState, SelfServiceRequest } from "@/domain/self-service/request";
import type { SelfServiceStep } from "@/domain/self-service/step";
import { wishInWords } from "@/domain/self-service/wish";
import type { Instant } from "@/domain/shared/instant";
import type { Attachment } from "../ports/self-service";
import { holdNames, requestTitles } from "./request-task";

/** All that shoppers did about one order on its page. */
export interface OrderRequests {
  readonly requests: readonly SelfServiceRequest[];
  readonly steps: readonly SelfServiceStep[];
  readonly attachments: readonly Attachment[];
}

/** A request in words, for the team. */
export interface RequestCard {
  readonly id: string;
  readonly title: string;
  readonly state: RequestState;
  /** What exactly, in the shopper's words; hidden from those who may not read about people. */
  readonly wish: string | null;
  readonly isVerified: boolean;
  /** Why a person must look at it first, in the middle of a sentence. */
  readonly holds: readonly string[];
  readonly platformNote: string | null;
  readonly requestedAt: Instant;
  readonly photos: readonly string[];
}

/** What waits for a person, or for the shop platform, on this order; oldest first. */
export function openRequestCards(
  { requests, attachments }: OrderRequests,
  { seesPerson }: { readonly seesPerson: boolean },
): readonly RequestCard[] {
  return requests
    .filter(({ state }) => state === "requested")
    .map((request) => ({
      id: request.id,
      title: requestTitles[request.kind],
      state: request.state,
      wish: personFact(request.wish === null ? null : wishInWords(request.wish), seesPerson),
      isVerified: request.isVerified,
      holds: request.holds.map((hold) => holdNames[hold]),
      platformNote: request.platformNote,
      requestedAt: request.requestedAt,
      photos: seesPerson
        ? attachments.filter(({ requestId }) => requestId === request.id).map(({ id }) => id)
        : [],
    }));
}
