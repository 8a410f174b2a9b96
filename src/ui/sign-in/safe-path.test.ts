import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test("a path of this site is kept, with its search", () => {
  expect(safePath("/s/shop/orders?q=1042")).toBe("/s/shop/orders?q=1042");
});

test("another site is never the way on", () => {
  for (const wanted of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
  ])
    expect(safePath(wanted)).toBe("/");
});

test("no wish, or two, leads home", () => {
  expect(safePath(undefined)).toBe("/");
  expect(safePath(["/a", "/b"])).toBe("/");
});
