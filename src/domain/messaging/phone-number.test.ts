import { expect, it } from "vitest";
import { phoneAddress } from "./phone-number";

it.each([
  ["+4915112345678", ["US"], "+4915112345678"],
  ["+49 (0)151 1234 5678", [null], "+4915112345678"],
  ["0151 12345678", ["DE"], "+4915112345678"],
  ["(212) 555-0100", ["US"], "+12125550100"],
  ["06 12 34 56 78", [null, "FR"], "+33612345678"],
  ["07700 900123", ["XX", "GB"], "+447700900123"],
  ["5550100", [null], null],
  ["", ["DE"], null],
  ["call me", ["DE"], null],
  [null, ["DE"], null],
] as const)("reads %s as a number of %s", (phone, countries, address) => {
  expect(phoneAddress(phone, countries)).toBe(address);
});
