import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aProduct } from "@/testing/builders/products";
import { type Candidate, type PickInput, pickProducts } from "./pick-products";
import { recommendationRules, rulesFor } from "./recommendation-settings";

const nothing: ReadonlySet<string> = new Set();
const plain: PickInput = {
  orderId: "order-1",
  currency: "USD",
  country: "US",
  bought: nothing,
  returning: nothing,
  rules: recommendationRules,
  limit: 4,
  candidates: [],
};
const proposed = (id: string, rule: Candidate["rule"], score = 1): Candidate => ({
  product: aProduct({ id }),
  rule,
  score,
});

const productArb = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
  isInStock: fc.boolean(),
  isPublished: fc.boolean(),
  currency: fc.constantFrom("USD", "EUR"),
  countries: fc.constantFrom<string[] | null>(null, ["US"], ["DE"]),
});
const candidateArb = fc.record({
  product: productArb.map((product) => aProduct(product)),
  rule: fc.constantFrom(...recommendationRules),
  score: fc.integer({ min: 0, max: 3 }),
});
const inputArb = fc.record({
  orderId: fc.uuid(),
  bought: fc.subarray(["a", "b", "c", "d"]),
  returning: fc.subarray(["e", "f"]),
  rules: fc.shuffledSubarray([...recommendationRules]),
  limit: fc.integer({ min: 1, max: 4 }),
  candidates: fc.array(candidateArb, { maxLength: 24 }),
});

describe("what is recommended with an order", () => {
  it("is never just bought, out of stock, unpublished, going back, of another currency or country, and at most the limit", () => {
    fc.assert(
      fc.property(inputArb, ({ bought, returning, ...input }) => {
        const sets = { bought: new Set(bought), returning: new Set(returning) };
        const picks = pickProducts({ ...plain, ...input, ...sets });
        expect(picks.length).toBeLessThanOrEqual(input.limit);
        expect(new Set(picks.map(({ product }) => product.id)).size).toBe(picks.length);
        for (const { product, rule } of picks) {
          expect(sets.bought.has(product.id) || sets.returning.has(product.id)).toBe(false);
          expect(product).toMatchObject({ isInStock: true, isPublished: true, currency: "USD" });
          expect(product.countries ?? ["US"]).toContain("US");
          expect(input.rules).toContain(rule);
        }
      }),
    );
  });

  it("is the same each time, in whatever order the candidates come", () => {
    fc.assert(
      fc.property(inputArb, fc.nat(), ({ bought, returning, ...input }, turn) => {
        const all = { ...plain, ...input, bought: new Set(bought), returning: new Set(returning) };
        const by = new Map(input.candidates.map((one) => [`${one.product.id} ${one.rule}`, one]));
        const candidates = [...by.values()];
        const cut = candidates.length === 0 ? 0 : turn % candidates.length;
        const turned = [...candidates.slice(cut), ...candidates.slice(0, cut)];
        expect(pickProducts({ ...all, candidates: turned }).map(({ product }) => product.id)).toEqual(
          pickProducts({ ...all, candidates }).map(({ product }) => product.id),
        );
      }),
    );
  });

  it("follows the merchant's order of rules, then the score", () => {
    const candidates = [
      proposed("best", "bestsellers", 900),
      proposed("pair-2", "bought_together", 2),
      proposed("pair-9", "bought_together", 9),
      proposed("mine", "hand_picked", 1),
    ];
    const ids = (rules: PickInput["rules"]) =>
      pickProducts({ ...plain, candidates, rules }).map(({ product }) => product.id);
    expect(ids(["bought_together", "hand_picked", "bestsellers"])).toEqual([
      "pair-9",
      "pair-2",
      "mine",
      "best",
    ]);
    expect(ids(["bestsellers", "bought_together"])).toEqual(["best", "pair-9", "pair-2"]);
  });

  it("leaves out a product one of whose variants was bought", () => {
    const variant = { id: "v-1", sku: null, title: "Blue", priceMinor: 900, isInStock: true };
    const candidates = [
      { ...proposed("a", "bestsellers"), product: aProduct({ id: "a", variants: [variant] }) },
      proposed("b", "bestsellers"),
    ];
    const picks = pickProducts({ ...plain, candidates, bought: new Set(["v-1"]) });
    expect(picks.map(({ product }) => product.id)).toEqual(["b"]);
  });

  it("tells a stranger with the link nothing about what was bought", () => {
    const rules = ["bought_together", "same_tags", "bestsellers", "hand_picked"] as const;
    expect(rulesFor({ rules: [...rules], isDiscreet: true }, false)).toEqual(["bestsellers", "hand_picked"]);
    expect(rulesFor({ rules: [...rules], isDiscreet: true }, true)).toEqual(rules);
    expect(rulesFor({ rules: [...rules], isDiscreet: false }, false)).toEqual(rules);
  });
});
