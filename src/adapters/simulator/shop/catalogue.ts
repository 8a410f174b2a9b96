import type { Product } from "@/domain/product/product";
import { ashAndEmber } from "./ash-and-ember";
import { madeToOrderProducts, type Product as Sold, shelfProducts } from "./products";

/** Sold out, so that it is seen what is not recommended. */
const SOLD_OUT = "LNT-EMBER";

/** The catalogue of the simulated shop, as its orders name the products. No pictures: there are none of made-up things. */
export function shopCatalogue(): readonly Product[] {
  return [...shelfProducts, ...madeToOrderProducts].map(productOf);
}

function productOf({ id, variantId, sku, title, variant, priceMinor, isDigital }: Sold): Product {
  const isInStock = sku !== SOLD_OUT;
  const name = variant === null ? title : `${title}, ${variant}`;
  const [kind = ""] = sku.split("-");
  return {
    id: String(id),
    title: name,
    url: `${ashAndEmber.website}/products/${sku.toLowerCase()}`,
    imageUrl: null,
    imageAlt: null,
    vendor: ashAndEmber.name,
    currency: ashAndEmber.currency,
    priceMinor,
    isPublished: !isDigital,
    isInStock,
    variants: [{ id: String(variantId), sku, title: variant, priceMinor, isInStock }],
    collections: [collections[kind] ?? "Home"],
    tags: tags.flatMap(([tag, word]) => (name.includes(word) ? [tag] : [])),
    countries: null,
  };
}

const collections: Readonly<Record<string, string>> = {
  CND: "Candles",
  TPR: "Candles",
  HLD: "Candle care",
  WCK: "Candle care",
  MTC: "Candle care",
  SPR: "Room scents",
  DIF: "Room scents",
  POD: "Made for you",
};
const tags = [
  ["cedar", "Cedar"],
  ["stoneware", "Stoneware"],
  ["gift", "Candle"],
  ["gift", "Your"],
] as const;
