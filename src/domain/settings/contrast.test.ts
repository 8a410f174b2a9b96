import { expect, test } from "vitest";
import { contrastRatio, inkOn } from "./contrast";

test("black on white has the greatest contrast there is", () => {
  expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 5);
});

test("a colour on itself has none, whichever way round it is asked", () => {
  expect(contrastRatio("#336699", "#336699")).toBe(1);
  expect(contrastRatio("#777777", "#ffffff")).toBeCloseTo(4.478, 2);
  expect(contrastRatio("#ffffff", "#777777")).toBeCloseTo(4.478, 2);
});

test("a pale brand colour gets dark ink, a deep one gets white", () => {
  expect(inkOn("#ffe08a")).toBe("#1b1917");
  expect(inkOn("#0b5c5c")).toBe("#ffffff");
});

test("a word is not a colour", () => {
  expect(() => contrastRatio("teal", "#ffffff")).toThrow("is not a colour");
});
