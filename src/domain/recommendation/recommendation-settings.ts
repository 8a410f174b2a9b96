import { z } from "zod";

/** Why a product is recommended, in no order: the merchant sets it. */
export const recommendationRules = [
  "bought_together",
  "same_collection",
  "same_tags",
  "bestsellers",
  "hand_picked",
] as const;
export type RecommendationRule = (typeof recommendationRules)[number];

/** More than four products is a shop window, not a page about a parcel. */
export const MOST_RECOMMENDED = 4;

export const recommendationSettingsSchema = z.object({
  isOn: z.boolean(),
  /** The rules in force; an earlier one fills the places first. */
  rules: z.array(z.enum(recommendationRules)).refine((rules) => new Set(rules).size === rules.length, {
    message: "Each rule counts once.",
  }),
  /** Ids of products, in the merchant's order. */
  handPicked: z.array(z.string().min(1).max(80)).max(24),
  limit: z.number().int().min(1).max(MOST_RECOMMENDED),
  /**
   * Until a visitor has shown to be the recipient, only products that say nothing about what was bought: bestsellers
   * and hand-picked ones.
   */
  isDiscreet: z.boolean(),
  /** Of every hundred people so many see none, for comparison. */
  holdoutPercent: z.number().int().min(0).max(50),
});
export type RecommendationSettings = z.infer<typeof recommendationSettingsSchema>;

export const defaultRecommendationSettings: RecommendationSettings = {
  isOn: true,
  rules: ["hand_picked", "bought_together", "same_collection", "same_tags", "bestsellers"],
  handPicked: [],
  limit: MOST_RECOMMENDED,
  isDiscreet: true,
  holdoutPercent: 10,
};

/** Rules that give nothing away about the order. */
const discreetRules: readonly RecommendationRule[] = ["bestsellers", "hand_picked"];

/** The rules in force for a reader who is, or is not, known to be the recipient. */
export function rulesFor(
  { rules, isDiscreet }: Pick<RecommendationSettings, "rules" | "isDiscreet">,
  isRecipient: boolean,
): readonly RecommendationRule[] {
  return isRecipient || !isDiscreet ? rules : rules.filter((rule) => discreetRules.includes(rule));
}
