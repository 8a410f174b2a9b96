import { describe, expect, it } from "vitest";
import { holdoutUnit, recommendationArm } from "./holdout";
import { armOutcome, revenueDifference } from "./revenue-difference";

describe("what recommendations bring beyond chance", () => {
  it("agrees with an interval worked out by hand", () => {
    const shown = armOutcome([...Array<number>(100).fill(0), ...Array<number>(100).fill(200)]);
    const holdout = armOutcome([...Array<number>(150).fill(0), ...Array<number>(50).fill(200)]);
    // Means 100 and 50; sample variances 10,000·200/199 and 7,500·200/199.
    const error = Math.sqrt((10_000 * 200) / 199 / 200 + (7_500 * 200) / 199 / 200);
    const found = revenueDifference(shown, holdout);
    expect(found).toMatchObject({ kind: "measured", perUnit: 50 });
    expect(found.kind === "measured" && found.low).toBeCloseTo(50 - 1.959964 * error, 9);
    expect(found.kind === "measured" && found.high).toBeCloseTo(50 + 1.959964 * error, 9);
  });

  it("is not told of a hundred people and fewer", () => {
    const few = armOutcome(Array<number>(99).fill(1));
    expect(revenueDifference(few, armOutcome(Array<number>(5000).fill(1)))).toEqual({
      kind: "too_few",
      needed: 100,
    });
  });

  it("compares arms of about the share that was asked for, the same for ever", () => {
    const units = Array.from({ length: 20_000 }, (_, at) => `customer-${at}`);
    const held = units.filter((unit) => recommendationArm(unit, 10) === "holdout").length;
    expect(held / units.length).toBeGreaterThan(0.09);
    expect(held / units.length).toBeLessThan(0.11);
    expect(units.every((unit) => recommendationArm(unit, 0) === "shown")).toBe(true);
    // A larger holdout takes people from those who were shown some and gives none back.
    expect(
      units.every(
        (unit) => recommendationArm(unit, 10) === "shown" || recommendationArm(unit, 20) === "holdout",
      ),
    ).toBe(true);
    expect(holdoutUnit({ id: "order-1", customerId: null })).toBe("order-1");
  });
});
