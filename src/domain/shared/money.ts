import { canonicalLocale } from "./locale";
import { oncePerKey } from "./once-per-key";

/** An amount in the smallest unit of its currency: 53.90 USD is 5390, 500 JPY is 500, 1.250 KWD is 1250. */
export interface Money {
  readonly amountMinor: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

/**
 * Reads a decimal as shops send it ("53.90", "-4", "1200.0000") without going through a float. Digits beyond the
 * currency's own are rounded half away from zero. Null when the text is not a plain decimal ("1,200.00", "12e3", ""),
 * the currency is not three letters, or the amount cannot be held exactly.
 */
export function parseMoney(decimal: string, currency: string): Money | null {
  const code = currency.trim().toUpperCase();
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(decimal.trim());
  if (!match || !/^[A-Z]{3}$/.test(code)) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const digits = minorDigits(code);
  const kept = fraction.slice(0, digits).padEnd(digits, "0");
  const roundUp = Number(fraction.charAt(digits)) >= 5 ? 1 : 0;
  const size = Number(whole + kept) + roundUp;
  if (!Number.isSafeInteger(size)) return null;
  return { amountMinor: sign === "-" && size !== 0 ? -size : size, currency: code };
}

/** As people of `locale` write it, always with all digits of the currency: "$53.90", "53,90 €", "¥500". */
export function formatMoney(money: Money, locale: string): string {
  return currencyFormats(canonicalLocale(locale))(money.currency).format(decimalOf(money));
}

/** How many digits ISO 4217 gives the minor unit of a currency. */
function minorDigits(currency: string): number {
  for (const [digits, currencies] of OTHER_THAN_TWO_DIGITS) if (currencies.includes(currency)) return digits;
  return 2;
}

/** Own list, since `Intl` follows everyday habit (no cents for ISK or HUF in some versions) and not ISO 4217. */
const OTHER_THAN_TWO_DIGITS: readonly (readonly [number, string])[] = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"],
];

/** Text, since `Intl` formats decimal text exactly where a float would lose digits. */
function decimalOf({ amountMinor, currency }: Money): Intl.StringNumericLiteral {
  const digits = minorDigits(currency);
  const size = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const point = size.length - digits;
  return asNumericText(`${amountMinor < 0 ? "-" : ""}${size.slice(0, point)}.${size.slice(point)}0`);
}

/** The text is built from the digits of an integer with one point and a closing zero: always a number literal. */
function asNumericText(text: string): Intl.StringNumericLiteral {
  return text as Intl.StringNumericLiteral;
}

const currencyFormats = oncePerKey(100, (locale) =>
  oncePerKey(100, (currency) => {
    const digits = minorDigits(currency);
    return new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  }),
);
