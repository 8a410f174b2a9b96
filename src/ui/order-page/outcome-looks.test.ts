import { expect, test } from "vitest";
import { shownCounts } from "./outcome-looks";

const counts = { sent: 0, waiting: 5, suppressed: 0, skipped: 1, superseded: 0, failed: 0, unknown: 0 };
const shown = (account: Parameters<typeof shownCounts>[0]) =>
  shownCounts(account).map(({ label, count }) => `${count} ${label}`);

test("what waits is told apart from what nothing has called for yet", () => {
  expect(shown({ counts, notCalledFor: 4, lines: [] })).toEqual([
    "0 Sent",
    "1 Waiting",
    "1 Not needed",
    "0 Failed",
    "4 Not called for yet",
  ]);
});

test("an account that does not close says so", () => {
  expect(shown({ counts: { ...counts, unknown: 2 }, notCalledFor: 0, lines: [] })).toContain("2 Unknown");
});
