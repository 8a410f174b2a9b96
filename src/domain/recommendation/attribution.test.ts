import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monday } from "@/testing/builders/facts";
import { DAY_MS } from "../shared/instant";
import { clickIdIn, creditedClick, type RecommendationClick, withClickId } from "./attribution";

const click: RecommendationClick = {
  clickId: "click-0001",
  orderId: "order-1",
  customerId: "customer-1",
  productId: "9001",
  placement: "page",
  at: monday,
  isHuman: true,
};
const order = { id: "order-2", customerId: "customer-1", placedAt: monday + DAY_MS, clickId: null };

describe("which click an order is owed to", () => {
  it("is the last one of a person within five days", () => {
    const later = { ...click, clickId: "click-0002", at: monday + 9, placement: "email" as const };
    expect(creditedClick(order, [click, later])).toEqual(later);
    expect(creditedClick({ ...order, placedAt: monday + 5 * DAY_MS }, [click])).toEqual(click);
    expect(creditedClick({ ...order, placedAt: monday + 5 * DAY_MS + 1 }, [click])).toBeNull();
  });

  it("is none that came after the order, that a machine made, or of another person", () => {
    expect(creditedClick({ ...order, placedAt: monday - 1 }, [click])).toBeNull();
    expect(creditedClick(order, [{ ...click, isHuman: false }])).toBeNull();
    expect(creditedClick({ ...order, customerId: "customer-2" }, [click])).toBeNull();
    expect(creditedClick({ ...order, customerId: null }, [{ ...click, customerId: null }])).toBeNull();
    expect(creditedClick({ ...order, id: "order-1" }, [click])).toBeNull();
  });

  it("is found by the click's id where the shop tells it, whoever bought", () => {
    const other = { ...order, customerId: null, clickId: "click-0001" };
    expect(creditedClick(other, [click])).toEqual(click);
  });
});

describe("a link to the shop", () => {
  it("keeps the address and carries the click's id", () => {
    expect(withClickId("https://s.example/p/mug?variant=1#size", "abcd_1234")).toBe(
      "https://s.example/p/mug?variant=1&milepost=abcd_1234#size",
    );
    expect(withClickId("https://s.example/p", "abcd_1234")).toBe("https://s.example/p?milepost=abcd_1234");
  });

  it("leads nowhere but to a web address", () => {
    for (const bad of [
      "javascript:alert(1)",
      "//evil.example",
      "http://s.example/p",
      "https://s.example/a b",
    ])
      expect(withClickId(bad, "abcd_1234")).toBeNull();
  });

  it("gives back any id it carried", () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/);
    fc.assert(
      fc.property(id, fc.constantFrom("", "?a=1", "?", "#top"), (clickId, rest) => {
        expect(clickIdIn(withClickId(`https://s.example/p${rest}`, clickId))).toBe(clickId);
      }),
    );
    expect(clickIdIn("/?milepost=short")).toBeNull();
    expect(clickIdIn(null)).toBeNull();
  });
});
