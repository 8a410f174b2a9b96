import { assignArm } from "../experiment/assign-arm";

/** "shown" sees recommendations; "holdout" sees none, for comparison. */
export const recommendationArms = ["shown", "holdout"] as const;
export type RecommendationArm = (typeof recommendationArms)[number];

/** The person where known, since one order's recommendations may be bought with the next; else the order (kpis §3). */
export function holdoutUnit(order: { readonly id: string; readonly customerId: string | null }): string {
  return order.customerId ?? order.id;
}

/** Which arm a unit is in, for ever as long as the share stays the same. */
export function recommendationArm(unitId: string, holdoutPercent: number): RecommendationArm {
  if (holdoutPercent <= 0) return "shown";
  const arm = assignArm("recommendations", unitId, [
    { id: "holdout", weight: holdoutPercent },
    { id: "shown", weight: 100 - holdoutPercent },
  ]);
  return arm === "holdout" ? "holdout" : "shown";
}
