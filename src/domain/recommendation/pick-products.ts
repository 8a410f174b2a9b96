import type { Product } from "../product/product";
import type { RecommendationRule } from "./recommendation-settings";
import { stickyRank } from "./sticky-rank";

/** A product some rule proposes, best first within the rule by `score`. */
export interface Candidate {
  readonly product: Product;
  readonly rule: RecommendationRule;
  /** Higher is better; only compared within one rule. */
  readonly score: number;
}

export interface Pick {
  readonly product: Product;
  readonly rule: RecommendationRule;
}

export interface PickInput {
  /** What the choice is for: the same order always gets the same products. */
  readonly orderId: string;
  readonly currency: string;
  /** Where it is delivered to; null where nobody has said. */
  readonly country: string | null;
  /** Products and variants bought just now or lately, by id. */
  readonly bought: ReadonlySet<string>;
  /** Products that are going back. */
  readonly returning: ReadonlySet<string>;
  /** In force, in the merchant's order. */
  readonly rules: readonly RecommendationRule[];
  readonly limit: number;
  readonly candidates: readonly Candidate[];
}

/**
 * Chooses what is shown with an order. Rules fill the places in the merchant's order; within a rule the higher score
 * wins, and between equals a draw that is the same for the order for ever. Never a product just bought (nor one that
 * shares a variant with it), out of stock, unpublished, going back, in another currency or not sold to that country (R83).
 */
export function pickProducts(input: PickInput): readonly Pick[] {
  const picks: Pick[] = [];
  const taken = new Set<string>();
  for (const rule of input.rules) {
    for (const { product } of ranked(input, rule)) {
      if (picks.length >= input.limit) return picks;
      if (taken.has(product.id)) continue;
      taken.add(product.id);
      picks.push({ product, rule });
    }
  }
  return picks;
}

/** Why a product is left out; null when it may be shown. In the words of the preview. */
export function whyLeftOut(
  product: Product,
  { currency, country, bought, returning }: Omit<PickInput, "rules" | "limit" | "candidates" | "orderId">,
): string | null {
  if (returning.has(product.id)) return "It is on its way back";
  if (bought.has(product.id) || product.variants.some(({ id }) => bought.has(id))) return "Just bought";
  if (!product.isPublished) return "Not published in the shop";
  if (!product.isInStock) return "Out of stock";
  if (product.url === null) return "It has no page in the shop";
  if (product.currency !== currency) return `Sold in ${product.currency}, the order was paid in ${currency}`;
  const isSoldThere = product.countries === null || country === null || product.countries.includes(country);
  return isSoldThere ? null : `Not sold to ${country}`;
}

function ranked(input: PickInput, rule: RecommendationRule): readonly Candidate[] {
  return input.candidates
    .filter((one) => one.rule === rule && whyLeftOut(one.product, input) === null)
    .map((one) => ({ ...one, draw: stickyRank(input.orderId, one.product.id) }))
    .toSorted((one, other) => other.score - one.score || one.draw - other.draw);
}
