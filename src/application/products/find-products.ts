import type { Product } from "@/domain/product/product";
import { formatMoney } from "@/domain/shared/money";
import type { Store } from "../ports/rows";
import type { ProductDeps } from "./product-deps";

/** A product as a list of choices shows it. */
export interface ProductLine {
  readonly id: string;
  readonly title: string;
  /** In the store's language, "$19.00"; null: the shop tells none. */
  readonly price: string | null;
}

type FindDeps = Pick<ProductDeps, "db" | "products">;

const MOST_FOUND = 12;

/** Products by words of their title, for choosing by hand: twelve at most. */
export async function searchProducts(deps: FindDeps, store: Store, words: string): Promise<ProductLine[]> {
  const found = await deps.products.search(deps.db.read, store.id, words, MOST_FOUND);
  return found.map((product) => lineOf(product, store));
}

/** Those of these products that the store still has. */
export async function productsByIds(
  deps: FindDeps,
  store: Store,
  ids: readonly string[],
): Promise<ProductLine[]> {
  const found = await deps.products.byIds(deps.db.read, store.id, ids);
  return found.map((product) => lineOf(product, store));
}

function lineOf(
  { id, title, priceMinor, currency }: Pick<Product, "id" | "title" | "priceMinor" | "currency">,
  { locale }: Store,
): ProductLine {
  const price = priceMinor === null ? null : formatMoney({ amountMinor: priceMinor, currency }, locale);
  return { id, title, price };
}
