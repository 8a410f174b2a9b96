import { describe, expect, it } from "vitest";
import {
  defaultTextPrices,
  isOwnTextPrice,
  priceOf,
  textCost,
  textPriceProblem,
  textPrices,
} from "./text-prices";

describe("the price of a text", () => {
  it("is that of each part, by the country it goes to; unknown ones are the dearest that is reckoned with", () => {
    const prices = textPrices("us 0.01\nDE: 0.1\n* = 0.2");
    expect(textCost("Hello", "US", prices)).toEqual({ parts: 1, micros: 10_000, currency: "USD" });
    expect(textCost("x".repeat(161), "DE", prices)).toMatchObject({ parts: 2, micros: 200_000 });
    expect(textCost("ж".repeat(71), null, prices)).toMatchObject({ parts: 2, micros: 400_000 });
  });

  it("is the list price, rounded up, where the store has written none", () => {
    expect(priceOf("GB", textPrices("US 0.01"))).toBe(defaultTextPrices.GB);
    expect(priceOf(null, defaultTextPrices)).toBe(defaultTextPrices["*"]);
  });

  it('to a country the store did not name is the store\'s own "*", and else said to be a list price', () => {
    expect(priceOf("GB", textPrices("US 0.01\n* 0.2"))).toBe(0.2);
    expect(isOwnTextPrice("GB", "US 0.01\n* 0.2")).toBe(true);
    expect(isOwnTextPrice("us", "US 0.01")).toBe(true);
    expect(isOwnTextPrice("GB", "US 0.01")).toBe(false);
    expect(isOwnTextPrice(null, "US 0.01")).toBe(false);
  });

  it("is refused where it is none, with the line that is wrong", () => {
    expect(textPriceProblem("US 0.01\n\n* 0.1")).toBeNull();
    for (const line of ["US", "USA 0.01", "US -1", "US 0,01", "0.01"])
      expect(textPriceProblem(`GB 0.04\n${line}`)).toContain(`"${line}"`);
  });
});
