export interface Product {
  readonly id: number;
  readonly variantId: number;
  readonly sku: string;
  readonly title: string;
  /** Null where the product has one variant only. */
  readonly variant: string | null;
  readonly priceMinor: number;
  readonly grams: number;
  /** "manual" = from our own shelves. */
  readonly service: "manual" | "printful";
  readonly isDigital: boolean;
  readonly weight: number;
}

const product = (
  [sku, title, variant, priceMinor, grams, weight]: readonly [
    string,
    string,
    string | null,
    number,
    number,
    number,
  ],
  index: number,
): Product => ({
  id: 8123456789000 + index * 11,
  variantId: 44512345678000 + index * 13,
  sku,
  title,
  variant,
  priceMinor,
  grams,
  weight,
  service: sku.startsWith("POD-") ? "printful" : "manual",
  isDigital: sku.startsWith("GIFT-"),
});

/** What Ash & Ember sells. Prices in cents. */
const all = (
  [
    ["CND-CEDAR-8", "Cedar Candle", "8 oz", 2400, 410, 16],
    ["CND-CEDAR-14", "Cedar Candle", "14 oz", 3800, 720, 8],
    ["CND-FIG-8", "Fig & Smoke Candle", "8 oz", 2600, 410, 12],
    ["CND-RAIN-8", "First Rain Candle", "8 oz", 2600, 410, 9],
    ["CND-ORANGE-8", "Orange Grove Candle", "8 oz", 2400, 410, 8],
    ["TPR-BEESWAX-6", "Beeswax Tapers", "Set of 6", 2200, 340, 7],
    ["HLD-BRASS-2", "Brass Taper Holders", "Pair", 4400, 690, 5],
    ["WCK-TRIM", "Wick Trimmer", null, 1600, 120, 8],
    ["MTC-JAR", "Matches in a Jar", null, 1400, 180, 7],
    ["SPR-LINEN", "Linen Room Spray", "100 ml", 1900, 160, 7],
    ["BWL-STONE-M", "Stoneware Bowl", "Medium", 3600, 880, 4],
    ["THR-WOOL", "Lambswool Throw", "Ash grey", 12800, 1150, 2],
    ["LNT-EMBER", "Ember Lantern", "Large", 14800, 2600, 2],
    ["DIF-REED", "Reed Diffuser", "Cedar", 3400, 420, 5],
    ["GIFT-50", "Gift card", "$50", 5000, 0, 1],
    ["POD-PRINT-A3", "Harbour Print", "A3", 3200, 260, 0],
    ["POD-MUG-NAME", "Mug with Your Name", "350 ml", 2300, 480, 0],
    ["POD-CUSHION", "Cushion with Your Words", "45 cm", 3900, 620, 0],
  ] as const
).map(product);

export const shelfProducts: readonly Product[] = all.filter((one) => one.service === "manual");
export const madeToOrderProducts: readonly Product[] = all.filter((one) => one.service === "printful");
/** Large pieces that make an order a high-value one. */
export const largePieces: readonly Product[] = all.filter((one) => one.priceMinor >= 12_000);
