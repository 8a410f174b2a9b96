/** What a store sells: the benchmark it is compared with (R9). */
export const verticals = [
  "general",
  "apparel",
  "beauty",
  "electronics",
  "food",
  "health",
  "home",
  "jewellery",
  "pets",
  "sports",
  "toys",
] as const;
export type Vertical = (typeof verticals)[number];

/** The benchmark of whatever was written; anything unknown is compared with shops of every kind. */
export function verticalOf(written: string): Vertical {
  return verticals.find((vertical) => vertical === written) ?? "general";
}
