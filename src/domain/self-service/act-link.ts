import { actOf, type RequestKind } from "./request-kind";

/** Acts that a message leads straight to (R62–R64): a person is written to by answering it. */
export const linkedActs = [
  "reschedule",
  "change_address",
  "redelivery",
  "refund",
  "reship",
  "report_problem",
] as const satisfies readonly RequestKind[];
export type LinkedAct = (typeof linkedActs)[number];

/** The address of an act beside that of the order's page, whose query goes along. */
function actLink(trackUrl: string, act: LinkedAct): string {
  const [page = "", ...query] = trackUrl.split("?");
  return [`${page}/${actOf(act)}`, ...query].join("?");
}

/** The address of every act beside that of the order's page. */
export function actLinks(trackUrl: string): Readonly<Record<LinkedAct, string>> {
  return {
    reschedule: actLink(trackUrl, "reschedule"),
    change_address: actLink(trackUrl, "change_address"),
    redelivery: actLink(trackUrl, "redelivery"),
    refund: actLink(trackUrl, "refund"),
    reship: actLink(trackUrl, "reship"),
    report_problem: actLink(trackUrl, "report_problem"),
  };
}
