import { expect, it } from "vitest";
import { violationsOf } from "./violations";

it("tells one truth about an order of many parcels, whatever comes twice, late, never or in the wrong order (C7)", () => {
  const results = Array.from({ length: 1_500 }, (_, seed) => violationsOf(seed));
  expect(results.flatMap((result) => result.violations)).toEqual([]);
  expect(results.reduce((sum, result) => sum + result.messages, 0)).toBeGreaterThan(5_000);
});
