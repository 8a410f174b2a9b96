import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/domain/shared/instant";
import { ageInWords } from "./relative-time";

test.each([
  [-10_000, "just now"],
  [20_000, "just now"],
  [45_000, "in a moment"],
  [-5 * MINUTE_MS, "5 min ago"],
  [-6.5 * HOUR_MS, "6 h ago"],
  [-47 * HOUR_MS, "47 h ago"],
  [-51 * HOUR_MS, "2 days ago"],
  [3 * DAY_MS, "in 3 days"],
  [-200 * DAY_MS, "6 months ago"],
])("a distance of %d ms reads “%s”", (distanceMs, words) => {
  expect(ageInWords(distanceMs)).toBe(words);
});
