import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import { momentWords } from "./moment-words";

test("what comes within two days is told in hours, what comes later in days", () => {
  expect(momentWords({ earliestMs: 0, typicalMs: 0, latestMs: 0 })).toBe("right after the order");
  expect(momentWords({ earliestMs: HOUR_MS, typicalMs: 3 * HOUR_MS, latestMs: 26 * HOUR_MS })).toBe(
    "mostly after 3 h (1 to 26 h)",
  );
  expect(momentWords({ earliestMs: DAY_MS, typicalMs: 2 * DAY_MS, latestMs: 9 * DAY_MS })).toBe(
    "mostly day 2 (day 1 to 9)",
  );
  expect(momentWords({ earliestMs: 3 * DAY_MS, typicalMs: 3 * DAY_MS, latestMs: 3 * DAY_MS })).toBe(
    "day 3 after the order",
  );
});
