import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evenShares, freeArmId, movedBy } from "./arms";

const arms = ["a", "b", "c"].map((id) => ({ id }));
const order = (list: readonly { id: string }[]) => list.map(({ id }) => id).join("");

describe("the arms of a branch or split", () => {
  it("move up and down and stop at the ends", () => {
    expect(order(movedBy(arms, "c", -1))).toBe("acb");
    expect(order(movedBy(arms, "a", 1))).toBe("bac");
    expect(order(movedBy(arms, "a", -1))).toBe("abc");
    expect(order(movedBy(arms, "c", 5))).toBe("abc");
    expect(order(movedBy(arms, "x", 1))).toBe("abc");
  });

  it("get an id nobody has", () => {
    expect(freeArmId([{ id: "branch-2" }], "branch")).toBe("branch-3");
    expect(freeArmId([], "branch")).toBe("branch-1");
  });

  it("share a hundred evenly, whatever their number", () => {
    expect(evenShares(3)).toEqual([34, 33, 33]);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), (count) => {
        const shares = evenShares(count);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
