import type { Store } from "@/application/ports/rows";
import { oneLine } from "@/domain/messaging/one-line";
import { trackingOrigin } from "@/domain/page-activity/tracking-url";
import type { Product } from "@/domain/product/product";
import { priceInWords } from "@/domain/recommendation/price-in-words";
import { languageOf } from "@/domain/wording/language";
import { recommendationWordsIn } from "@/domain/wording/recommendation-words-in";

/** Products that go with the order, as the layout and the text part show them. */
export interface RecommendedItems {
  readonly title: string;
  readonly products: readonly RecommendedItem[];
}

export interface RecommendedItem {
  readonly title: string;
  readonly price: string;
  readonly image_url: string;
  readonly alt: string;
  readonly url: string;
}

interface Setting {
  readonly store: Pick<Store, "trackingHost">;
  readonly appUrl: string;
  readonly trackingCode: string;
  readonly locale: string;
}

/** Links go by the order's page, which counts the click and leads on to the shop. */
export function recommendedItems(
  products: readonly Product[],
  { store, appUrl, trackingCode, locale }: Setting,
): RecommendedItems {
  const language = languageOf(locale) ?? "en";
  const page = `${trackingOrigin(store, appUrl)}/track/${encodeURIComponent(trackingCode)}`;
  return {
    title: recommendationWordsIn(language).title,
    products: products.map((product) => ({
      title: oneLine(product.title),
      price: priceInWords(product, { locale, language }) ?? "",
      image_url: product.imageUrl ?? "",
      alt: product.imageAlt === product.title ? "" : oneLine(product.imageAlt),
      url: `${page}/go/${encodeURIComponent(product.id)}?p=e`,
    })),
  };
}
