import { expect, test } from "vitest";
import { linePath } from "./line-path";

test("a line is straight downwards and bends softly to the side", () => {
  const path = linePath([
    { x: 0, y: 0 },
    { x: 0, y: 10 },
    { x: 40, y: 30 },
  ]);
  expect(path).toBe("M 0 0 L 0 10 C 0 20 40 20 40 30");
  expect(linePath([])).toBe("");
});
