import { expect, it } from "vitest";
import { stateOfAddress, stateOfNumber } from "./us-state";

it.each([
  ["its code", "US", "FL", null, "FL"],
  ["its code with the country", "us", "US-FL", null, "FL"],
  ["its name", "US", "rhode island", null, "RI"],
  ["the postal code alone", "US", null, "33101-1234", "FL"],
  ["the postal code with an empty region", "US", " ", "21201", "MD"],
  ["a region that stands against its postal code", "US", "NY", "33101", null],
  ["a military address that is numbered like Florida", "US", null, "34099", null],
  ["Austin, which is numbered like Oklahoma", "US", null, "73301", "TX"],
  ["a region of another country", "BR", "MA", "01000", null],
  ["nothing known", null, null, null, null],
] as const)("an address names its state by %s", (_how, country, region, postalCode, state) => {
  expect(stateOfAddress({ country, region, postalCode })).toBe(state);
});

it.each([
  ["+13055550142", "FL"],
  ["+14055550142", "OK"],
  ["+14105550142", "MD"],
  ["+12125550142", null],
  ["+18885550142", null],
  ["+4930551234567", null],
  [null, null],
])("the number %s is at home in %s", (number, state) => {
  expect(stateOfNumber(number)).toBe(state);
});
