import fc from "fast-check";
import { expect, it } from "vitest";
import { backOffMs } from "./back-off";

it("waits up to two seconds first, then up to twice as long each time, never more than a quarter of an hour", () => {
  const longest = [1, 2, 3, 4, 10, 11].map((failures) => backOffMs(failures, () => 1));
  expect(longest).toEqual([2_000, 4_000, 8_000, 16_000, 900_000, 900_000]);
});

it("spreads jobs that failed together over the whole pause", () => {
  const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), unit, (failures, random) => {
      const pause = backOffMs(failures, () => random);
      expect(pause).toBeGreaterThanOrEqual(0);
      expect(pause).toBeLessThanOrEqual(backOffMs(failures, () => 1));
      expect(Math.abs(pause - backOffMs(failures, () => 1) * random)).toBeLessThanOrEqual(1);
    }),
  );
});
