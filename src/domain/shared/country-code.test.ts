import { expect, test } from "vitest";
import { countryCode } from "./country-code";

test.each([
  ["US", "US"],
  ["usa", "US"],
  [" GBR ", "GB"],
  ["UK", "GB"],
  ["EL", "GR"],
  ["XKX", "XK"],
  ["ZZ", null],
  ["Germany", null],
  ["", null],
  [null, null],
  [undefined, null],
])("%s is %s", (written, code) => {
  expect(countryCode(written)).toBe(code);
});
