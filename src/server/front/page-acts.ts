import type { FoundTrackingPage } from "@/application/tracking/find-tracking-page";
import { actOf, requestKinds } from "@/domain/self-service/request-kind";
import { answerClick } from "./click-act";
import { answerCsatAct } from "./csat-act";
import type { Exchange } from "./exchange";
import { answerGo } from "./go-act";
import { answerNotify } from "./notify-act";
import { answerPreferences, answerUnsubscribe } from "./preferences-act";
import type { PublicPages } from "./public-pages";
import { selfServiceAct } from "./self-service-act";

/** Which order something is done about. */
export interface ActInput {
  /** As it stands in the path; it leads to `found`. */
  readonly code: string;
  /** What stands in the path behind the act; null for nothing. */
  readonly rest: string | null;
  readonly found: FoundTrackingPage;
}

/** Answers GET and POST of one act on an order's page. The code is known to be good by then. */
export type PageAct = (pages: PublicPages, exchange: Exchange, input: ActInput) => Promise<void>;

/** What can be done about an order at /track/{code}/{act}[/{rest}], by the act's name in the path. */
export const pageActs: ReadonlyMap<string, PageAct> = new Map<string, PageAct>([
  ["click", answerClick],
  ["csat", answerCsatAct],
  ["go", answerGo],
  ["notify", answerNotify],
  ["preferences", answerPreferences],
  ["unsubscribe", answerUnsubscribe],
  ...requestKinds.map((kind) => [actOf(kind), selfServiceAct(kind)] as const),
]);
