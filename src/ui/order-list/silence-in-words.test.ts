import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import { silenceInWords } from "./silence-in-words";

test("a silence is told in hours while the rules about it are, then in days", () => {
  expect(silenceInWords(51 * HOUR_MS)).toBe("51 h");
  expect(silenceInWords(5 * DAY_MS)).toBe("5 days");
  expect(silenceInWords(-1)).toBe("0 h");
});
