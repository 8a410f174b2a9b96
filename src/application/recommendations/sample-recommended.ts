import type { Product } from "@/domain/product/product";
import {
  defaultRecommendationSettings,
  type RecommendationSettings,
} from "@/domain/recommendation/recommendation-settings";
import type { Deps } from "../deps";
import type { Store } from "../ports/rows";
import type { Recommended } from "./recommend";

type SampleDeps = Pick<Deps, "db" | "products">;
type SampleStore = Pick<Store, "id" | "currency" | "recommendations">;

/**
 * What goes with an order that nobody placed, for previews: what the store has picked by hand or sells most, else
 * products that nobody sells, so that the place they take can be seen. Null while the store recommends nothing.
 */
export async function sampleRecommended(deps: SampleDeps, store: SampleStore): Promise<Recommended | null> {
  const settings = store.recommendations ?? defaultRecommendationSettings;
  if (!settings.isOn) return null;
  const products = await sampleProducts(deps, store, settings);
  const picks = products.map((product) => ({ product, rule: "bestsellers" as const }));
  return { unitId: "sample", arm: "shown", picks };
}

async function sampleProducts(
  { db: { read }, products }: SampleDeps,
  { id, currency }: SampleStore,
  { handPicked, limit }: RecommendationSettings,
): Promise<readonly Product[]> {
  const picked = await products.byIds(read, id, handPicked.slice(0, limit));
  // By how often each was sold, and those nobody has bought yet.
  const best = await products.search(read, id, "", LOOKED_AT);
  const known = new Map([...picked, ...best].map((product) => [product.id, product]));
  const own = [...known.values()].filter((product) => product.isPublished && product.isInStock);
  return own.length > 0 ? own.slice(0, limit) : MADE_UP.slice(0, limit).map((one) => ({ ...one, currency }));
}

/** Some may be sold out. */
const LOOKED_AT = 24;

const plain = {
  url: null,
  imageUrl: null,
  imageAlt: null,
  vendor: null,
  isPublished: true,
  isInStock: true,
  variants: [],
  collections: [],
  tags: [],
  countries: null,
};

const MADE_UP: readonly Omit<Product, "currency">[] = [
  { ...plain, id: "sample-1", title: "Linen tea towel", priceMinor: 1_800 },
  { ...plain, id: "sample-2", title: "Ash wood tray", priceMinor: 4_200 },
  { ...plain, id: "sample-3", title: "Stoneware bowl", priceMinor: 2_600 },
];
