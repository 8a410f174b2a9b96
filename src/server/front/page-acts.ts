import { actOf, requestKinds } from "@/domain/self-service/request-kind";
import { answerClick } from "./click-act";
import { answerCsatAct } from "./csat-act";
import { answerGo } from "./go-act";
import { answerNotify } from "./notify-act";
import type { PageAct } from "./page-act";
import { answerPreferences, answerUnsubscribe } from "./preferences-act";
import { selfServiceAct } from "./self-service-act";

/** Acts with a page of their own, to which a message's link may lead: following it is a look at the order's page. */
export const actsWithPage: ReadonlySet<string> = new Set(["csat", ...requestKinds.map(actOf)]);

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
