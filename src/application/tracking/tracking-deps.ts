import type { CleanMarkup } from "@/domain/page/clean-page";
import type { Deps } from "../deps";
import type { Proofs } from "../ports/proofs";
import type { Throttles } from "../ports/throttles";
import type { TrackingPages } from "../ports/tracking-pages";

/** What the tracking page's use cases are given. */
export interface TrackingDeps
  extends Pick<
    Deps,
    | "db"
    | "customers"
    | "pushSubscriptions"
    | "ids"
    | "stores"
    | "orders"
    | "shipments"
    | "pageActivity"
    | "pageVersions"
    | "selfService"
    | "tasks"
    | "products"
    | "recommendations"
    | "engagements"
    | "messages"
    | "runs"
    | "journeys"
    | "timers"
    | "channelSettings"
    | "queue"
    | "secrets"
  > {
  readonly trackingPages: TrackingPages;
  readonly throttles: Throttles;
  readonly proofs: Proofs;
  readonly cleanMarkup: CleanMarkup;
}
