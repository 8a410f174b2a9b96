import { expect, test } from "vitest";
import { sourceCondition } from "./source-condition";

const shop = { isDemo: false };

test("without a secret a source is off; what it sent before was taken while it had one", () => {
  expect(sourceCondition({ secret: "none", lastHeardAt: null, lastRefusedAt: 3 }, shop)).toBe("off");
  expect(sourceCondition({ secret: "none", lastHeardAt: 5, lastRefusedAt: null }, shop)).toBe("closed");
});

test("the demo's own shop is heard without a secret, and said to be simulated", () => {
  const demo = { isDemo: true };
  expect(sourceCondition({ secret: "none", lastHeardAt: 5, lastRefusedAt: null }, demo)).toBe("simulated");
  expect(sourceCondition({ secret: "none", lastHeardAt: null, lastRefusedAt: null }, demo)).toBe("off");
  expect(sourceCondition({ secret: "set", lastHeardAt: 5, lastRefusedAt: null }, demo)).toBe("hearing");
});

test("with a secret it waits for its first hook, then is heard", () => {
  expect(sourceCondition({ secret: "set", lastHeardAt: null, lastRefusedAt: null }, shop)).toBe("awaiting");
  expect(sourceCondition({ secret: "from_environment", lastHeardAt: 5, lastRefusedAt: null }, shop)).toBe(
    "hearing",
  );
});

test("a refusal counts until the next good hook", () => {
  expect(sourceCondition({ secret: "set", lastHeardAt: null, lastRefusedAt: 3 }, shop)).toBe("refusing");
  expect(sourceCondition({ secret: "set", lastHeardAt: 2, lastRefusedAt: 3 }, shop)).toBe("refusing");
  expect(sourceCondition({ secret: "set", lastHeardAt: 4, lastRefusedAt: 3 }, shop)).toBe("hearing");
});
