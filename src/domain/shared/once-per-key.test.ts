import { expect, test } from "vitest";
import { oncePerKey } from "./once-per-key";

test("a thing is made once per key, and at the limit everything is forgotten", () => {
  const made: string[] = [];
  const twice = oncePerKey(2, (key) => {
    made.push(key);
    return key + key;
  });
  expect([twice("a"), twice("a"), twice("b"), twice("c"), twice("a")]).toEqual([
    "aa",
    "aa",
    "bb",
    "cc",
    "aa",
  ]);
  expect(made).toEqual(["a", "b", "c", "a"]);
});
