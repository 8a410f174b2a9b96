import { expect, test } from "vitest";
import { pathToReturnTo } from "./path-header";

test("a person comes back to the very page, with its search", () => {
  expect(pathToReturnTo("/s/shop/orders?q=1042&_rsc=1ab2c")).toBe("/s/shop/orders?q=1042");
});

test("without a front nobody knows the page", () => {
  expect(pathToReturnTo(null)).toBeNull();
  expect(pathToReturnTo("*")).toBeNull();
});
