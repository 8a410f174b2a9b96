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

test("a line that leads back up has round corners", () => {
  const path = linePath([
    { x: 0, y: 0 },
    { x: 0, y: 40 },
    { x: 100, y: 40 },
  ]);
  expect(path).toBe("M 0 0 L 0 30 Q 0 40 10 40 L 100 40");
});
