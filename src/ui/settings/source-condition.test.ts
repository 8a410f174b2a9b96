import { expect, test } from "vitest";
import { sourceCondition } from "./source-condition";

test("without a secret a source is off, whatever it sent before", () => {
  expect(sourceCondition({ secret: "none", lastHeardAt: 5, lastRefusedAt: null })).toBe("off");
});

test("with a secret it waits for its first hook, then is heard", () => {
  expect(sourceCondition({ secret: "set", lastHeardAt: null, lastRefusedAt: null })).toBe("awaiting");
  expect(sourceCondition({ secret: "from_environment", lastHeardAt: 5, lastRefusedAt: null })).toBe(
    "hearing",
  );
});

test("a refusal counts until the next good hook", () => {
  expect(sourceCondition({ secret: "set", lastHeardAt: null, lastRefusedAt: 3 })).toBe("refusing");
  expect(sourceCondition({ secret: "set", lastHeardAt: 2, lastRefusedAt: 3 })).toBe("refusing");
  expect(sourceCondition({ secret: "set", lastHeardAt: 4, lastRefusedAt: 3 })).toBe("hearing");
});
