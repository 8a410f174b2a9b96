import { z } from "zod";

export const productVariantSchema = z.object({
  id: z.string(),
  sku: z.string().nullable(),
  title: z.string().nullable(),
  /** Null where the shop names no price. */
  priceMinor: z.number().int().nonnegative().nullable(),
  isInStock: z.boolean(),
});
export type ProductVariant = z.infer<typeof productVariantSchema>;

/** It stands in links. Shops count their products; only files have other ids. */
export const productIdPattern = /^[A-Za-z0-9_-]{1,80}$/;

/** Something the shop sells, as its catalogue tells it. Money in minor units of `currency`. */
export const productSchema = z.object({
  /** The shop's own id, the same that order lines carry. */
  id: z.string().regex(productIdPattern),
  title: z.string().min(1),
  /** Its page in the shop; null for a product without one. */
  url: z.url({ protocol: /^https$/ }).nullable(),
  imageUrl: z.url({ protocol: /^https$/ }).nullable(),
  /** What the picture shows, for those who do not see it; null: the title has to do. */
  imageAlt: z.string().nullable(),
  vendor: z.string().nullable(),
  /** ISO 4217, upper case. */
  currency: z.string().length(3),
  /** The lowest price of its variants. */
  priceMinor: z.number().int().nonnegative().nullable(),
  isPublished: z.boolean(),
  isInStock: z.boolean(),
  variants: z.array(productVariantSchema),
  collections: z.array(z.string()),
  tags: z.array(z.string()),
  /** Countries it is sold to (ISO 3166-1 alpha-2); null: everywhere. */
  countries: z.array(z.string().length(2)).nullable(),
});
export type Product = z.infer<typeof productSchema>;

/** The lowest price among variants that name one; null when none does. */
export function lowestPrice(variants: readonly Pick<ProductVariant, "priceMinor">[]): number | null {
  const prices = variants.flatMap(({ priceMinor }) => (priceMinor === null ? [] : [priceMinor]));
  return prices.length === 0 ? null : Math.min(...prices);
}

/** Tags and collections are compared without regard to case and spaces around them. */
export function labelKey(label: string): string {
  return label.normalize("NFKC").trim().toLowerCase();
}
