/** Counts of the store's own orders, to learn from which products go together. */
export interface BasketTally {
  orders: number;
  readonly ofProduct: Map<string, number>;
  /** By the two ids in ascending order. */
  readonly ofPair: Map<string, Map<string, number>>;
}

export interface BoughtTogether {
  readonly productId: string;
  readonly otherId: string;
  /** Orders with both. */
  readonly together: number;
  /** How surprising that is: Dunning's G². */
  readonly score: number;
}

export interface LearnOptions {
  /** Orders with both products that it takes at least. */
  readonly minimumTogether: number;
  /** So many others are kept for each product, the best first. */
  readonly mostPerProduct: number;
}

/** A wholesale order of half the catalogue says nothing about what goes together, and its pairs grow with its square. */
const LARGEST_BASKET = 40;

/** Counts of no orders; `tallyBasket` adds to them. */
export function emptyTally(): BasketTally {
  return { orders: 0, ofProduct: new Map(), ofPair: new Map() };
}

/** Adds one order's products to the counts. A product counts once per order; very large orders are left out. */
export function tallyBasket(tally: BasketTally, productIds: readonly string[]): void {
  const basket = [...new Set(productIds)].toSorted();
  if (basket.length === 0 || basket.length > LARGEST_BASKET) return;
  tally.orders += 1;
  for (const [at, id] of basket.entries()) {
    tally.ofProduct.set(id, (tally.ofProduct.get(id) ?? 0) + 1);
    for (const other of basket.slice(at + 1)) {
      const row = tally.ofPair.get(id) ?? new Map<string, number>();
      row.set(other, (row.get(other) ?? 0) + 1);
      tally.ofPair.set(id, row);
    }
  }
}

/**
 * Which products are bought together more often than chance has it, both ways round, best first for each product. The
 * measure is the log-likelihood ratio G² of the two-by-two table of orders (T. Dunning, "Accurate Methods for the
 * Statistics of Surprise and Coincidence", Computational Linguistics 19(1), 1993), which unlike lift does not favour
 * what was bought twice; pairs with a lift of 1 or less, or with too few orders, are left out.
 */
export function learnPairs(
  tally: BasketTally,
  { minimumTogether, mostPerProduct }: LearnOptions,
): BoughtTogether[] {
  const byProduct = new Map<string, BoughtTogether[]>();
  const add = (pair: BoughtTogether) => {
    const known = byProduct.get(pair.productId) ?? [];
    known.push(pair);
    byProduct.set(pair.productId, known);
  };
  for (const [one, row] of tally.ofPair) {
    for (const [other, together] of row) {
      const table = {
        both: together,
        one: countOf(tally, one),
        other: countOf(tally, other),
        all: tally.orders,
      };
      if (together < minimumTogether || lift(table) <= 1) continue;
      const score = logLikelihoodRatio(table);
      add({ productId: one, otherId: other, together, score });
      add({ productId: other, otherId: one, together, score });
    }
  }
  return [...byProduct.values()].flatMap((pairs) =>
    pairs.toSorted((a, b) => b.score - a.score || (a.otherId < b.otherId ? -1 : 1)).slice(0, mostPerProduct),
  );
}

/** Orders with both products, with each of them, and in all. */
export interface PairTable {
  readonly both: number;
  readonly one: number;
  readonly other: number;
  readonly all: number;
}

/** How many times as often they come together as they would by chance; 1 is chance. */
export function lift({ both, one, other, all }: PairTable): number {
  return (both * all) / (one * other);
}

/** Dunning's G² of a two-by-two table; 0 when the two have nothing to do with each other. */
export function logLikelihoodRatio({ both, one, other, all }: PairTable): number {
  const cells = [both, one - both, other - both, all - one - other + both];
  const entropyOfCells = entropy(cells);
  const entropyOfRows = entropy([one, all - one]);
  const entropyOfColumns = entropy([other, all - other]);
  return Math.max(0, 2 * (entropyOfRows + entropyOfColumns - entropyOfCells));
}

/** Unnormalised: N·ln N less the sum of k·ln k. */
function entropy(counts: readonly number[]): number {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.reduce((left, count) => left - xLogX(count), xLogX(sum));
}

function xLogX(x: number): number {
  return x <= 0 ? 0 : x * Math.log(x);
}

function countOf({ ofProduct }: BasketTally, id: string): number {
  return ofProduct.get(id) ?? 0;
}
