import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Audience } from "./audience";
import { choosePage, type PageFacts } from "./choose-page";
import { defaultDocument, defaultPage } from "./default-page";

const order: PageFacts = { orderId: "order-1", country: "DE", totalMinor: 12_900, orderCount: 1 };
const segment = (changes: Partial<Extract<Audience, { kind: "segment" }>>): Audience => ({
  kind: "segment",
  countries: [],
  fromMinor: null,
  toMinor: null,
  buyers: "all",
  ...changes,
});
const withAudience = (...audiences: readonly Audience[]) => ({
  ...defaultPage,
  variants: audiences.map((audience, at) => ({
    id: `variant-${at + 2}`,
    name: `Variant ${at + 2}`,
    audience,
    document: defaultDocument,
  })),
});
const chosen = (audience: Audience, facts: Partial<PageFacts> = {}) =>
  choosePage(withAudience(audience), { ...order, ...facts }).variant;

describe("a segment", () => {
  it.each([
    ["by country", segment({ countries: ["AT", "DE"] }), {}, true],
    ["by another country", segment({ countries: ["AT"] }), {}, false],
    ["by country, where nobody knows it", segment({ countries: ["DE"] }), { country: null }, false],
    ["by value", segment({ fromMinor: 10_000 }), {}, true],
    ["by a higher value", segment({ fromMinor: 12_901 }), {}, false],
    ["by the value itself", segment({ fromMinor: 12_900, toMinor: 12_900 }), {}, true],
    ["by value, where nobody knows it", segment({ toMinor: 100 }), { totalMinor: null }, false],
    ["for first-time buyers", segment({ buyers: "first_time" }), {}, true],
    ["for returning buyers", segment({ buyers: "returning" }), {}, false],
    ["for returning buyers, of one who is", segment({ buyers: "returning" }), { orderCount: 2 }, true],
    [
      "for first-time buyers, where the shop does not tell",
      segment({ buyers: "first_time" }),
      { orderCount: null },
      false,
    ],
  ] as const)("%s", (_name, audience, facts, isIn) => {
    expect(chosen(audience, facts)).toBe(isIn ? "variant-2" : "main");
  });

  it("the first that fits wins, before any draw", () => {
    const set = withAudience(
      { kind: "split", percent: 99 },
      segment({ countries: ["DE"] }),
      segment({ fromMinor: 1 }),
    );
    expect(choosePage(set, order).variant).toBe("variant-3");
  });
});

describe("a split", () => {
  const ids = Array.from({ length: 4000 }, (_, at) => `order-${at}`);
  const inVariant = (percent: number) =>
    new Set(ids.filter((orderId) => chosen({ kind: "split", percent }, { orderId }) !== "main"));

  it("draws its share", () => {
    expect(inVariant(30).size / ids.length).toBeCloseTo(0.3, 1);
  });

  it("is the same at every visit, and a growing share takes nobody out", () => {
    const [few, more] = [inVariant(10), inVariant(50)];
    expect([...few].every((id) => more.has(id))).toBe(true);
  });

  it("whatever the order, somebody's page is chosen", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 99 }), (orderId, percent) => {
        expect(["main", "variant-2"]).toContain(chosen({ kind: "split", percent }, { orderId }));
      }),
    );
  });
});
