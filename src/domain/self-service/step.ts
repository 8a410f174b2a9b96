import type { StoreId } from "../access/store-id";
import type { Instant } from "../shared/instant";
import type { RequestKind } from "./request-kind";

/** What happened on the way from asking to having, for the order's timeline. */
const stepNames = ["started", "code_sent", "verified", "requested", "done", "refused", "withdrawn"] as const;
type SelfServiceStepName = (typeof stepNames)[number];

export interface SelfServiceStep {
  readonly id: string;
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly kind: RequestKind;
  readonly step: SelfServiceStepName;
  readonly at: Instant;
}
