import { smsSegments } from "./sms-segments";
import listPrices from "./text-prices.data.json";

/** What one part of a text costs, by the country it goes to, in US dollars; "*": everywhere else. */
export type TextPrices = Readonly<Record<string, number>>;

/** List prices of large providers, rounded up: what a store reckons with until it has written down its own. */
export const defaultTextPrices: TextPrices = listPrices.prices;

/** When they were written down. */
export const textPricesAsOf: string = listPrices.as_of;

/**
 * What a store has written, one country in a line, over the default; its own "*" stands for every country it does not name.
 * Lines that cannot be read are left out.
 */
export function textPrices(written: string): TextPrices {
  const own = ownPrices(written);
  return "*" in own ? own : { ...defaultTextPrices, ...own };
}

/** Whether the price to this country is one that the store has written itself; null: to an unknown one. */
export function isOwnTextPrice(country: string | null, written: string): boolean {
  const own = ownPrices(written);
  return "*" in own || (country !== null && country.toUpperCase() in own);
}

function ownPrices(written: string): TextPrices {
  const own = linesOf(written).flatMap((line) => {
    const [, country, price] = LINE.exec(line) ?? [];
    return country === undefined || price === undefined ? [] : [[country.toUpperCase(), Number(price)]];
  });
  return Object.fromEntries(own);
}

/** What is wrong with a table of prices, in a sentence; null: nothing. */
export function textPriceProblem(written: string): string | null {
  const wrong = linesOf(written).find((line) => !LINE.test(line));
  return wrong === undefined ? null : `"${wrong}" is no country with a price, such as "US 0.0083".`;
}

export interface TextCost {
  readonly parts: number;
  /** In millionths of a dollar. */
  readonly micros: number;
  readonly currency: string;
}

/** What a text to this country costs, by its parts. `country` in two letters; null: unknown. */
export function textCost(text: string, country: string | null, prices: TextPrices): TextCost {
  const { segments } = smsSegments(text);
  return { parts: segments, micros: Math.round(segments * priceOf(country, prices) * 1e6), currency: "USD" };
}

/** What one part to this country costs, in dollars. */
export function priceOf(country: string | null, prices: TextPrices): number {
  return prices[country?.toUpperCase() ?? "*"] ?? prices["*"] ?? 0;
}

const LINE = /^([a-z]{2}|\*)[\s:=]+(\d{1,2}(?:\.\d{1,6})?)$/i;

function linesOf(written: string): readonly string[] {
  return written
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
