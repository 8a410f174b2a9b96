import { expect, test } from "vitest";
import { firstParam, withParams } from "./search-params";

test("a parameter is set, changed and taken away, and the others stay", () => {
  expect(withParams(new URLSearchParams("filter=late"), { q: "1042" })).toBe("?filter=late&q=1042");
  expect(withParams(new URLSearchParams("filter=late&q=1"), { q: null })).toBe("?filter=late");
  expect(withParams(new URLSearchParams("q=1"), { q: null })).toBe("");
});

test("of a name that stands twice the first counts, and a missing one is empty", () => {
  expect(firstParam(["a", "b"])).toBe("a");
  expect(firstParam("a")).toBe("a");
  expect(firstParam(undefined)).toBe("");
});
