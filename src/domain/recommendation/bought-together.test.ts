import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyTally, learnPairs, lift, logLikelihoodRatio, tallyBasket } from "./bought-together";

const learned = (baskets: readonly (readonly string[])[], minimumTogether = 3) => {
  const tally = emptyTally();
  for (const basket of baskets) tallyBasket(tally, basket);
  return learnPairs(tally, { minimumTogether, mostPerProduct: 12 });
};
const times = (count: number, basket: readonly string[]) => Array.from({ length: count }, () => basket);

describe("what is bought together", () => {
  it("agrees with the value worked out by hand for a small table", () => {
    // 2·Σ k·ln(k·N / (row·column)) over 10, 10, 10, 70.
    const table = { both: 10, one: 20, other: 20, all: 100 };
    const byHand =
      2 *
      (10 * Math.log((10 * 100) / (20 * 20)) +
        20 * Math.log((10 * 100) / (20 * 80)) +
        70 * Math.log((70 * 100) / (80 * 80)));
    expect(logLikelihoodRatio(table)).toBeCloseTo(byHand, 9);
    expect(lift(table)).toBeCloseTo(2.5, 12);
  });

  it("is nothing where two products come together as often as chance has it", () => {
    expect(logLikelihoodRatio({ both: 4, one: 20, other: 20, all: 100 })).toBeCloseTo(0, 9);
    expect(lift({ both: 4, one: 20, other: 20, all: 100 })).toBeCloseTo(1, 12);
  });

  it("takes so many orders, and more than chance", () => {
    const alone = [...times(40, ["lamp"]), ...times(40, ["rug"])];
    expect(learned([...alone, ...times(2, ["mug", "tea"])])).toEqual([]);
    expect(learned([...alone, ...times(3, ["mug", "tea"])])).toMatchObject([
      { productId: "mug", otherId: "tea", together: 3 },
      { productId: "tea", otherId: "mug", together: 3 },
    ]);
    expect(learned([...times(20, ["mug", "bag"]), ...times(20, ["bag"])])).toEqual([]);
  });

  it("puts a well-proved pair before one that is merely rare", () => {
    const baskets = [...times(50, ["x"]), ...times(20, ["mug", "tea"]), ...times(3, ["mug", "gold spoon"])];
    const others = learned(baskets)
      .filter(({ productId }) => productId === "mug")
      .map(({ otherId }) => otherId);
    expect(others).toEqual(["tea", "gold spoon"]);
  });

  it("holds both ways round and never pairs a product with itself", () => {
    const basket = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(basket, { maxLength: 60 }), (baskets) => {
        const pairs = learned(baskets, 2);
        for (const { productId, otherId, score, together } of pairs) {
          expect(productId).not.toBe(otherId);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(pairs).toContainEqual({ productId: otherId, otherId: productId, score, together });
        }
      }),
    );
  });
});
