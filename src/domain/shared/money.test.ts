import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMoney, parseMoney } from "./money";

describe("reading an amount", () => {
  test.each([
    ["53.90", "USD", 5390],
    ["53.9", "usd", 5390],
    ["53", "USD", 5300],
    ["0.07", "EUR", 7],
    ["-4.00", "USD", -400],
    ["+4", "USD", 400],
    ["-0.00", "USD", 0],
    ["500", "JPY", 500],
    ["500.00", "JPY", 500],
    ["499.5", "JPY", 500],
    ["1.25", "KWD", 1250],
    ["1.2345", "CLF", 12345],
    ["10.0050", "USD", 1001],
    ["10.0049", "USD", 1000],
    ["-10.005", "USD", -1001],
    ["1200.0000", "EUR", 120000],
    ["90071992547409.91", "USD", 9007199254740991],
    ["1.", "USD", 100],
  ])("%s %s is %i in minor units", (decimal, currency, amountMinor) => {
    expect(parseMoney(decimal, currency)).toEqual({ amountMinor, currency: currency.toUpperCase() });
  });

  test.each([
    ["1,200.00", "USD"],
    ["12e3", "USD"],
    ["", "USD"],
    [".", "USD"],
    ["12 USD", "USD"],
    ["12.00", "DOLLARS"],
    ["90071992547409.92", "USD"],
  ])("%j %s is not an amount", (decimal, currency) => {
    expect(parseMoney(decimal, currency)).toBeNull();
  });

  test("no amount of cents is changed by reading it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (cents) => {
        const text = String(cents).padStart(3, "0");
        expect(parseMoney(`${text.slice(0, -2)}.${text.slice(-2)}`, "EUR")?.amountMinor).toBe(cents);
      }),
    );
  });
});

describe("writing an amount", () => {
  test.each([
    [5390, "USD", "en-US", "$53.90"],
    [5390, "EUR", "de", "53,90 €"],
    [500, "JPY", "en-US", "¥500"],
    [1250, "KWD", "en-US", "KWD 1.250"],
    [150000, "ISK", "en-US", "ISK 150,000"],
    [7, "USD", "en-US", "$0.07"],
    [-400, "USD", "en-US", "-$4.00"],
    [9007199254740991, "USD", "en-US", "$90,071,992,547,409.91"],
    [5390, "USD", "en_US", "$53.90"],
    [5390, "USD", "not a locale", "$53.90"],
  ])("%i %s in %s is %s", (amountMinor, currency, locale, words) => {
    expect(formatMoney({ amountMinor, currency }, locale).replaceAll("\u00a0", " ")).toBe(words);
  });
});
