import type { Product } from "@/domain/product/product";
import type { RecommendationArm } from "@/domain/recommendation/holdout";
import { priceInWords } from "@/domain/recommendation/price-in-words";
import type { Language } from "@/domain/wording/language";
import { recommendationWordsIn } from "@/domain/wording/recommendation-words-in";
import type { Recommended } from "../recommendations/recommend";

/** Products that go with the order, and that somebody came who could see them. */
export interface RecommendationsView {
  /** What they are offered to; nothing of it stands on the page. */
  readonly offer: { readonly unitId: string; readonly arm: RecommendationArm };
  readonly title: string;
  /** Empty for those who see none, for comparison. */
  readonly products: readonly ProductCard[];
}

export interface ProductCard {
  readonly id: string;
  readonly title: string;
  /** Counts the click and leads to the shop. */
  readonly href: string;
  /** "from $24.90"; null where the shop names no price. */
  readonly price: string | null;
  readonly image: { readonly url: string; readonly alt: string } | null;
}

interface Reading {
  readonly trackingCode: string;
  readonly locale: string;
  readonly language: Language;
}

/** What a page recommends; a person of the holdout is shown nothing, and counted all the same. */
export function recommendationsView(
  { unitId, arm, picks }: Recommended,
  reading: Reading,
): RecommendationsView {
  const { title } = recommendationWordsIn(reading.language);
  const products = arm === "holdout" ? [] : picks.map(({ product }) => productCard(product, reading));
  return { offer: { unitId, arm }, title, products };
}

/** A path from the root: the same from the page, from a frame of it and from the shop's own host. */
function productCard(product: Product, { trackingCode, locale, language }: Reading): ProductCard {
  const { id, title, imageUrl, imageAlt } = product;
  return {
    id,
    title,
    href: `/track/${trackingCode}/go/${id}`,
    price: priceInWords(product, { locale, language }),
    // A picture beside its own name needs no second name: it would be read out twice.
    image: imageUrl === null ? null : { url: imageUrl, alt: imageAlt === title ? "" : (imageAlt ?? "") },
  };
}
