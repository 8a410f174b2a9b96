import fc from "fast-check";
import { expect, it } from "vitest";
import { spanMs, spanOf, spanUnits } from "./span";

it("shows a span in the largest unit that holds it whole", () => {
  expect(spanOf(48 * 3_600_000)).toEqual({ amount: 2, unit: "days" });
  expect(spanOf(90 * 60_000)).toEqual({ amount: 90, unit: "minutes" });
  expect(spanOf(-6 * 3_600_000)).toEqual({ amount: 6, unit: "hours" });
  expect(spanOf(0)).toEqual({ amount: 0, unit: "hours" });
});

it("never loses a whole minute", () => {
  const span = fc.record({
    amount: fc.integer({ min: 1, max: 10_000 }),
    unit: fc.constantFrom(...spanUnits),
  });
  fc.assert(fc.property(span, (one) => spanMs(spanOf(spanMs(one))) === spanMs(one)));
});
