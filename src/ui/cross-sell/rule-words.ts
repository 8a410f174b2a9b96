import type { RecommendationRule } from "@/domain/recommendation/recommendation-settings";

/** What each rule recommends, for people. */
export const ruleWords: Readonly<
  Record<RecommendationRule, { readonly label: string; readonly says: string }>
> = {
  hand_picked: { label: "Hand-picked", says: "The products you choose below" },
  bought_together: { label: "Bought together", says: "Learned once a day from your own orders of a year" },
  same_collection: { label: "Same collection", says: "From the collections of what was bought" },
  same_tags: { label: "Same tags", says: "With the tags of what was bought" },
  bestsellers: { label: "Bestsellers", says: "In most orders of the last year" },
};
