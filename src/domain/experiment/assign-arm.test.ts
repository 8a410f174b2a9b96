import { expect, it } from "vitest";
import { assignArm } from "./assign-arm";

const halves = [
  { id: "a", weight: 10 },
  { id: "b", weight: 90 },
];

it("gives an order the same arm for ever (D33)", () => {
  for (let i = 0; i < 100; i++)
    expect(assignArm("tone", `order-${i}`, halves)).toBe(assignArm("tone", `order-${i}`, halves));
});

it("keeps the share of each arm within one point at 10,000 orders (R142)", () => {
  const inA = Array.from({ length: 10_000 }, (_, i) => assignArm("tone", `order-${i}`, halves)).filter(
    (arm) => arm === "a",
  ).length;
  expect(Math.abs(inA / 10_000 - 0.1)).toBeLessThan(0.01);
});

it("draws independently for another experiment", () => {
  const both = Array.from({ length: 10_000 }, (_, i) => i).filter(
    (i) => assignArm("tone", `o-${i}`, halves) === "a" && assignArm("time", `o-${i}`, halves) === "a",
  ).length;
  expect(Math.abs(both / 10_000 - 0.01)).toBeLessThan(0.005);
});
