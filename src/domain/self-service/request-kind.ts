/** What a shopper can do, or ask for, on the tracking page (R62–R64, R81). */
export const requestKinds = [
  "reschedule",
  "change_address",
  "redelivery",
  "refund",
  "reship",
  "report_problem",
  "contact",
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** The last part of its page's path: /track/{code}/{act}. */
export function actOf(kind: RequestKind): string {
  return kind.replaceAll("_", "-");
}
