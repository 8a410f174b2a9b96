import type { Product } from "@/domain/product/product";

/** A product that may be recommended to anybody who pays in dollars. */
export function aProduct(over: Partial<Product> = {}): Product {
  const id = over.id ?? "9001";
  return {
    id,
    title: `Product ${id}`,
    url: `https://shop.example/products/${id}`,
    imageUrl: `https://cdn.shop.example/${id}.jpg`,
    imageAlt: null,
    vendor: null,
    currency: "USD",
    priceMinor: 2400,
    isPublished: true,
    isInStock: true,
    variants: [],
    collections: [],
    tags: [],
    countries: null,
    ...over,
  };
}
